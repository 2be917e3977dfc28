import { expect, it } from 'vitest';
import {
  cutTitles,
  draftEvidence,
  findEvidenceFault,
} from '../../../../src/app/answers/typed/draft-evidence.ts';

it('evidence is kept by its letters when it was not complete', () => {
  expect(draftEvidence('Minutes\n(minutes.pdf)')).toEqual([
    { title: 'Minutes', file: 'minutes.pdf' },
  ]);
  expect(draftEvidence('Web (https://)')).toEqual([{ title: 'Web (https://)' }]);
  expect(draftEvidence('x'.repeat(1500))).toEqual([
    { title: 'x'.repeat(1000) },
    { title: 'x'.repeat(500) },
  ]);
  const pieces = draftEvidence(`a${'😀'.repeat(1200)}`);
  expect(pieces.map(({ title }) => title).join('')).toBe(`a${'😀'.repeat(1200)}`);
  expect(pieces.every(({ title }) => title.isWellFormed() && title.length <= 1000)).toBe(true);
});

const inRecords = (name: string): string => `records/${name}`;

it('evidence takes the file that is there', () => {
  expect(draftEvidence('Plan (plan)', inRecords)).toEqual([
    { title: 'Plan', file: 'records/plan' },
  ]);
});

it('says why pieces cannot be recorded', () => {
  expect(findEvidenceFault([{ title: 'Web', link: 'https://' }])).toEqual({
    key: 'questionnaire.bad-link',
  });
  expect(findEvidenceFault([{ title: 'Talk [2026-02-30]' }])?.key).toBe(
    'questionnaire.no-such-day',
  );
  expect(findEvidenceFault([{ title: 'x'.repeat(1001) }])).toEqual({
    key: 'questionnaire.too-long',
    values: { length: 1001, limit: 1000 },
  });
  expect(findEvidenceFault([{ title: 'Minutes' }])).toBeUndefined();
  expect(findEvidenceFault([])).toBeUndefined();
});

it('makes no title of blanks', () => {
  expect(cutTitles('  ')).toEqual([]);
});
