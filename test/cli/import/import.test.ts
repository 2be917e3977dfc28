import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fillWithPdfium,
  fillWithPypdf,
  hasPdfium,
  hasPypdf,
  otherSavings,
} from '../../support/fill-form.ts';
import { smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasQpdf, resave } from '../../support/resave-pdf.ts';
import { eoms } from '../run-eoms.ts';
import {
  assessment,
  audit,
  auditOf,
  date,
  fillAs,
  filling,
  schoolWithFilling,
  schoolWithForm,
  textOf,
} from './import-support.ts';

const base = temporaryFolder();
const before = smallEngagement[assessment];

const written = `# yaml-language-server: $schema=../../.eoms/schema/audit.json
schema: eoms/audit@1
criteria:
  standard: iso-21001-2018
  edition: 2018, with Amendment 1:2024
dates:
  - 2026-10-16
auditors:
  - A. Auditor
findings:
  F1:
    requirement: eoms-scope
    result: minor
    evidence: |-
      Two of five rooms.
      The rest: later
    note: "Look again # soon"
    items:
      - eoms-scope/sites-levels-delivery-forms
    date: 2026-10-16
    auditor: A. Auditor
    auditee: Harbour School
`;

const withoutSum = (text: string): string =>
  text.replaceAll(/ +(?:form|digest): [0-9a-f]{64}\n/g, '');

describe('eoms import of a checklist', () => {
  it('shows what would change, and changes nothing with --dry-run', async () => {
    const cwd = await schoolWithFilling(base, 'dry');
    const { code, out, err } = await eoms(['import', 'form.pdf', '--dry-run', ...date], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      [
        'form.pdf: checklist for Harbour School, made on 16 October 2026; 1 of 2',
        'requirements filled in',
        '  16 October 2026 · Harbour School · A. Auditor',
        '  new: 4.3 EOMS scope: Minor nonconformity',
        '      evidence: Two of five rooms. The rest: later',
        '      note: Look again # soon',
        '      seen: 4.3-1',
        '      rated 3 Applied, which stays',
        '',
        '1 finding for audits/2026-10-16/audit.yaml, a new audit',
        'Nothing was written.',
        '',
      ].join('\n'),
    );
    expect(textOf(cwd)).toBe(before);
  });

  it('records what was filled in, and nothing the second time', async () => {
    const cwd = await schoolWithFilling(base, 'twice');
    const typed = ['import', 'form.pdf', '--yes', ...date];
    const first = await eoms(typed, { cwd });
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/1 finding written into audits\/2026-10-16\/audit\.yaml\.\n$/);
    const after = auditOf(cwd);
    expect(withoutSum(after)).toBe(written);
    const second = await eoms(typed, { cwd });
    expect(second.code).toBe(0);
    expect(second.err).toMatch(
      /there already: 1 finding \(in audits\/2026-10-16\/audit\.yaml\)\n\nThere is nothing to write\.\n$/,
    );
    expect([auditOf(cwd), textOf(cwd)]).toEqual([after, before]);
  });

  it('never makes a rating of a tick: scores and gaps stay', async () => {
    const cwd = await schoolWithFilling(base, 'scores');
    const status = async () => JSON.parse((await eoms(['status', '--json'], { cwd })).out);
    const { overall, readiness, clauses } = await status();
    await eoms(['import', 'form.pdf', '-y', ...date], { cwd });
    const after = await status();
    expect(after.findings).toMatchObject({ total: 1, minor: 1 });
    expect([after.overall, after.readiness, after.clauses]).toEqual([overall, readiness, clauses]);
  });

  it('asks for nothing without a terminal, and says so', async () => {
    const cwd = await schoolWithFilling(base, 'nobody');
    const { code, err } = await eoms(['import', 'form.pdf', ...date], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/new: 4\.3[^]*Nobody can be asked here[^]*--yes to write this/);
    expect(textOf(cwd)).toBe(before);
  });

  it('is silent with --quiet and --yes', async () => {
    const cwd = await schoolWithFilling(base, 'quiet');
    const ran = await eoms(['import', 'form.pdf', '--quiet', '--yes', ...date], { cwd });
    expect({ code: ran.code, out: ran.out, err: ran.err }).toEqual({ code: 0, out: '', err: '' });
    expect(withoutSum(auditOf(cwd))).toBe(written);
  });

  it('needs no assessment, and begins none', async () => {
    const cwd = await schoolWithFilling(base, 'fresh');
    rmSync(join(cwd, assessment));
    await eoms(['import', 'form.pdf', '--dry-run', ...date], { cwd });
    expect(existsSync(join(cwd, 'audits'))).toBe(false);
    const { code } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(withoutSum(auditOf(cwd))).toBe(written);
    expect(readdirSync(join(cwd, 'assessments'))).toEqual([]);
  });

  it('says where the same audit found something else, and keeps both unless asked to replace', async () => {
    const cwd = await schoolWithFilling(base, 'rivals');
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    await fillAs(cwd, 'more.pdf', { ...filling, 'notes:eoms-scope': 'Looked again' });
    const more = ['import', 'more.pdf', ...date];
    const { err } = await eoms([...more, '--dry-run'], { cwd });
    expect(err).toMatch(
      /conflict, the same audit says already: Minor nonconformity ·[^]*--replace/,
    );
    const kept = auditOf(cwd);
    await eoms([...more, '--yes', '--replace'], { cwd });
    expect(withoutSum(auditOf(cwd))).toBe(
      withoutSum(kept).replace('Look again # soon', 'Looked again'),
    );
    writeFileSync(join(cwd, audit), kept);
    await eoms([...more, '--yes'], { cwd });
    expect(auditOf(cwd).startsWith(kept)).toBe(true);
    expect(auditOf(cwd)).toContain('note: Looked again\n');
  });

  it('fills in when and by whom where only that was missing', async () => {
    const cwd = await schoolWithFilling(base, 'completed', { 'finding:eoms-scope': 'conforms' });
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    await fillAs(cwd, 'more.pdf', { 'finding:eoms-scope': 'conforms', 'header:audit': 'First' });
    const { err } = await eoms(['import', 'more.pdf', '--yes', ...date], { cwd });
    expect(err).toContain('  completed: 4.3 EOMS scope: Conformity\n');
    expect(withoutSum(auditOf(cwd))).toContain(
      'findings:\n  F1:\n    requirement: eoms-scope\n    result: conforms\n    auditee: Harbour School\n    audit: First\n',
    );
  });

  it('takes several files in one step', async () => {
    const { cwd } = await schoolWithForm(base, 'several', '4');
    await fillAs(cwd, 'a.pdf', { 'finding:eoms-scope': 'major' });
    await fillAs(cwd, 'b.pdf', { 'notes:context-issues-determined': 'Later' });
    const { code, err } = await eoms(['import', 'a.pdf', 'b.pdf', 'a.pdf', '-y', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/there already: 1 finding[^]*2 findings written into/);
    expect(Array.from(auditOf(cwd).matchAll(/requirement: ([a-z-]+)$/gm), ([, id]) => id)).toEqual([
      'eoms-scope',
      'context-issues-determined',
    ]);
  });

  it.runIf(hasPypdf)('reads what pypdf filled in', async () => {
    const { cwd, form } = await schoolWithForm(base, 'pypdf');
    const text = 'Łódź – „dobrze” ✓';
    const filled = fillWithPypdf(form, { ...filling, 'notes:eoms-scope': text });
    writeFileSync(join(cwd, 'form.pdf'), filled);
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(withoutSum(auditOf(cwd))).toBe(written.replace('"Look again # soon"', text));
  });

  it.runIf(hasPdfium)('reads what the viewer of Chromium filled in', async () => {
    const { cwd, form } = await schoolWithForm(base, 'pdfium');
    writeFileSync(join(cwd, 'form.pdf'), fillWithPdfium(form, filling));
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(withoutSum(auditOf(cwd))).toBe(written);
  });

  it.runIf(hasQpdf).each(otherSavings)('reads a form saved %s', async (how, options) => {
    const cwd = await schoolWithFilling(base, how);
    const form = readFileSync(join(cwd, 'form.pdf'));
    writeFileSync(join(cwd, 'form.pdf'), resave(form, ...options));
    const { code } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(withoutSum(auditOf(cwd))).toBe(written);
  });
});
