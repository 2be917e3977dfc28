import { join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadStandardSources } from '../../src/app/load/load-standard.ts';
import type { DocumentPath, Located } from '../../src/model/located.ts';
import { composeStandard } from '../../src/standard/compose-standard.ts';
import { temporaryFolder } from '../support/folders.ts';
import { english } from '../support/messages.ts';
import { edition, putLibrary } from './library-standard.ts';

const root = putLibrary(join(temporaryFolder(), 'library'));

let locate: Located<unknown>['locate'];

beforeAll(async () => {
  const [source] = await loadStandardSources(edition, root, english);
  if (source?.parts === undefined) throw new Error('The standard has no parts.');
  ({ locate } = composeStandard(source.parts).head);
});

const shelves = ['clauses', 1, 'requirements', 0] as const;
const titles = 'texts/en/editions/library-2031.yaml';
const vocabulary = 'catalogue/vocabulary.yaml';
const words = 'texts/en/vocabulary.yaml';
const catalogue = 'catalogue/books.yaml';
const texts = 'texts/en/books.yaml';

const places: readonly (readonly [DocumentPath, string])[] = [
  [[], `${edition}:1`],
  [['id'], `${edition}:2`],
  [['title'], `${titles}:2`],
  [['notice'], `${titles}:4`],
  [['scale', 1, 'gap'], `${vocabulary}:4`],
  [['scale', 1, 'name'], `${words}:4`],
  [['readiness', 'score'], `${vocabulary}:6`],
  [['readiness', 'essentials', 0], `${edition}:3`],
  [['pdca', 0, 'clauses', 0], `${edition}:4`],
  [['pdca', 0, 'name'], `${words}:8`],
  [['roles', 0, 'also'], `${words}:11`],
  [['conditions', 0, 'types', 0], `${vocabulary}:11`],
  [['clauses'], `${edition}:6`],
  [['clauses', 1, 'title'], `${titles}:5`],
  [['clauses', 1, 'untitled'], `${edition}:8`],
  [shelves, `${edition}:10`],
  [[...shelves, 'id'], `${edition}:10`],
  [[...shelves, 'question'], `${texts}:4`],
  [[...shelves, 'levels', '1'], `${texts}:17`],
  [[...shelves, 'weight'], `${catalogue}:4`],
  [[...shelves, 'seeAlso', 0], `${catalogue}:13`],
  [[...shelves, 'actions'], `${catalogue}:11`],
  [[...shelves, 'actions', 0, 'effort'], `${catalogue}:11`],
  [[...shelves, 'actions', 0, 'text'], `${texts}:18`],
  [[...shelves, 'documentedInformation', 0, 'name'], `${texts}:15`],
  [[...shelves, 'nonconformities', 0, 'grade'], `${catalogue}:12`],
  [[...shelves, 'nonconformities', 0, 'failure'], `${texts}:23`],
  [[...shelves, 'variants', 'university', 'evidence'], `${texts}:28`],
  [[...shelves, 'variants', 'university', 'ask'], `${texts}:29`],
  [[...shelves, 'variants', 'university', 'ask', 0, 'question'], `${texts}:29`],
  [[...shelves, 'items', 0, 'id'], `${catalogue}:5`],
  [[...shelves, 'items', 0, 'ref'], `${edition}:11`],
  [[...shelves, 'items', 1, 'text'], `${texts}:7`],
  [[...shelves, 'ask', 0, 'role'], `${catalogue}:6`],
  [[...shelves, 'ask', 0, 'question'], `${texts}:12`],
];

describe('what a standard in parts says', () => {
  it.each(places)('%j stands at %s', (path, place) => {
    const { file, line } = locate(path);
    expect(`${relative(root, resolve(file))}:${line}`).toBe(place);
  });
});
