import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSheets } from '../../../src/model/audit/audit-sheet.ts';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const outside = put(join(base, 'outside'), { 'notes.txt': '' });
const date = ['--date', '2026-10-16'];

const found = (day: string, findings: string): string =>
  `schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\ndates: [${day}]\nauditors: [Karen Holm]\nfindings:\n${findings}`;

const audited = put(copyExample(join(base, 'second')), {
  'audits/spring/audit.yaml': found(
    '2026-03-02',
    '  F1: { requirement: eoms-scope, result: conforms }\n',
  ),
  'audits/autumn/audit.yaml': found(
    '2026-10-15',
    '  F1: { requirement: eoms-scope, result: opportunity, evidence: A map would help. }\n' +
      '  F2: { requirement: policy-content, result: minor, evidence: No word on learners. }\n' +
      '  F3: { requirement: process-map, result: major, evidence: No map., sample: 1 of 1 }\n',
  ),
});

describe.concurrent('a sheet of an audit day', () => {
  it.each(auditSheets)(
    '%s: says whose it is on top of each page, here and outside',
    async (name) => {
      const [here, blank] = await Promise.all([
        eoms(['sheet', name, ...date], { cwd: school }),
        eoms(['sheet', name, ...date], { cwd: outside }),
      ]);
      expect(here).toMatchObject({ code: 0, err: '' });
      expect(here.out).toMatch(/^header: ".* · Søhesten Sprogskole · 16 October 2026 · /m);
      expect(blank).toMatchObject({ code: 0, err: '' });
      expect(blank.out).not.toContain('Søhesten');
    },
  );

  it.runIf(hasProgram('pdfinfo')).each(['nonconformity', 'sampling', 'attendance', 'opening'])(
    '%s: is a page, on either paper',
    async (name) => {
      for (const size of ['A4', 'Letter']) {
        const typed = ['sheet', name, '--format', 'pdf', '--page-size', size, '-o', '-', ...date];
        const { bytes } = await eoms(typed, { cwd: school });
        expect(inspectPdf(bytes, 'pdfinfo')).toMatch(/^Pages: +1$/m);
      }
    },
  );

  it('is a turtle for each process that is asked for, with its requirements', async () => {
    const typed = ['sheet', 'process', '--process', 'admission', '--process', 'hr', ...date];
    const { out, err } = await eoms(typed, { cwd: school });
    expect(err).toBe('');
    expect(out.match(/^# .*$/gm)).toEqual([
      '# Information and admission',
      '# Staff and competence',
    ]);
    expect(out).toContain(
      '| 8.5.1.2.2 | How can an outsider see why a place was given or refused? |',
    );
    expect(out.match(/<!-- eoms: page-break -->/g)).toHaveLength(1);
  });

  it('has a turtle for every process in scope, and a blank one where a standard has none', async () => {
    const whole = await eoms(['sheet', 'process', ...date], { cwd: school });
    expect(whole.out).toContain('# Teaching and learning');
    expect(whole.out).not.toContain('# Early childhood care');
    const own = put(join(base, 'own'), {
      'standard.yaml': `schema: eoms/standard@1
id: story-hour
title: Story hour
clauses:
  - clause: "1"
    title: Books
    requirements:
      - { id: books, question: Can every child reach a book? }
`,
    });
    const { out } = await eoms(['sheet', 'process', '--standard', '.', ...date], { cwd: own });
    expect(out).toContain('# Process sheet');
    expect(out.match(/^\| {2}\| {2}\| {2}\| ☐|^(?:\| ){4}☐/gm)).toHaveLength(8);
  });

  it('has room for twelve items of a sample', async () => {
    const { out } = await eoms(['sheet', 'sampling', ...date], { cwd: school });
    expect(
      out.match(/^\| \d+ \| {2}\| {2}\| ☐ \| {2}\|$|^\| \d+ \|(?: \|){2} ☐ \| \|$/gm),
    ).toHaveLength(12);
  });

  it('reports each nonconformity of the newest audit on a page, the gravest first', async () => {
    const { out } = await eoms(['sheet', 'nonconformity', ...date], { cwd: audited });
    expect(out.match(/^# .*$/gm)).toEqual([
      '# Nonconformity report F3',
      '# Nonconformity report F2',
    ]);
    expect(out).toContain('No map.');
    expect(out).toContain('1 of 1');
    expect(out).not.toContain('A map would help.');
    const typed = ['sheet', 'nonconformity', '--audit', 'Spring', ...date];
    const { out: blank } = await eoms(typed, { cwd: audited });
    expect(blank.match(/^# .*$/gm)).toEqual(['# Nonconformity report']);
  });

  it('lists what was found by grade', async () => {
    const { out } = await eoms(['sheet', 'findings', ...date], { cwd: audited });
    expect(out.match(/^## .*$/gm)).toEqual([
      '## Major nonconformity (1)',
      '## Minor nonconformity (1)',
      '## Opportunity for improvement (1)',
    ]);
  });

  it.each([
    [['sheet', 'openning'], 'no sheet "openning"', 'Did you mean "opening"?'],
    [
      ['sheet', 'plan', '--process', 'hr'],
      '--process has no effect together with plan',
      'one of them',
    ],
    [['sheet', 'process', '--process', 'hrm'], 'no process "hrm"', 'Did you mean hr?'],
    [['sheet', 'findings', '--audit', 'winter'], 'no audit "winter"', 'autumn, spring'],
  ])('refuses %j and says what there is', async (typed, wrong, hint) => {
    const { code, out, err } = await eoms(typed, { cwd: audited });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(wrong);
    expect(err).toContain(hint);
  });
});
