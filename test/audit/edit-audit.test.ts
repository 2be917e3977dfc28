import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { findingApart } from '../../src/assessment/part-private.ts';
import { buildAudit } from '../../src/audit/build-audit.ts';
import {
  type AuditChange,
  changeAudit,
  isSameAudit,
  nextFindingName,
  putIntoAudit,
  writeAudit,
} from '../../src/audit/edit-audit.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { Audit } from '../../src/model/audit/audit.ts';
import type { RecordedFinding } from '../../src/model/evaluation.ts';
import { findingChoices } from '../../src/model/form.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';
import { documentOf } from '../support/read-document.ts';

const requirements = [
  aRequirement({ id: 'hats', items: [{ ref: '4-1', text: 'Hooks', status: 'confirmed' }] }),
];
const standard = aStandard({ requirements });
const read = (text: string): Audit =>
  buildAudit(documentOf(text, validatorOf('audit')).value, 'spring', standard);

const commented = `# Kept by the office
schema: eoms/audit@1   # do not change
criteria: { standard: small,   edition: "first" }

# Two days
dates: [ 2026-03-02 ]
auditors:
  - Lead   # from the sister school

findings:
  # seen twice
  NC-1:
    requirement: hats
    result:   minor
    note: >-
      Folded by
      hand.
# end
`;
const finding: RecordedFinding = { requirement: 'hats', result: 'major', items: [] };

describe('a change of an audit', () => {
  it('adds a finding at the end, and leaves every other line', () => {
    const change = { findings: new Map([['F1', finding]]) };
    expect(putIntoAudit(commented, change)).toBe(
      commented.replace('# end', '  F1:\n    requirement: hats\n    result: major\n# end'),
    );
  });

  it('changes only the fields of a finding that are new', () => {
    const change = { findings: new Map([['NC-1', { ...finding, date: '2026-03-02' }]]) };
    expect(putIntoAudit(commented, change)).toBe(
      commented
        .replace('result:   minor', 'result: major')
        .replace('    note: >-\n      Folded by\n      hand.\n', '    date: 2026-03-02\n'),
    );
  });

  it('lets lists of the head grow in their places', () => {
    const head = { dates: ['2026-03-02', '2026-03-03'], sites: ['Harbour'] };
    expect(putIntoAudit(commented, { head, findings: new Map() })).toBe(
      commented
        .replace('[ 2026-03-02 ]', '[ 2026-03-02, 2026-03-03 ]')
        .replace('sister school\n', 'sister school\nsites:\n  - Harbour\n'),
    );
  });

  it('keeps the line ends of the file', () => {
    const text = commented.replaceAll('\n', '\r\n');
    const head = { sites: ['Harbour'] };
    const put = putIntoAudit(text, { head, findings: new Map([['F1', finding]]) }) ?? '';
    expect(put.replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(put).findings.get('F1')).toMatchObject(finding);
  });

  it('is not put by lines where the file is in braces, and is put all the same', () => {
    const text = '{ schema: eoms/audit@1, criteria: { standard: small } } # odd\n';
    const change: AuditChange = {
      head: { dates: ['2026-03-02'] },
      findings: new Map([['F1', finding]]),
    };
    expect(putIntoAudit(text, change)).toBeUndefined();
    const changed = changeAudit(parseDocument(text), change);
    expect(changed).toContain('# odd');
    expect(read(changed)).toMatchObject({ dates: ['2026-03-02'], findings: new Map([['F1', {}]]) });
  });
});

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('a', ' ', '\n', '#', '- ', ': ')).map((parts) => parts.join('')),
);
const anyFinding: fc.Arbitrary<RecordedFinding> = fc.record(
  {
    requirement: fc.constant('hats'),
    result: fc.constantFrom(...findingChoices),
    evidence: anyText,
    note: anyText,
    items: fc.constantFrom([], ['hats/ref-4-no-1']),
    auditor: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['requirement', 'items'] },
);
const anyFindings = fc
  .array(anyFinding, { maxLength: 4 })
  .map((list) => new Map(list.map((one, index) => [`F${index + 1}`, findingApart(one)])));

describe('any findings', () => {
  it('are in the file afterwards as they were given, and what was there stays', () => {
    const old = read(commented);
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const put = putIntoAudit(commented, { findings }) ?? '';
        const wanted = { ...old, findings: new Map([...old.findings, ...findings]) };
        expect(isSameAudit(read(put), wanted)).toBe(true);
        expect(put.startsWith(commented.slice(0, commented.indexOf('# end')))).toBe(true);
      }),
      lawRuns(200),
    );
  });
});

describe('a new audit', () => {
  it('says what it is, without what is not known', () => {
    const criteria = { standard: 'small', edition: 'first: 2026', digest: '' };
    const head = { title: 'no', criteria, dates: ['2026-03-02'], auditors: [], sites: ['4'] };
    const text = writeAudit(head, '../audit.json');
    expect(text).toBe(`# yaml-language-server: $schema=../audit.json
schema: eoms/audit@1
title: "no"
criteria:
  standard: small
  edition: "first: 2026"
dates:
  - 2026-03-02
sites:
  - "4"
`);
    expect(read(text)).toMatchObject({ id: 'spring', title: 'no', sites: ['4'] });
  });

  it('counts its findings on from the highest number that was given', () => {
    expect(nextFindingName([])).toBe('F1');
    expect(nextFindingName(['F2', 'NC-9', 'F10', 'F0x'])).toBe('F11');
  });
});
