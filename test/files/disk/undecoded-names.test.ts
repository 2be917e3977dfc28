import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocumentFile } from '../../../src/files/disk/read-file.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { laterRefusalOf } from '../support/problems-of.ts';

// Other systems refuse to make such a name.
it.skipIf(process.platform !== 'linux')(
  'a name with a byte that is not UTF-8 is said to be one',
  async () => {
    const folder = temporaryFolder();
    const bytes = [Buffer.from(join(folder, 'plan-')), Buffer.from([0xff]), Buffer.from('.md')];
    writeFileSync(Buffer.concat(bytes), '# Plan');
    // What Node.js makes of the name as typed, and as listed.
    const typed = await laterRefusalOf(() => readDocumentFile(join(folder, 'plan-\uFFFD.md')));
    expect([typed.kind, typed.problems[0]?.key]).toEqual(['input-missing', 'files.name-not-utf8']);
    const near = await laterRefusalOf(() => readDocumentFile(join(folder, 'plan-.md')));
    expect(near.problems[0]).toMatchObject({ key: 'files.file-missing' });
    expect(near.problems[0]?.hintKey).toBeUndefined();
  },
);
