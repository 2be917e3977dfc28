import { nameSequence } from './name-sequence.ts';
import { takeSequence } from './take-sequence.ts';

/**
 * Whether what was sent in two parts is a key and nothing else. On a slow line the beginning of a
 * sequence can come so much sooner than its rest that it was given up meanwhile; what somebody types
 * after Escape does not count.
 */
export function isLateKey(sent: string): boolean {
  const sequence = sent.slice(1);
  const found = takeSequence(sequence);
  if (found.kind !== 'whole' || found.length < sequence.length) return false;
  const key = nameSequence(sequence);
  return key?.kind === 'key' && key.name !== 'unknown';
}
