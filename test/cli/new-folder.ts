import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { put, temporaryFolder } from '../support/folders.ts';

/** Makes new folders with files in them, which go when the tests are done. */
export function newFolders(): (files: Readonly<Record<string, string>>) => string {
  const base = temporaryFolder();
  let count = 0;
  return (files) => {
    count += 1;
    const folder = join(base, `place-${count}`);
    mkdirSync(folder);
    return put(folder, files);
  };
}

/** An assessment that was begun on a day, without an answer. */
export function begun(started: string): string {
  return `schema: eoms/assessment@1\nstandard: { id: iso-21001-2018 }\nstarted: ${started}\nanswers: {}\n`;
}
