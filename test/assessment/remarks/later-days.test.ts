import { describe, expect, it } from 'vitest';
import { remarkLaterDays } from '../../../src/assessment/remarks/later-days.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { documentOf } from '../../support/read-document.ts';

const today = '2026-10-16';

describe('days that are later than the run', () => {
  it('are told of an assessment, each in its place: evidence, what was said, findings, what it follows on', () => {
    const document = documentOf(
      `schema: eoms/assessment@1
standard: { id: tiny, edition: "1" }
started: 2027-03-02
from: { file: a.yaml, started: 2027-01-01 }
answers:
  rooms:
    rating: 1
    note: date 2027-01-01
    at: 2027-01-01T08:00:00Z
    evidence: [{ title: Plan, date: 2026-10-17 }, { title: Old, date: 2026-10-16 }]
    said: [{ who: Ann, date: 2027-02-03, words: Yes }]
said:
  rooms: [{ who: Ole, date: 2027-02-04, words: No }]
findings:
  rooms: [{ note: Seen, date: 2027-02-05 }, { note: Seen, date: next week }]
`,
      validatorOf('assessment'),
    );
    const told = remarkLaterDays(document, today);
    expect(told.map(({ key, values, place }) => [key, values?.['day'], place?.line])).toEqual([
      ['assessment.later-day', '2027-01-01', 4],
      ['assessment.later-day', '2026-10-17', 10],
      ['assessment.later-day', '2027-02-03', 11],
      ['assessment.later-day', '2027-02-04', 13],
      ['assessment.later-day', '2027-02-05', 15],
    ]);
  });

  it('are told of an audit: of its days and of its findings', () => {
    const document = documentOf(
      `schema: eoms/audit@1
criteria: { standard: tiny }
dates: [2026-10-16, 2026-10-17]
findings:
  F1: { requirement: rooms, note: Seen, date: 2027-01-02 }
`,
      validatorOf('audit'),
    );
    expect(remarkLaterDays(document, today)).toMatchObject([
      { values: { day: '2026-10-17', today }, place: { line: 3, column: 21 } },
      { values: { day: '2027-01-02', today }, place: { line: 5 } },
    ]);
  });
});
