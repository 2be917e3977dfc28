import type { DocumentPath } from './located.ts';

/** Takes a text of a document. The path is that of the moment: who keeps it copies it. */
type MeetText = (text: string, path: DocumentPath) => void;

/**
 * Meets every text of a document in the order in which they are written. Documents have thousands of texts, and those
 * who look through all of them keep few: so no path is made for a text that is passed over.
 */
export function meetTexts(value: unknown, meet: MeetText): void {
  meetWithin(value, [], meet);
}

function meetWithin(value: unknown, path: (string | number)[], meet: MeetText): void {
  if (typeof value === 'string') {
    meet(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, one] of steps) {
    path.push(step);
    meetWithin(one, path, meet);
    path.pop();
  }
}
