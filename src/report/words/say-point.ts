import type { Messages } from '../../messages/messages.ts';
import { sayDuty, signOf } from '../../messages/say-duty.ts';
import { formatRef } from '../../model/clauses/item-ref.ts';
import type { Item } from '../../model/standard.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Fields, textOf } from './say-in-markdown.ts';

/**
 * A point as it is printed: its place in the standard, or what it is where it has none; the sign stands
 * behind what was not checked against the text of the standard.
 */
export function pointMarkdown(item: Fields, messages: Messages): string {
  return `${markOf(item, messages)} ${signedText(item)}`;
}

/** The same below a clause that is written there already: `4.3 a)` is `a)`, and a duty of all of 4.3 needs no place. */
export function pointBelow(item: Fields, clause: string, messages: Messages): string {
  const place = formatRef(textOf(item['ref']));
  if (place === '' || !`${place} `.startsWith(`${clause} `)) return pointMarkdown(item, messages);
  return `${escapeMarkdown(place.slice(clause.length))} ${signedText(item)}`.trim();
}

/** A point that is missing. The row has its clause already, so a duty needs no place. */
export function missingMarkdown(item: Fields, messages: Messages): string {
  return kindOf(item['kind']) === 'must' ? signedText(item) : pointMarkdown(item, messages);
}

/** The duty of a typical nonconformity, with the sign where it has not been checked against the standard. */
export function dutyMarkdown({ requirement, status }: Fields, messages: Messages): string {
  return escapeMarkdown(sayDuty(textOf(requirement), statusOf(status), messages));
}

/** A point, as a record holds it. */
type SaidPoint = Pick<Item, 'ref' | 'text' | 'status'> & { readonly kind?: Item['kind'] };

/** A point below its clause as plain text, for what is written without Markdown. */
export function pointInWords(item: SaidPoint, clause: string, messages: Messages): string {
  const place = formatRef(item.ref);
  const isBelow = place !== '' && `${place} `.startsWith(`${clause} `);
  const mark = isBelow ? place.slice(clause.length) : place;
  const words = place === '' ? messages.text(`item.mark.${kindOf(item.kind)}`) : mark;
  return `${words.trim()} ${item.text}${signOf(item)}`.trim();
}

function signedText(item: Fields): string {
  return escapeMarkdown(textOf(item['text'])) + signOf(knownOf(item));
}

/** What comes before a point: `4.3 a)`, or in italics what it is. */
function markOf({ ref, kind }: Fields, messages: Messages): string {
  const place = formatRef(textOf(ref));
  if (place !== '') return escapeMarkdown(place);
  return `*${escapeMarkdown(messages.text(`item.mark.${kindOf(kind)}`))}*`;
}

/** Documents of an older eoms do not say what a point is: all were taken for duties. */
function kindOf(kind: unknown): 'must' | 'can' | 'ours' {
  return kind === 'can' || kind === 'ours' ? kind : 'must';
}

const statuses = ['confirmed', 'topic-confirmed', 'recalled', 'unknown'] as const;

function statusOf(status: unknown): Item['status'] {
  return statuses.find((one) => one === status) ?? 'confirmed';
}

function knownOf({ kind, status }: Fields) {
  return { kind: kindOf(kind), status: statusOf(status) };
}
