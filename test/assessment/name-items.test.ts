import { expect, it } from 'vitest';
import { buildAssessment } from '../../src/assessment/build-assessment.ts';
import { nameItemsIn } from '../../src/assessment/name-items.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { documentOf } from '../support/read-document.ts';

const standard = aStandard({
  requirements: [
    aRequirement({
      id: 'library',
      items: [
        { id: 'library/hours', ref: '4.3.a', text: 'Open at noon.', status: 'confirmed' },
        { id: 'library/quiet', ref: '4.3-1', text: 'Quiet.', status: 'confirmed' },
      ],
    }),
    aRequirement({ id: 'garden' }),
  ],
});

const older = `# Written by hand
schema: eoms/assessment@1
standard: { id: tiny }   # ours
started: 2026-06-02
answers:
  garden: { rating: 1 }
  library:
    rating: 2   # asked twice
    missing:   # the two that hurt
      - "4.3 a)"   # closed at noon
      - 4.3-1
    note: 4.3.a is what people speak of.
findings:
  library:
    - { result: minor, items: [ 4.3-1, '4.3.a' ] }
    - result: minor
      items:
        - >-
          4.3.a
        # last
`;

it('items are named by their ids, and nothing else is touched', () => {
  expect(nameItemsIn(older, standard).text).toBe(`# Written by hand
schema: eoms/assessment@1
standard: { id: tiny }   # ours
started: 2026-06-02
answers:
  garden: { rating: 1 }
  library:
    rating: 2   # asked twice
    missing:   # the two that hurt
      - library/hours   # closed at noon
      - library/quiet
    note: 4.3.a is what people speak of.
findings:
  library:
    - { result: minor, items: [ library/quiet, library/hours ] }
    - result: minor
      items:
        - library/hours
        # last
`);
});

it('an assessment says the same afterwards, with whatever line ends', () => {
  for (const text of [older, older.replaceAll('\n', '\r\n')]) {
    const before = buildAssessment(documentOf(text, validatorOf('assessment')).value, standard);
    const named = nameItemsIn(text, standard).text;
    const after = buildAssessment(documentOf(named, validatorOf('assessment')).value, standard);
    expect(after).toEqual(before);
    expect(nameItemsIn(named, standard).text).toBe(named);
  }
});

const around = (fields: string): string => `answers:\n  library: { rating: 2, ${fields} }\n`;

it.each([
  ['missing: [library/hours, quiet]', 'missing: [library/hours, library/quiet]'],
  ['missing: [4.3.a, hours]', 'missing: [library/hours]'],
  ['missing: [hours, library/hours]', 'missing: [library/hours]'],
  ['missing: [4.3-1, 4.3.a, "4.3 a)", quiet]', 'missing: [library/quiet, library/hours]'],
  ['missing: [hours, &b quiet, 4.3-1]', 'missing: [library/hours, &b library/quiet]'],
  ['missing: [hours, 4.3-1, &b quiet]', 'missing: [library/hours, 4.3-1, &b quiet]'],
  ['missing: [attic, 4.3-1]', 'missing: [attic, library/quiet]'],
  ['earlierMissing: [4.3-1]', 'earlierMissing: [library/quiet]'],
])('%s becomes %s', (written, named) => {
  expect(nameItemsIn(around(written), standard).text).toBe(around(named));
});

const list = (entries: string): string => `answers:\n  library:\n    missing:\n${entries}`;

it('of two names of one item in lines of their own the first stays, and every comment', () => {
  const written = list(
    '      - 4.3-1 # one\n      - quiet   # two\n      - hours\n      - "4.3 a)"\n    rating: 2\n',
  );
  const named = list(
    '      - library/quiet # one\n      # two\n      - library/hours\n    rating: 2\n',
  );
  expect(nameItemsIn(written, standard)).toEqual({ text: named, named: 4 });
  const last = list('      - hours\n      - 4.3.a');
  expect(nameItemsIn(last, standard).text).toBe(list('      - library/hours\n'));
});
