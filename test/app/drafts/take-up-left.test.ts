import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type HalfTyped, writeHalfTyped } from '../../../src/app/drafts/half-typed.ts';
import { takeUpLeft } from '../../../src/app/drafts/take-up-left.ts';
import { nameWriter } from '../../../src/files/save/writer-name.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { put, temporaryFolder } from '../../support/folders.ts';

const base = temporaryFolder();
const standard = aStandard({ requirements: [aRequirement({ id: 'eoms-scope' })] });
const rated: Answer = { rating: 2, missing: [], evidence: [] };
const typing: HalfTyped = {
  kind: 'note',
  id: 'eoms-scope',
  before: '',
  text: 'We plan in',
  assessment: 'assessments/a.yaml',
  date: '2026-11-23',
};

const done = async (): Promise<void> => {};

/** What is heard of a draft that a run left which is gone. */
async function heardOf(draft: HalfTyped, answer: Answer | undefined): Promise<readonly string[]> {
  const folder = put(join(base, 'school'), { 'eoms.yaml': '' });
  const { pid } = spawnSync(process.execPath, ['--version']);
  const place = join(folder, '.eoms', 'drafts');
  mkdirSync(place, { recursive: true });
  const name = `${nameWriter().replace(/^\d+/, String(pid))}-a1.json`;
  writeFileSync(join(place, name), writeHalfTyped(draft));
  const heard: string[] = [];
  const taking = {
    folder,
    path: join(folder, 'assessments', 'a.yaml'),
    standard,
    stamp: () => ({ at: '2027-01-11T09:00:00Z' }),
    findFile: () => undefined,
    store: {
      answers: new Map(answer === undefined ? [] : [['eoms-scope', answer]]),
      assessment: {
        standard: { id: standard.id, edition: '' },
        started: '2026-11-23',
        answers: new Map(),
        said: new Map(),
        findings: new Map(),
      },
      said: () => new Map(),
      record: done,
      recordAll: done,
      recordChanges: done,
      lastStep: () => undefined,
      takeBackSteps: () => Promise.reject(new Error('not asked for here')),
      close: done,
    },
  };
  await takeUpLeft(taking, {
    keep: async ({ id, text }, why) => {
      heard.push(`${why}: ${id}: ${text}`);
    },
    tell: ({ kind, requirement, who }) => heard.push(`told: ${kind}: ${requirement.id}: "${who}"`),
  });
  return heard;
}

it('a draft that fits is recorded, and told with who was asked', async () => {
  expect(await heardOf(typing, rated)).toEqual(['told: note: eoms-scope: ""']);
  const speaker = { who: 'Maria Holm', role: 'teacher' };
  expect(await heardOf({ ...typing, kind: 'words', speaker }, undefined)).toEqual([
    'told: words: eoms-scope: "Maria Holm"',
  ]);
});

it('a draft that does not fit is kept apart, and why', async () => {
  expect(await heardOf(typing, undefined)).toEqual(['changed: eoms-scope: We plan in']);
  expect(await heardOf({ ...typing, kind: 'reason' }, rated)).toEqual([
    'unfinished: eoms-scope: We plan in',
  ]);
  expect(await heardOf({ ...typing, id: '../outside' }, rated)).toEqual([
    'changed: half-typed: We plan in',
  ]);
});
