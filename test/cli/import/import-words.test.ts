import { describe, expect, it } from 'vitest';
import { remarksOnReport } from '../../../src/app/import/plan-report.ts';
import { withBoth } from '../../../src/cli/words/say-import.ts';
import { noteTexts } from '../../../src/cli/words/say-notes.ts';
import { aStandard, evaluateRatings } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

describe('notes on the pages of an imported file', () => {
  it('are quoted up to ten, and counted beyond, with twelve pages named', () => {
    const notes = Array.from({ length: 14 }, (_, index) => ({
      page: index + 1,
      text: index === 13 ? '' : `Note ${index}`,
    }));
    const texts = noteTexts(notes, english);
    expect(texts).toHaveLength(12);
    expect(texts[0]).toMatch(/14 notes and drawings .* pages 1, 2, .*, 11, 12 …/);
    expect(texts.slice(10)).toEqual(['page 10: "Note 9"', '… and 3 more with words']);
  });

  it('are all quoted where they are few', () => {
    expect(noteTexts([{ page: 2, text: 'Why?' }], english).slice(1)).toEqual(['page 2: "Why?"']);
  });
});

it.each([
  [{ answers: 0, findings: 2, said: 0 }, 'no', 'no'],
  [{ answers: 1, findings: 0, said: 3 }, 'no', 'yes'],
  [{ answers: 1, findings: 2, said: 0 }, 'yes', 'no'],
  [{ answers: 0, findings: 0, said: 2 }, 'no', 'no'],
])('an import counts answers, findings, interviews, or all: %j', (counts, both, more) => {
  expect(withBoth(counts)).toEqual({ ...counts, both, more });
});

it('a report on another wording of the standard is remarked on', () => {
  const evaluation = evaluateRatings(aStandard({ digest: 'one' }), {});
  expect(remarksOnReport(evaluation, aStandard({ digest: 'one' }))).toEqual([]);
  expect(remarksOnReport(evaluation, aStandard({ digest: 'two' }))).toEqual([
    { key: 'cli.import.other-wording' },
  ]);
});
