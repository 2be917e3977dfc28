import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import type { Standard } from '../../src/model/standard.ts';
import { temporaryFolder } from '../support/folders.ts';
import { english } from '../support/messages.ts';
import { edition, putLibrary } from './library-standard.ts';

const folder = temporaryFolder();

const withoutDigest = ({ digest: _digest, ...standard }: Standard): unknown => standard;

it('a standard in parts may leave out all that a standard in a single file may', async () => {
  const root = putLibrary(folder, {
    'catalogue/vocabulary.yaml':
      'schema: eoms/vocabulary@1\nscale: [{ gap: major }, { gap: none }]\nreadiness: {}\n',
    'texts/en/vocabulary.yaml': `schema: eoms/words@1
scale: { 0: { name: No, meaning: Not there. }, 1: { name: Yes, meaning: There. } }
`,
    'catalogue/books.yaml': 'schema: eoms/catalogue@1\nrequirements: { shelves: {} }\n',
    'texts/en/books.yaml':
      'schema: eoms/texts@1\nrequirements: { shelves: { question: How many shelves? } }\n',
    [edition]: `schema: eoms/edition@1
id: library-2031
clauses: [{ clause: "1", requirements: { shelves: {} } }]
`,
    'texts/en/editions/library-2031.yaml':
      'schema: eoms/titles@1\ntitle: Library standard\nclauses: { "1": Books }\n',
  });
  const one = join(root, 'one.yaml');
  writeFileSync(
    one,
    `schema: eoms/standard@1
id: library-2031
title: Library standard
scale:
  - { rating: 0, name: No, meaning: Not there., gap: major }
  - { rating: 1, name: Yes, meaning: There., gap: none }
clauses:
  - { clause: "1", title: Books, requirements: [{ id: shelves, question: How many shelves? }] }
`,
  );
  const [parts, whole] = await Promise.all([
    loadStandard(edition, root, english),
    loadStandard(one, root, english),
  ]);
  expect(withoutDigest(parts)).toEqual(withoutDigest(whole));
});
