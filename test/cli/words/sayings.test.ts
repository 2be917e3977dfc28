import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainClause } from '../../../src/app/explain/explain-clause.ts';
import { hasLanguage, loadMessages } from '../../../src/app/load/load-messages.ts';
import { noteOrigin, originOf } from '../../../src/app/look/font-origins.ts';
import { planOutput } from '../../../src/app/output/output-plan.ts';
import { sourcesOfTemplates } from '../../../src/app/report/missing-characters.ts';
import { emit } from '../../../src/cli/terminal/emit.ts';
import { EomsError } from '../../../src/model/problem.ts';
import { joinFailures } from '../../../src/model/problems/join-failures.ts';
import { laterRefusalOf, refusalOf } from '../../files/support/problems-of.ts';
import { aRequirement, aStandard, evaluateRatings } from '../../support/build-data.ts';

describe('several failures', () => {
  const bad = new EomsError('bad-data', [{ key: 'files.rule' }]);
  const missing = new EomsError('input-missing', [{ key: 'files.file-missing' }]);
  const bug = new TypeError('ours');

  it('are one with all their problems, of the kind that is worse', () => {
    const joined = joinFailures([bad, missing]);
    expect(joined).toMatchObject({ kind: 'input-missing' });
    expect(joined).toHaveProperty('problems', [...bad.problems, ...missing.problems]);
    expect(joinFailures([bad, bad])).toHaveProperty('kind', 'bad-data');
  });

  it('are the one that is a bug where there is one', () => {
    expect([joinFailures([bug]), joinFailures([bad, bug])]).toEqual([bug, bug]);
  });
});

describe('a mistake on the command line', () => {
  it('is to ask for a result where a command writes none', () => {
    const asked = { format: undefined, output: undefined };
    const command = { written: [], folder: '/x', name: 'list' };
    const { kind, problems } = refusalOf(() => planOutput(asked, command));
    expect([kind, problems[0]?.key]).toEqual(['usage', 'cli.format-unfit']);
  });
});

function breaking(error: Error): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(error) });
}

it('what is written to a stream that breaks is a failure, with the code if it has one', async () => {
  const failureOf = async (error: Error) =>
    (await laterRefusalOf(() => emit(breaking(error), 'x'))).problems;
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  expect(await failureOf(full)).toEqual([{ key: 'cli.output-failed', values: { code: 'ENOSPC' } }]);
  expect(await failureOf(new Error('odd'))).toEqual([
    { key: 'cli.output-failed', values: { code: '' } },
  ]);
  const gone = Object.assign(new Error('gone'), { code: 'EPIPE' });
  expect(await emit(breaking(gone), 'x')).toBeUndefined();
});

it('a font that came from no file has no origin', () => {
  const bytes = new Uint8Array(3);
  expect(originOf(bytes)).toBe('');
  expect(originOf(noteOrigin(bytes, 'fonts/a.otf'))).toBe('fonts/a.otf');
});

it.each([
  ['en', true],
  ['en-GB', true],
  ['xx', false],
  ['xx-YY', false],
])('a language is known with its region or without: %s', (language, isKnown) => {
  expect(hasLanguage(language)).toBe(isKnown);
  expect(loadMessages(language).language).toBe('en');
});

it('the score of a clause that is not there cannot be explained', () => {
  const evaluation = evaluateRatings(aStandard({ requirements: [aRequirement({ id: 'a' })] }), {});
  expect(() => explainClause(evaluation, '99')).toThrow('no clause 99 in the evaluation');
});

it('characters of templates are looked for in those of the engagement alone', () => {
  const sources = sourcesOfTemplates({
    templates: { own: 'a\nb ☃', shipped: '☃' },
    own: new Set(['own', 'gone']),
    copies: [],
    fileOf: (name) => `${name}.liquid`,
  });
  const places = sources.flatMap((find) => find('☃')).map(({ place }) => place);
  expect(places).toEqual([{ file: 'own.liquid', line: 2, column: 3 }]);
});
