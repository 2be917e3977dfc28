import { acceptJson } from '../files/accept-json.ts';
import { type FormIdentity, liftFormIdentity } from '../model/form-identity.ts';
import type { MessageKey } from '../model/message-key.ts';

/** A version of the identity behind the one that is known. */
const newer = /"schema":\s*"eoms\/form@(?:[4-9]|\d\d)/;

/**
 * The identity that a field's value says, that of an older form as one of today; `undefined` where it says
 * none that is whole.
 */
export function parseFormIdentity(value: string): FormIdentity | undefined {
  const today = acceptJson(value, 'form');
  if (today !== undefined) return today;
  const older = acceptJson(value, 'form-2') ?? acceptJson(value, 'form-1');
  return older === undefined ? undefined : liftFormIdentity(older);
}

/** Why a value is not the identity of a form: the name of the message. */
export function nameIdentityFault(value: string): MessageKey {
  return newer.test(value) ? 'exchange.form-newer' : 'exchange.form-identity';
}
