import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdfFile } from '../../../src/exchange/open-pdf-file.ts';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const outside = put(join(base, 'outside'), { 'notes.txt': '' });
const date = ['--date', '2026-10-16'];

/** The clause of each requirement that a checklist goes through: `| **8.5.1.4 Title**`. */
function clausesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| \*\*([\dA][\\.\d]*)[ *]/gm)].map(([, clause = '']) =>
    clause.replaceAll('\\', ''),
  );
}

describe.concurrent('checklist', () => {
  it('goes through one clause and all below it', async () => {
    const { code, out, err } = await eoms(['checklist', '--clause', '8.5', ...date], {
      cwd: school,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const clauses = clausesOf(out);
    expect(clauses.length).toBeGreaterThan(5);
    expect(clauses.filter((clause) => !/^8\.5(\.|$)/.test(clause))).toEqual([]);
  });

  it.each([
    ['--process', 'admission'],
    ['--role', 'hr'],
  ])('is narrowed by %s %s', async (...typed) => {
    const [all, some] = await Promise.all([
      eoms(['checklist', ...date], { cwd: school }),
      eoms(['checklist', ...typed, ...date], { cwd: school }),
    ]);
    expect(some).toMatchObject({ code: 0, err: '' });
    const [more, fewer] = [clausesOf(all.out), clausesOf(some.out)];
    expect(fewer.length).toBeGreaterThan(0);
    expect(fewer.length).toBeLessThan(more.length);
    expect(fewer.filter((clause) => !more.includes(clause))).toEqual([]);
  });

  it('is not written where it would ask nothing', async () => {
    const typed = ['checklist', '--clause', 'A', '-o', 'empty.pdf', ...date];
    expect(await eoms(typed, { cwd: school })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no requirement in scope fits what was asked for (clause A)'),
    });
    expect(existsSync(join(school, 'empty.pdf'))).toBe(false);
  });

  it('holds what has a gap and nothing else with --gaps-only', async () => {
    const [list, report] = await Promise.all([
      eoms(['checklist', '--gaps-only', ...date], { cwd: school }),
      eoms(['report', '--format', 'json', ...date], { cwd: school }),
    ]);
    const { gaps, requirements } = JSON.parse(report.out);
    const questions = (results: readonly { readonly question: string }[]) =>
      results.filter(({ question }) => list.out.replaceAll('\\', '').includes(question)).length;
    const open = new Set(gaps.map((one: { readonly requirement: string }) => one.requirement));
    const requirementsWithGap = requirements.filter((one: { readonly id: string }) =>
      open.has(one.id),
    );
    expect(questions(requirementsWithGap)).toBe(gaps.length);
    expect(questions(requirements)).toBe(gaps.length);
  });

  it.each(['major', 'minor', 'improvement'])(
    'holds gaps of one severity with --only %s',
    async (only) => {
      const [list, report] = await Promise.all([
        eoms(['checklist', '--only', only, ...date], { cwd: school }),
        eoms(['report', '--format', 'json', ...date], { cwd: school }),
      ]);
      const { gaps, requirements } = JSON.parse(report.out);
      const wanted = gaps.filter(({ gap }: { readonly gap: string }) => gap === only).length;
      const listed = requirements.filter(({ question }: { readonly question: string }) =>
        list.out.replaceAll('\\', '').includes(question),
      );
      expect([listed.length, wanted > 0]).toEqual([wanted, true]);
      expect(list.out).toContain(
        only === 'improvement' ? 'improvements only' : `${only} gaps only`,
      );
    },
  );

  it('says of which severity no gap is known', async () => {
    const cwd = put(join(base, 'major'), smallEngagement);
    const { code, err } = await eoms(['checklist', '--only', 'major', ...date], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^No major gap is known/),
    });
  });

  it.each([
    ['the whole standard', [], 35],
    ['all gaps of the example', ['--gaps-only'], 25],
    ['the same with what is known of them', ['--gaps-only', '--with-gaps'], 35],
  ] as const)('puts %s on as few pages as an auditor carries', async (_, typed, most) => {
    for (const size of ['A4', 'Letter']) {
      const print = [...typed, '--layout', 'compact', '--format', 'pdf', '--page-size', size];
      const { bytes } = await eoms(['checklist', ...print, '-o', '-', ...date], { cwd: school });
      const pages = (await openPdfFile(bytes, 'compact.pdf')).getPageCount();
      expect(pages).toBeGreaterThan(10);
      expect(pages).toBeLessThanOrEqual(most);
    }
  });

  it('of gaps is not written if none is known, which is not an error', async () => {
    const file = 'assessments/2026-01-02.yaml';
    const perfect = put(join(base, 'perfect'), {
      ...smallEngagement,
      [file]: smallEngagement[file].replace('rating: 3', 'rating: 4'),
    });
    const typed = ['checklist', '--gaps-only', '-o', 'gaps.pdf', ...date];
    const { code, out, err } = await eoms(typed, { cwd: perfect });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      'No gap is known here, so there is nothing to follow up and nothing was written. ' +
        '1 requirement in scope is rated; 187 are not.\n',
    );
    expect(existsSync(join(perfect, 'gaps.pdf'))).toBe(false);
  });

  it.each([
    [['--role', 'hrr'], 'no role "hrr"', 'Did you mean hr?'],
    [['--process', 'admision'], 'no process "admision"', 'Did you mean admission?'],
    [['--clause', '8.55'], 'no clause 8.55', 'Did you mean 8.5?'],
  ])('refuses %j and says what there is', async (typed, wrong, hint) => {
    const { code, out, err } = await eoms(['checklist', ...typed], { cwd: school });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(wrong);
    expect(err).toContain(hint);
  });

  it('is a blank one outside an engagement', async () => {
    const { code, out, err } = await eoms(['checklist', '--role', 'hr', ...date], {
      cwd: outside,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(clausesOf(out).length).toBeGreaterThan(3);
    expect(out).not.toContain('Søhesten');
  });

  it('cannot follow up gaps outside an engagement', async () => {
    const { code, err } = await eoms(['checklist', '--gaps-only'], { cwd: outside });
    expect(code).toBe(66);
    expect(err).toContain('start one with eoms init');
  });

  it('is a web page when asked', async () => {
    const typed = ['checklist', '--clause', '9.3', '--format', 'html', '-o', '-', ...date];
    const { code, out, err } = await eoms(typed, { cwd: school });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>[^]*<table class="form handwritten"/);
    const fillable = await eoms([...typed, '--fillable'], { cwd: school });
    expect({ code: fillable.code, err: fillable.err }).toEqual({ code: 0, err: '' });
    expect(fillable.out).toContain('<textarea id="evidence:');
  });

  it('is named by what was selected, so that those of one day stand side by side', async () => {
    const cwd = put(join(base, 'client'), smallEngagement);
    const clauses = ['--clause', '4.3', '--clause', '9.3', '--clause', '4.3'];
    const names = {
      'checklist-2026-10-16-clause-4.3-9.3': clauses,
      'checklist-2026-10-16-clause-9.3-process-hr-role-quality-manager':
        '--role quality-manager --clause 9.3 --process hr'.split(' '),
      'checklist-2026-10-16-gaps': ['--gaps-only'],
      'checklist-2026-10-16-only-improvement': ['--only', 'improvement'],
      'checklist-2026-10-16-clause-4.3-gaps-form': ['--clause', '4.3', '--gaps-only', '--fillable'],
    };
    for (const [name, typed] of Object.entries(names)) {
      const { code, err } = await eoms(['checklist', '--format', 'pdf', ...typed, ...date], {
        cwd,
      });
      expect({ code, err }).toEqual({ code: 0, err: `Written: reports/${name}.pdf\n` });
    }
    const again = ['checklist', '--format', 'pdf', '--gaps-only', ...date];
    expect((await eoms(again, { cwd })).code).toBe(0);
  });

  it('has a name that every disk takes, however much is selected', async () => {
    const cwd = put(join(base, 'wide'), smallEngagement);
    const { out } = await eoms(['standard', 'show', '8', '--json'], { cwd });
    const clauses = [...new Set(out.match(/(?<="clause": ")8\.\d[.\d]*/g))];
    const typed = clauses.flatMap((clause) => ['--clause', clause]);
    const printed = await eoms(['checklist', '--format', 'html', ...typed, ...date], { cwd });
    expect(printed).toMatchObject({ code: 0 });
    const less = await eoms(
      ['checklist', '--format', 'html', ...typed.slice(0, -2), '--clause', '9.3', ...date],
      { cwd },
    );
    expect(less).toMatchObject({ code: 0 });
    const names = readdirSync(join(cwd, 'reports'));
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name).toMatch(
        /^checklist-2026-10-16-clause-8\.1[-.\d]*\d-and-\d+-more-[\da-f]{8}\.html$/,
      );
      expect(name.length).toBeLessThanOrEqual(125);
    }
  });

  it.runIf(hasProgram('pdfinfo'))('prints on Letter, into reports/', async () => {
    const typed = ['checklist', '--clause', '9.3', '--format', 'pdf', '--page-size', 'Letter'];
    const { code, out } = await eoms([...typed, ...date], { cwd: school });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const pdf = readFileSync(join(school, 'reports', 'checklist-2026-10-16-clause-9.3-letter.pdf'));
    expect(inspectPdf(pdf, 'pdfinfo')).toContain('Page size:       792 x 612');
  });
});
