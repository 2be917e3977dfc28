import { isSameSpeaker } from '../../assessment/testimonies.ts';
import { acceptJson } from '../../files/accept-json.ts';
import type { HalfTypedDocument } from '../../model/document.ts';
import { cleanTyped } from '../../model/text/given-text.ts';

/** Text that a person is typing, and has not ended with Enter, with what it belongs to. */
export type HalfTyped = Omit<HalfTypedDocument, 'schema'>;

/** The same, as who types it knows it. */
export type TypedSoFar = Omit<HalfTyped, 'assessment' | 'date' | 'isRecorded'>;

const schema: HalfTypedDocument['schema'] = 'eoms/half-typed@1';

/** The draft as the text of a file. */
export function writeHalfTyped(draft: HalfTyped): string {
  return `${JSON.stringify({ schema, ...draft }, undefined, 2)}\n`;
}

/** What the text of a file holds; `undefined` where it is not a draft, since anybody may lay a file there. */
export function readHalfTyped(text: string): HalfTyped | undefined {
  const draft = acceptJson(text, 'half-typed');
  if (draft === undefined) return undefined;
  const { speaker, isRecorded } = draft;
  return {
    kind: draft.kind,
    id: cleanTyped(draft.id),
    before: cleanTyped(draft.before),
    text: cleanTyped(draft.text),
    assessment: cleanTyped(draft.assessment),
    date: cleanTyped(draft.date),
    ...(isRecorded === undefined ? {} : { isRecorded }),
    ...(speaker === undefined ? {} : { speaker: cleanSpeaker(speaker) }),
  };
}

/** Whether the words of a draft are those of a person. */
export function isSpokenBy({ speaker }: HalfTyped, person: Speaker): boolean {
  return speaker !== undefined && isSameSpeaker(speaker, person);
}

type Speaker = NonNullable<HalfTyped['speaker']>;

function cleanSpeaker({ who, role, site }: Speaker): Speaker {
  return {
    who: cleanTyped(who),
    ...(role === undefined ? {} : { role: cleanTyped(role) }),
    ...(site === undefined ? {} : { site: cleanTyped(site) }),
  };
}
