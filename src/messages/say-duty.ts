import { isUnverified } from '../model/rules/verification.ts';
import type { Item } from '../model/standard.ts';
import type { Messages } from './messages.ts';

/** Stands behind what has not been checked against the standard; documents explain it once. */
const unverifiedSign = '°';

/** The sign of what is said to be the standard's and was not checked against it; else nothing. */
export function signOf(known: Partial<Pick<Item, 'kind' | 'status'>>): string {
  return isUnverified(known) ? `\u00A0${unverifiedSign}` : '';
}

/**
 * The duty that a typical nonconformity rests on, as plain text. It has the sign if it was not checked against the
 * standard. If it is unknown, words in front say so as well, since a finding copied from it could be wrong.
 */
export function sayDuty(text: string, status: Item['status'], messages: Messages): string {
  const signed = `${text}${signOf({ status })}`;
  return status === 'unknown' ? messages.text('item.duty.unknown', { duty: signed }) : signed;
}
