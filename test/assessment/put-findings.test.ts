import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putFindings } from '../../src/assessment/put-entries.ts';
import { findingFields } from '../../src/assessment/written-answers.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Finding } from '../../src/model/assessment.ts';
import type { FindingEntry } from '../../src/model/document.ts';
import { documentOf } from '../support/read-document.ts';
import { anyFile, commented, order } from './assessment-files.ts';

type Findings = Readonly<Record<string, readonly Finding[]>>;

const putAll = (text: string, changes: Findings): string =>
  putFindings(text, new Map(Object.entries(changes)), order) ?? 'cannot be edited by lines';

const findingsIn = (text: string): Readonly<Record<string, readonly FindingEntry[]>> =>
  documentOf(text, validatorOf('assessment')).value.findings ?? {};

const written = (changes: Findings): unknown =>
  Object.fromEntries(Object.entries(changes).map(([id, list]) => [id, list.map(findingFields)]));

const minor: Finding = { result: 'minor', evidence: 'Two of five.', items: ['4-1'], date: 'May' };
const conforms: Finding = { result: 'conforms', items: [] };

const section = `findings:
  # asked twice
  second:   # the rector's
    - result:  major   # to be seen again
      evidence: >-
        Folded by
        the user.
    # below it
  fourth: [ { result:   opportunity } ]

# end of all
`;

describe('findings put into a file', () => {
  it('get a section of their own at its end', () => {
    expect(putAll(commented, { third: [minor] })).toBe(`${commented}findings:
  third:
    - result: minor
      evidence: Two of five.
      items:
        - 4-1
      date: May
`);
  });

  it('stand below those that are there, whose lines stay', () => {
    const second = findingsIn(commented + section)['second'] ?? [];
    const kept = second.map((entry) => ({ items: [], ...entry }));
    const saved = putAll(commented + section, { second: [...kept, conforms], first: [minor] });
    expect(saved).toBe(
      commented +
        section.replace('# below it\n', '# below it\n    - result: conforms\n').replace(
          '  # asked twice',
          `  first:
    - result: minor
      evidence: Two of five.
      items:
        - 4-1
      date: May
  # asked twice`,
        ),
    );
  });

  it('complete one that is there, and keep its comments', () => {
    const second: Finding = { result: 'major', evidence: 'Folded by the user.', items: [] };
    const saved = putAll(commented + section, { second: [{ ...second, auditor: 'Ann' }] });
    expect(saved).toContain('result: major # to be seen again');
    expect(saved).toContain('      auditor: Ann\n');
    expect(saved).toContain('    # below it\n');
    expect(saved.startsWith(commented)).toBe(true);
  });

  it('become a block where they were in brackets', () => {
    const fourth: Finding = { result: 'opportunity', items: [] };
    const saved = putAll(commented + section, { fourth: [fourth, minor] });
    expect(findingsIn(saved)['fourth']).toEqual([{ result: 'opportunity' }, findingFields(minor)]);
    expect(saved.replace(/ {2}fourth: [^]*\n\n/, '')).toBe(
      (commented + section).replace(/ {2}fourth: .*\n\n/, ''),
    );
  });

  it.each(['-\n$', '- a', '? b', 'a\n\nb', ': c'])(
    'hold %j where they were in braces',
    (evidence) => {
      const file = `${commented}findings:\n  third:\n    - {}\n`;
      const saved = putAll(file, { third: [{ evidence, items: [] }] });
      expect(findingsIn(saved)['third']).toEqual([{ evidence }]);
    },
  );

  it('take the place of a plain text, of whatever lines they are made', () => {
    const file = `${commented}findings:\n  third:\n    - note: plain\n`;
    for (const note of ['?\n$', '-\na', '- a', 'a\nb\n', ' a\n\n']) {
      const saved = putAll(file, { third: [{ note, items: [] }] });
      expect(findingsIn(saved)['third']).toEqual([{ note }]);
    }
  });

  it('remove what is no longer given', () => {
    const saved = putAll(commented + section, { second: [conforms] });
    expect(findingsIn(saved)['second']).toEqual([{ result: 'conforms' }]);
  });

  it('are not put by lines into a file that is all in braces', () => {
    expect(putFindings('{ schema: x }\n', new Map([['first', [minor]]]), order)).toBeUndefined();
  });

  it('leave a file alone where there are none', () => {
    expect(putFindings(commented, new Map(), order)).toBe(commented);
  });
});

const anyText = fc.oneof(
  fc.stringMatching(/^[ -~\n]{1,40}$/),
  fc.constantFrom(
    'no',
    '# not a comment',
    'a: b',
    '- a dash',
    'two\nlines\n',
    ' ',
    '\u2028 x',
    '\t',
  ),
);
const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    result: fc.constantFrom('conforms', 'major', 'minor', 'opportunity', 'not-applicable'),
    evidence: anyText,
    note: anyText,
    items: fc.subarray(['4-1', '4.1.a']),
    date: fc.constantFrom('2026-10-16', '16 October'),
    auditor: anyText,
  },
  { requiredKeys: ['items'] },
);
const anyChanges = fc.array(
  fc.dictionary(fc.constantFrom(...order), fc.array(anyFinding, { minLength: 1, maxLength: 3 }), {
    minKeys: 1,
    maxKeys: 2,
  }),
  { minLength: 1, maxLength: 4 },
);

describe('any findings put into any file', () => {
  it('are what the file then says, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyFile, anyChanges, ({ text, lineEnd }, steps) => {
        const wanted: Record<string, unknown> = {};
        let saved = text;
        for (const changes of steps) {
          saved = putAll(saved, changes);
          Object.assign(wanted, written(changes));
          expect(putAll(saved, changes)).toBe(saved);
        }
        expect(findingsIn(saved)).toEqual(wanted);
        expect(saved.endsWith(lineEnd)).toBe(text.endsWith(lineEnd));
        expect(Object.keys(findingsIn(saved))).toEqual(order.filter((id) => id in wanted));
      }),
      { numRuns: 200 },
    );
  });

  it('are added without a change to any line that was there', () => {
    fc.assert(
      fc.property(anyFile, anyChanges, ({ text, lineEnd }, steps) => {
        const lists = new Map<string, readonly Finding[]>();
        let saved = text;
        for (const changes of steps) {
          for (const [id, added] of Object.entries(changes))
            lists.set(id, [...(lists.get(id) ?? []), ...added]);
          const next = putAll(saved, Object.fromEntries(lists));
          const after = next.split(lineEnd);
          const lost = saved.split(lineEnd).filter((line) => {
            const place = after.indexOf(line);
            if (place !== -1) after.splice(place, 1);
            return place === -1;
          });
          expect(lost).toEqual([]);
          saved = next;
        }
        expect(findingsIn(saved)).toEqual(written(Object.fromEntries(lists)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file with many remarks between a requirement and its findings', () => {
  it.each([
    ['\n', 40],
    ['\r\n', 40],
    ['\r\n', 4000],
  ])('keeps them: lines that end with %j, %i of them', (lineEnd, count) => {
    const remarks = '    # seen in spring \n\n'.repeat(count);
    const text = `${commented}findings:
  second: # asked
${remarks}    - result: minor
      evidence: Two of five.
  third:
${remarks}    [ { result: conforms } ]
`.replaceAll('\n', lineEnd);
    const second = (findingsIn(text)['second'] ?? []).map((one) => ({ items: [], ...one }));
    const third = (findingsIn(text)['third'] ?? []).map((one) => ({ items: [], ...one }));
    const saved = putAll(text, { second: [...second, conforms], third: [...third, minor] });
    expect(findingsIn(saved)).toMatchObject({
      second: [{ result: 'minor' }, { result: 'conforms' }],
      third: [{ result: 'conforms' }, { result: 'minor' }],
    });
    expect(saved.split('# seen in spring').length - 1).toBe(2 * count);
  });
});
