import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasQpdf, resave } from '../exchange/pdf-files.ts';
import {
  fillWithPdfium,
  fillWithPypdf,
  hasPdfium,
  hasPypdf,
  otherSavings,
} from '../support/fill-form.ts';
import {
  assessment,
  date,
  fillAs,
  filling,
  schoolWithFilling,
  schoolWithForm,
  textOf,
} from './import-support.ts';
import { eoms, smallEngagement, temporaryFolder } from './run-eoms.ts';

const base = temporaryFolder();
const before = smallEngagement[assessment];

const written = `${before}findings:
  eoms-scope:
    - result: minor
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

const withoutSum = (text: string): string => text.replaceAll(/ {6}form: [0-9a-f]{64}\n/g, '');

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
        '      seen: 4.3',
        '      rated 3 Applied, which stays',
        '',
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
    expect(first.err).toMatch(/1 finding written into assessments\/2026-01-02\.yaml\.\n$/);
    const after = textOf(cwd);
    expect(withoutSum(after)).toBe(written);
    const second = await eoms(typed, { cwd });
    expect(second.code).toBe(0);
    expect(second.err).toMatch(/there already: 1 finding\n\nThere is nothing to write\.\n$/);
    expect(textOf(cwd)).toBe(after);
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
    expect(withoutSum(textOf(cwd))).toBe(written);
  });

  it('begins an assessment where there is none, once it was agreed to', async () => {
    const cwd = await schoolWithFilling(base, 'fresh');
    rmSync(join(cwd, assessment));
    const fresh = join(cwd, 'assessments', '2026-10-16.yaml');
    await eoms(['import', 'form.pdf', '--dry-run', ...date], { cwd });
    expect(existsSync(fresh)).toBe(false);
    const { code } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(fresh, 'utf8')).toMatch(/\nanswers: \{\}\nfindings:\n {2}eoms-scope:\n/);
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
    const kept = textOf(cwd);
    await eoms([...more, '--yes', '--replace'], { cwd });
    expect(withoutSum(textOf(cwd))).toBe(
      withoutSum(kept).replace('Look again # soon', 'Looked again'),
    );
    writeFileSync(join(cwd, assessment), kept);
    await eoms([...more, '--yes'], { cwd });
    expect(textOf(cwd).startsWith(kept)).toBe(true);
    expect(textOf(cwd)).toContain('note: Looked again\n');
  });

  it('fills in when and by whom where only that was missing', async () => {
    const cwd = await schoolWithFilling(base, 'completed', { 'finding:eoms-scope': 'conforms' });
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    await fillAs(cwd, 'more.pdf', { 'finding:eoms-scope': 'conforms', 'header:audit': 'First' });
    const { err } = await eoms(['import', 'more.pdf', '--yes', ...date], { cwd });
    expect(err).toContain('  completed: 4.3 EOMS scope: Conformity\n');
    expect(withoutSum(textOf(cwd))).toContain(
      'findings:\n  eoms-scope:\n    - result: conforms\n      auditee: Harbour School\n      audit: First\n',
    );
  });

  it('takes several files in one step', async () => {
    const { cwd } = await schoolWithForm(base, 'several', '4');
    await fillAs(cwd, 'a.pdf', { 'finding:eoms-scope': 'major' });
    await fillAs(cwd, 'b.pdf', { 'notes:context-issues-determined': 'Later' });
    const { code, err } = await eoms(['import', 'a.pdf', 'b.pdf', 'a.pdf', '-y', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/there already: 1 finding[^]*2 findings written into/);
    expect(Array.from(textOf(cwd).matchAll(/^ {2}([a-z-]+):$/gm), ([, id]) => id)).toEqual([
      'context-issues-determined',
      'eoms-scope',
    ]);
  });

  it.runIf(hasPypdf)('reads what pypdf filled in', async () => {
    const { cwd, form } = await schoolWithForm(base, 'pypdf');
    const text = 'Łódź – „dobrze” ✓';
    const filled = fillWithPypdf(form, { ...filling, 'notes:eoms-scope': text });
    writeFileSync(join(cwd, 'form.pdf'), filled);
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(withoutSum(textOf(cwd))).toBe(written.replace('"Look again # soon"', text));
  });

  it.runIf(hasPdfium)('reads what the viewer of Chromium filled in', async () => {
    const { cwd, form } = await schoolWithForm(base, 'pdfium');
    writeFileSync(join(cwd, 'form.pdf'), fillWithPdfium(form, filling));
    await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(withoutSum(textOf(cwd))).toBe(written);
  });

  it.runIf(hasQpdf).each(otherSavings)('reads a form saved %s', async (how, options) => {
    const cwd = await schoolWithFilling(base, how);
    const form = readFileSync(join(cwd, 'form.pdf'));
    writeFileSync(join(cwd, 'form.pdf'), resave(form, ...options));
    const { code } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(withoutSum(textOf(cwd))).toBe(written);
  });
});
