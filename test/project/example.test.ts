import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { eoms } from '../cli/run-eoms.ts';
import { squeeze } from '../print/print-support.ts';
import { hasProgram, inspectPdf } from '../support/inspect-pdf.ts';

const example = 'examples/soehesten-sprogskole';
const reports = join(example, 'reports');
const kept = existsSync(reports) ? readdirSync(reports) : [];
const base = mkdtempSync(join(tmpdir(), 'eoms-example-'));
const school = join(base, 'school');
cpSync(example, school, { recursive: true });
rmSync(join(school, 'reports'), { recursive: true, force: true });
afterAll(() => rmSync(base, { recursive: true }));

const date = ['--date', '2026-10-16', '-q'];

it('the example school is valid and answered in full', async () => {
  expect(await eoms(['validate'], { cwd: school })).toMatchObject({ code: 0, out: '' });
  const { out } = await eoms(['status', '--json', ...date], { cwd: school });
  expect(JSON.parse(out).overall.coverage).toBe(1);
});

describe.runIf(kept.includes('gap-report.md'))('the reports that the example keeps', () => {
  it('are what eoms writes: Markdown and charts', async () => {
    for (const [name, ...typed] of [['gap-report'], ['board-report', '--for', 'board']]) {
      const output = join(school, 'reports', `${name}.md`);
      const { code } = await eoms(['report', ...typed, '-o', output, ...date], { cwd: school });
      expect(code).toBe(0);
    }
    const made = readdirSync(join(school, 'reports')).filter((name) => /\.(md|svg)$/.test(name));
    expect(made.length).toBeGreaterThan(1);
    expect(made.filter((name) => !kept.includes(name))).toEqual([]);
    for (const name of made) {
      const [ours, theirs] = [join(school, 'reports', name), join(reports, name)];
      expect(readFileSync(ours).equals(readFileSync(theirs)), `${name} is out of date`).toBe(true);
    }
  });

  it.runIf(kept.includes('gap-report.pdf') && hasProgram('pdftotext'))(
    'are what eoms writes: the words of the PDF',
    async () => {
      const { bytes } = await eoms(['report', '--format', 'pdf', '-o', '-', ...date], {
        cwd: school,
      });
      const [ours, theirs] = [bytes, readFileSync(join(reports, 'gap-report.pdf'))].map((pdf) =>
        squeeze(inspectPdf(pdf, 'pdftotext')),
      );
      expect(ours === theirs, 'gap-report.pdf is out of date').toBe(true);
      expect(ours?.length).toBeGreaterThan(10_000);
    },
  );
});
