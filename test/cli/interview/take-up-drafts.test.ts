import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type HalfTyped, writeHalfTyped } from '../../../src/app/drafts/half-typed.ts';
import { takeUpDrafts } from '../../../src/cli/interview/take-up-drafts.ts';
import { nameWriter } from '../../../src/files/save/writer-name.ts';
import type { Answer, Testimony } from '../../../src/model/assessment.ts';
import { EomsError } from '../../../src/model/problem.ts';
import { longestProse } from '../../../src/model/rules/limits.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-take-up-'));
  mkdirSync(join(folder, 'assessments'));
  writeFileSync(join(folder, 'assessments', 'other.yaml'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const standard = aStandard({ requirements: [aRequirement({ id: 'eoms-scope' })] });
const id = standard.requirements[0]?.id ?? '';
const words: HalfTyped = {
  kind: 'words',
  id,
  before: '',
  text: 'We plan in',
  assessment: 'assessments/a.yaml',
  date: '2026-11-23',
  speaker: { who: 'Maria Holm', role: 'teacher', site: 'Quay 1' },
};
const { speaker: __, ...whose } = words;
const note: HalfTyped = { ...whose, kind: 'note' };

const nothing = () => Promise.reject(new Error('not asked for here'));

/** What becomes of a draft: what was recorded, said, and kept beside. */
async function takeUp(
  draft: HalfTyped | string,
  {
    answer,
    said = [],
    failure,
  }: { answer?: Answer; said?: readonly Testimony[]; failure?: Error } = {},
): Promise<{ recorded: number; told: string; beside: readonly string[] }> {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const place = join(folder, '.eoms', 'drafts');
  mkdirSync(place, { recursive: true });
  const text = typeof draft === 'string' ? draft : writeHalfTyped(draft);
  writeFileSync(join(place, `${nameWriter().replace(/^\d+/, String(pid))}-a1.json`), text);
  let recorded = 0;
  const told: string[] = [];
  const beside: string[] = [];
  const record = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    recorded += 1;
  };
  await takeUpDrafts({
    folder,
    path: join(folder, 'assessments', 'a.yaml'),
    standard,
    messages: english,
    stamp: () => ({ at: '2027-01-11T09:00:00Z' }),
    findFile: () => undefined,
    say: (line) => told.push(line),
    keepBeside: async (name, kept) => {
      beside.push(`${name}: ${kept}`);
      return 'beside.txt';
    },
    store: {
      answers: new Map(answer === undefined ? [] : [[id, answer]]),
      assessment: {
        standard: { id: standard.id, edition: '' },
        started: '2026-11-23',
        answers: new Map(),
        said: new Map(),
        findings: new Map(),
      },
      said: () => new Map([[id, said]]),
      record,
      recordAll: nothing,
      recordChanges: record,
      lastStep: () => undefined,
      takeBackSteps: nothing,
      close: async () => {},
    },
  });
  expect(existsSync(place)).toBe(false);
  return { recorded, told: told.join('\n'), beside };
}

const rated: Answer = { rating: 2, missing: [], evidence: [] };
const maria = { who: 'Maria Holm', role: 'teacher', site: 'Quay 1' };

it('records words for whoever said them', async () => {
  const { recorded, told } = await takeUp(words);
  expect(recorded).toBe(1);
  expect(told).toContain('the words of Maria Holm');
});

it.each([
  ['words beside others', words, { said: [{ ...maria, words: 'Later.' }] }],
  ['words beside a private note', words, { said: [{ ...maria, words: '', private: 'Ill' }] }],
  ['words of nobody', { ...whose, kind: 'words' as const }, {}],
  ['words of no role', { ...words, speaker: { who: 'Maria Holm' } }, {}],
  ['a note where nothing is rated', note, {}],
  [
    'a note of another assessment',
    { ...note, assessment: 'assessments/other.yaml' },
    { answer: rated },
  ],
])('keeps %s in a file of its own', async (_, draft, known) => {
  const { recorded, told, beside } = await takeUp(draft, known);
  expect(recorded).toBe(0);
  expect(told).toContain('What was typed is in beside.txt');
  expect(beside).toEqual([`${id}: We plan in`]);
});

it('takes over what was typed before an assessment was there', async () => {
  const draft = { ...note, assessment: 'assessments/never.yaml' };
  expect(await takeUp(draft, { answer: rated })).toMatchObject({ recorded: 1, beside: [] });
});

it('makes no path of what strangers lay there', async () => {
  const draft = { ...note, id: '../../outside' };
  expect((await takeUp(draft)).beside).toEqual(['half-typed: We plan in']);
  expect((await takeUp('no draft at all')).beside).toEqual(['half-typed: no draft at all']);
});

it('says nothing of what is recorded, or empty', async () => {
  const silent = { recorded: 0, told: '', beside: [] };
  expect(await takeUp(words, { said: [{ ...maria, words: 'We plan in' }] })).toEqual(silent);
  expect(await takeUp(' ')).toEqual(silent);
});

it('keeps in a file what is too long, or cannot be recorded', async () => {
  const long = 'x'.repeat(longestProse + 1);
  const cut = await takeUp({ ...note, text: long }, { answer: rated });
  expect(cut).toMatchObject({ recorded: 1, beside: [`${id}: ${long}`] });
  const failure = new EomsError('io-failed', []);
  const failed = await takeUp(note, { answer: rated, failure });
  expect(failed.beside).toEqual([`${id}: We plan in`]);
  const both = await takeUp({ ...note, text: long }, { answer: rated, failure });
  expect(both.beside).toEqual([`${id}: ${long}`]);
  await expect(takeUp(note, { answer: rated, failure: new Error('a bug') })).rejects.toThrow(
    'a bug',
  );
});
