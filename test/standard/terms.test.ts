import { expect, it } from 'vitest';
import { readShippedStandard } from '../support/read-shipped-standard.ts';

const { parts } = await readShippedStandard('iso-21001-2018');
const texts = [
  parts?.titles.value,
  parts?.words.value,
  ...(parts?.texts ?? []).map(({ value }) => value),
];

/** One word for one thing: what is not written, and what is. */
const terms: readonly (readonly [RegExp, string])[] = [
  [/\bdrop-outs?\b/i, 'dropout'],
  [/\bback-ups?\b/i, 'backup'],
  [/\bhand-overs?\b/i, 'handover'],
  [/\be-mails?\b|\bmails\b/i, 'email'],
  [/\bre-?examinations?\b|\bretakes?\b/i, 'resit'],
  [/\bgrade book\b/i, 'gradebook'],
  [/\b(?:student|learner management|grade) systems?\b/i, 'learner record system'],
  [/\bthe leadership\b/i, 'management'],
  [/\bhe or she\b|\bhis or her\b/i, 'they'],
  [/\bprotocols?\b/i, 'minutes, record'],
  [/\bdispensations?\b/i, 'exemption'],
  [/\bthe superiors?\b/i, 'line manager'],
  [/\bjourneyman/i, 'trade test'],
  [/\bcertifiers?\b/i, 'certification body'],
  [/\bmend(?:s|ed|ing)?\b/i, 'put right'],
  [/\bobituary\b|\bsat out\b|\blottery\b|\bpen at hand\b/i, 'plain words'],
];

/** Months are told in dated cases only: schools begin their year at other times elsewhere. */
const seasons = /\b(?:June|July|August|September|summer)\b(?! 20\d\d)/;

it('says one thing by one word', () => {
  const found = textsOf(texts).flatMap((text) =>
    terms.filter(([pattern]) => pattern.test(text)).map(([, word]) => `${word}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('fits the calendar of every country', () => {
  const undated = textsOf(texts).filter((text) => seasons.test(text) && !/\d/.test(text));
  expect(undated).toEqual([]);
});

/** Every text of a standard, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
