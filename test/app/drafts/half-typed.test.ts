import { describe, expect, it } from 'vitest';
import {
  type HalfTyped,
  readHalfTyped,
  writeHalfTyped,
} from '../../../src/app/drafts/half-typed.ts';

const draft: HalfTyped = {
  kind: 'words',
  id: 'eoms-scope',
  before: '',
  text: 'We plan in',
  assessment: 'assessments/2026-11-23.yaml',
  date: '2026-11-23',
  speaker: { who: 'Maria Holm', role: 'teacher', site: 'Quay 1' },
};

describe('a draft on disk', () => {
  it('is read as it was written', () => {
    expect(readHalfTyped(writeHalfTyped(draft))).toEqual(draft);
    const { speaker: _, ...note } = { ...draft, kind: 'note' as const };
    expect(readHalfTyped(writeHalfTyped(note))).toEqual(note);
    const nameless = { ...draft, speaker: { who: 'Maria Holm' } };
    expect(readHalfTyped(writeHalfTyped(nameless))).toEqual(nameless);
  });

  it.each([
    ['no JSON', 'text'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['another schema', writeHalfTyped(draft).replace('half-typed@1', 'half-typed@2')],
    ['another kind', writeHalfTyped(draft).replace('"words"', '"poem"')],
    ['a number for a text', writeHalfTyped(draft).replace('"We plan in"', '7')],
    ['a key of its own', writeHalfTyped(draft).replace('"id"', '"mood": "", "id"')],
    ['a speaker without a name', writeHalfTyped(draft).replace('"who"', '"whose"')],
    ['no date', writeHalfTyped(draft).replace('"date"', '"day"')],
  ])('is none where it holds %s', (_, text) => {
    expect(readHalfTyped(text)).toBeUndefined();
  });

  it('has no signs that a terminal would obey', () => {
    const text = 'We \u001B[2Jplan';
    expect(readHalfTyped(writeHalfTyped({ ...draft, text }))?.text).not.toContain('\u001B');
  });
});
