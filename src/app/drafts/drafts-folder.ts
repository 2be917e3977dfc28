import { join } from 'node:path';
import { chanceName, nameWriter } from '../../files/save/writer-name.ts';

/** Where half-typed text is kept, seen from the folder of the engagement. */
export const draftsFolder = join('.eoms', 'drafts');

/** The marks of the process that writes a draft, and a part that makes its name unique. */
const shape = /^(.+)-[\da-z]+\.json$/;

/** A name for a draft of this process. */
export function nameDraft(): string {
  return `${nameWriter()}-${chanceName()}.json`;
}

/** Whose draft a file is, by its name; `undefined` where it is none. */
export function writerOfDraft(name: string): string | undefined {
  return shape.exec(name)?.[1];
}
