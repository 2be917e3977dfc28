import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAnswerStore } from '../../src/app/answers/answer-store.ts';
import { type OpenInterview, openInterview } from '../../src/app/answers/interview-store.ts';
import { holdDocument } from '../../src/files/save/hold-document.ts';
import type { SaidSave } from '../../src/questionnaire/interview/interview-store.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { put, temporaryFolder } from '../support/folders.ts';
import { sharedAssessments } from './shared-assessments.ts';

const base = temporaryFolder();
const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: ['scope', 'issues'].map((id) => aRequirement({ id, clause: '4' })),
  roles: [{ id: 'teacher', name: 'Teacher' }],
});
const fresh = { started: '2026-01-02', schema: '../.eoms/schema/assessment.json' };
const maria = { who: 'Maria', role: 'teacher', date: '2027-02-01' };
const opened = { count: 0 };

/** What Maria says in an assessment that holds some words already. */
async function interview(said = '', person: typeof maria & { readonly site?: string } = maria) {
  opened.count += 1;
  const folder = join(base, String(opened.count));
  const file = join(folder, 'a.yaml');
  if (said !== '') {
    put(folder, {
      'a.yaml': `schema: eoms/assessment@1\nstandard: { id: tiny }\nstarted: 2026-01-02\nanswers: {}\nsaid:\n${said}`,
    });
  }
  const store = await openAnswerStore(await holdDocument(file), standard, fresh);
  return { file, talk: openInterview(store, person), text: () => readFileSync(file, 'utf8') };
}

function stepOf({ lastStep }: OpenInterview): SaidSave {
  const step = lastStep();
  if (step === undefined) throw new Error('nothing was recorded');
  return step;
}

const earlier =
  '  scope: [{ who: Maria, role: teacher, words: All of it., shows: 3, private: Shy. }]\n';

describe('what one person says', () => {
  it('begins nothing where nothing is said, and no rating without words', async () => {
    const { file, talk } = await interview();
    await talk.recordShown('scope', 3);
    expect(talk.lastStep()).toBeUndefined();
    expect(await talk.recordAll(new Map())).toEqual({ added: 0, changed: 0 });
    expect(existsSync(file)).toBe(false);
  });

  it('is put back as it was, or taken out where nothing was there', async () => {
    const { talk, text } = await interview(earlier);
    const before = talk.own('scope');
    await talk.recordWords('scope', { note: 'None of it.', private: '' });
    expect(await talk.restore('scope', stepOf(talk))).toBe(true);
    expect(talk.own('scope')).toEqual(before);
    expect(text()).not.toContain('None of it');
    const north = await interview('', { ...maria, site: 'North' });
    await north.talk.recordWords('scope', { note: 'All.', private: '' });
    expect(await north.talk.restore('scope', stepOf(north.talk))).toBe(true);
    expect(north.talk.own('scope')).toBeUndefined();
  });

  it('is found again with what its words show, by site', async () => {
    const { talk, text } = await interview('', { ...maria, site: 'North' });
    await talk.recordWords('scope', { note: 'All of it.', private: '' });
    await talk.recordShown('scope', 2);
    expect(talk.own('scope')).toEqual({
      who: 'Maria',
      role: 'teacher',
      site: 'North',
      words: 'All of it.',
      shows: 2,
      date: '2027-02-01',
    });
    expect(talk.others('scope')).toEqual([]);
    expect(text()).toContain('site: North');
    expect(text()).not.toContain('private');
  });

  it('is somebody else elsewhere', async () => {
    const { talk } = await interview(earlier, { ...maria, site: 'North' });
    expect(talk.own('scope')).toBeUndefined();
    expect(talk.others('scope')).toMatchObject([{ words: 'All of it.' }]);
  });

  it('keeps what its words show where only the private note changes', async () => {
    const { talk } = await interview(earlier);
    await talk.recordWords('scope', { note: 'All of it.', private: 'Sure now.' });
    expect(talk.own('scope')).toMatchObject({ shows: 3, private: 'Sure now.', date: maria.date });
    await talk.recordWords('scope', { note: 'Half of it.', private: '' });
    expect(talk.own('scope')).toEqual({ ...maria, words: 'Half of it.' });
  });

  it('counts what a file brings: new, changed, and the same', async () => {
    const dated = earlier.replace('private:', 'date: 2027-01-11, private:');
    const { talk } = await interview(dated);
    expect(await talk.recordAll(new Map([['scope', { words: 'All of it.' }]]))).toEqual({
      added: 0,
      changed: 0,
    });
    const more = new Map([
      ['scope', { words: 'All of it.', shows: 4 }],
      ['issues', { words: 'Rain.' }],
    ]);
    expect(await talk.recordAll(more)).toEqual({ added: 1, changed: 1 });
    expect(talk.own('scope')).toMatchObject({ shows: 4, private: 'Shy.', date: '2027-01-11' });
  });
});

function say(talk: OpenInterview, note: string): Promise<void> {
  return talk.recordWords('scope', { note, private: '' });
}

describe('one person, asked in two windows', () => {
  const start = sharedAssessments();
  const windows = async () => {
    const { session } = start();
    const [one, other] = [await session(), await session()];
    const words = async () => (await session()).assessment.said.get('scope')?.[0]?.words;
    return { one: openInterview(one, maria), other: openInterview(other, maria), words };
  };
  it('takes back the words of one window alone', async () => {
    const { one, other, words } = await windows();
    await say(one, 'B one');
    await say(other, 'C one');
    expect(await words()).toBe('B one\nC one');
    const [ofOne, ofOther] = [stepOf(one), stepOf(other)];
    expect(await one.restore('scope', ofOne)).toBe(false);
    expect(await words()).toBe('B one\nC one');
    expect(await other.restore('scope', ofOther)).toBe(true);
    expect(await words()).toBe('B one');
    expect(await one.restore('scope', ofOne)).toBe(true);
    expect(await words()).toBeUndefined();
  });

  it('writes no words twice where one window goes on', async () => {
    const { one, other, words } = await windows();
    await say(one, 'B one');
    await say(other, 'C one');
    await one.recordShown('scope', 2);
    expect(await words()).toBe('B one\nC one');
    await say(other, 'C two');
    expect(await words()).toBe('C two');
  });

  it('keeps the words of the other window where one changes its own', async () => {
    const { one, other, words } = await windows();
    await say(one, 'B one');
    await say(other, 'C one');
    await say(one, 'B two');
    expect(await words()).toBe('C one\nB two');
    await say(other, 'C one');
    expect(await words()).toBe('B two\nC one');
  });
});
