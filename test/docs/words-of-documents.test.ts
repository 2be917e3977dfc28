import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRatingKey } from '../../src/cli/interview/rating-key.ts';
import { assessmentSchema } from '../../src/model/schema/assessment-schema.ts';
import { clauseEntry } from '../../src/model/schema/clauses-schema.ts';
import { engagementSchema } from '../../src/model/schema/engagement-schema.ts';
import { standardSchema } from '../../src/model/schema/standard-schema.ts';
import { findWrongHint } from '../../src/print/markdown/find-wrong-hint.ts';
import { readTables } from '../support/read-tables.ts';

const head = standardSchema.properties;
const requirement = clauseEntry.properties.requirements.items;
const listsOfHead = ['pdca', 'aims', 'roles', 'conditions'] as const;

it('describes every key of a standard in docs/standard-format.md, in its order', () => {
  const tables = readTables(readFileSync('docs/standard-format.md', 'utf8'), 'Key').map(keysIn);
  expect(tables).toEqual(
    [
      standardSchema,
      head.scale.items,
      head.weights.items,
      head.readiness,
      head.pace,
      clauseEntry,
      requirement,
      requirement.properties.items.items,
    ].map(({ properties }) => Object.keys(properties)),
  );
});

it('describes what each list of a standard has besides id and name', () => {
  const [table = []] = readTables(readFileSync('docs/standard-format.md', 'utf8'), 'List');
  const said = table.map(([list = '', key = '']) => `${bare(list)} ${bare(key)}`);
  const own = listsOfHead.flatMap((list) =>
    Object.keys(head[list].items.properties)
      .filter((key) => !['id', 'name'].includes(key))
      .map((key) => `${list} ${key}`),
  );
  expect(said).toEqual(own);
});

it('describes every key of an engagement and of an answer in docs/files.md', () => {
  const [engagement = [], answer = []] = readTables(readFileSync('docs/files.md', 'utf8'), 'Key');
  expect(keysIn(engagement)).toEqual(Object.keys(engagementSchema.properties));
  const known = Object.keys(assessmentSchema.properties.answers.additionalProperties.properties);
  expect(keysIn(answer).toSorted()).toEqual(known.toSorted());
});

it('describes every print hint in docs/print.md, in its order', () => {
  const [table = []] = readTables(readFileSync('docs/print.md', 'utf8'), 'Hint');
  const { hintValues } = findWrongHint('eoms: none')?.advise?.() ?? {};
  const known = String(hintValues?.['words']);
  expect(keysIn(table).map((hint) => hint.replace(/:.*/, ''))).toEqual(known.split(', '));
});

it('lists every key of the questionnaire in the tour', () => {
  const [table = []] = readTables(readFileSync('docs/tour.md', 'utf8'), 'Key');
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const understood = letters.filter((letter) => readRatingKey(letter, 4) !== undefined);
  const listed = keysIn(table).filter((key) => letters.includes(key));
  expect(listed.toSorted()).toEqual(understood);
});

it('explains in the glossary only words that the code uses', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const [words = []] = readTables(readFileSync('docs/glossary.md', 'utf8'), 'Word in code');
  const unused = keysIn(words).filter((word) => !new RegExp(`\\b${word}\\b`).test(code));
  expect(words.length).toBeGreaterThan(20);
  expect(unused).toEqual([]);
});

/** `` `by`, `at` `` → by, at. */
function keysIn(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap(([cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
}

function bare(cell: string): string {
  return cell.replaceAll('`', '');
}
