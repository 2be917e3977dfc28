import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAnswerStore, openAnswerStore } from '../../src/app/answers/answer-store.ts';
import { buildAnswers } from '../../src/assessment/build-assessment.ts';
import { holdDocument } from '../../src/files/save/hold-document.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { EomsError } from '../../src/model/problem.ts';
import { anAnswer, aRequirement, aStandard } from '../support/build-data.ts';
import { readDocument } from '../support/read-document.ts';
import { commented, head, order } from './assessment-files.ts';

const items = [{ ref: '4-1', text: 'An item', status: 'confirmed' as const }];
const standard = aStandard({ requirements: order.map((id) => aRequirement({ id, items })) });

let folder = '';
let path = '';
let store: OpenAnswerStore | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eoms-saving-'));
  path = join(folder, 'assessment.yaml');
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  await rm(folder, { recursive: true });
});

async function openFile(text: string): Promise<OpenAnswerStore> {
  await writeFile(path, text);
  store = await openAnswerStore(await holdDocument(path), standard, {
    started: '2026-11-23',
    schema: 'x',
  });
  return store;
}

const saved = (): Promise<string> => readFile(path, 'utf8');
const savedAnswers = () =>
  buildAnswers(readDocument(path, validatorOf('assessment')).value.answers, []);

describe('a recorded answer', () => {
  it('changes its own lines of the file only, next to a byte order mark too', async () => {
    const text = `\uFEFF${commented}`.replaceAll('\n', '\r\n').replace('rating: na', 'rating:  na');
    const open = await openFile(text);
    await open.record('third', anAnswer(1));
    await open.recordAll(new Map([['third', anAnswer(2)]]));
    expect(await saved()).toBe(
      text.replace('  # not sure', '  third:\r\n    rating: 2\r\n  # not sure'),
    );
  });

  it('keeps what was changed by hand meanwhile', async () => {
    const open = await openFile(`${head}answers: {}\n`);
    await open.record('first', anAnswer(1));
    const byHand = `${await saved()}  # by hand\n  third:   { rating: 3 }\n`;
    await writeFile(path, byHand);
    await open.record('second', anAnswer(2));
    expect(await saved()).toBe(byHand.replace('  # by', '  second:\n    rating: 2\n  # by'));
  });

  it('has the whole file written anew where it is all in braces', async () => {
    const open = await openFile(
      '{ schema: eoms/assessment@1, standard: { id: tiny }, started: 2026-11-23, answers: { } }\n',
    );
    await open.record('first', anAnswer(1));
    await open.record('second', anAnswer(2));
    expect(Object.fromEntries(savedAnswers())).toEqual({ first: anAnswer(1), second: anAnswer(2) });
  });

  it('has the whole file written anew where its lines would not say all of it', async () => {
    const open = await openFile(`${head}answers: {}`);
    const answer = { ...anAnswer(1), note: 'ends with\na blank line\n\n' };
    await open.record('first', answer);
    expect(savedAnswers().get('first')).toEqual(answer);
    await open.record('second', anAnswer(2));
    expect(savedAnswers().get('first')).toEqual(answer);
  });

  it('is refused where it does not fit the standard, and the file stays as it was', async () => {
    const open = await openFile(commented.replace('rating: 3', 'rating: 2'));
    const before = await saved();
    await expect(open.record('first', anAnswer(9))).rejects.toThrow(EomsError);
    expect(await saved()).toBe(before);
    expect(open.answers.has('first')).toBe(false);
  });
});
