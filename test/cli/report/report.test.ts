import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const date = ['--date', '2026-10-16'];
const here = { cwd: school };

describe.concurrent('report', () => {
  it('goes to standard output as Markdown that carries its charts within it', async () => {
    const { code, out, err } = await eoms(['report', ...date], here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^---\ntitle: "Gap report"\n[^]*?date: "2026-10-16"\n[^]*?\n---\n/);
    const charts = [...out.matchAll(/^!\[.+\]\(data:image\/svg\+xml;base64,([\w+/=]+) ".+"\)$/gm)];
    expect(charts.length).toBeGreaterThan(3);
    for (const [, data = ''] of charts)
      expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg [^]*<\/svg>\s*$/);
  });

  it('goes into a file with its charts next to it, and prints from there', async () => {
    const output = join(base, 'out', 'my report.md');
    const { code, out } = await eoms(['report', '-o', output, ...date], here);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const names = readdirSync(join(base, 'out')).toSorted();
    const links = readFileSync(output, 'utf8').matchAll(/\]\((\S*svg) /g);
    const charts = [...links].map(([, link = '']) => decodeURIComponent(link));
    expect(charts).toContain('my report-clauses.svg');
    expect(names).toEqual([...charts, 'my report.md'].toSorted());
    const printed = await eoms(['print', output, '-o', '-', ...date], here);
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes nothing at all where one of its files is there already', async () => {
    const folder = put(join(base, 'half'), { 'r-clauses.svg': 'mine' });
    const output = join(folder, 'r.md');
    const { code, err } = await eoms(['report', '-o', output], here);
    expect(code).toBe(73);
    expect(err).toMatch(/r-clauses\.svg: .*there already.*\n.*--force/);
    expect(readdirSync(folder)).toEqual(['r-clauses.svg']);
    const forced = await eoms(['report', '-o', output, '--force'], here);
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, 'r-clauses.svg'), 'utf8')).toContain('<svg');
  });

  it('keeps a file that is there unless it is forced', async () => {
    const output = join(base, 'kept.json');
    writeFileSync(output, 'mine');
    const typed = ['report', '-o', output, ...date];
    expect((await eoms(typed, here)).code).toBe(73);
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect((await eoms([...typed, '--force', '-q'], here)).err).toBe('');
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      schema: 'eoms/evaluation@2',
      date: '2026-10-16',
    });
  });

  it('goes to standard output as JSON alone', async () => {
    const { code, out, err } = await eoms(['report', '--format', 'json', ...date], here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { institution, requirements, gaps } = JSON.parse(out);
    expect(institution.name).toBe('Søhesten Sprogskole');
    expect(requirements).toHaveLength(188);
    expect(gaps.length).toBeGreaterThan(10);
  });

  it('goes into reports/ of the engagement as PDF, from any folder below it', async () => {
    const client = put(join(base, 'client'), { ...smallEngagement, 'evidence/a.txt': '' });
    const typed = ['report', '--format', 'pdf', ...date];
    const { code, out, err } = await eoms(typed, { cwd: join(client, 'evidence') });
    const file = join(client, 'reports', 'gap-report-2026-10-16.pdf');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('gap-report-2026-10-16.pdf');
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await eoms(typed, { cwd: client });
    const said = expect.stringMatching(/^Written: reports\/gap-report-2026-10-16\.pdf\n/);
    expect(again).toMatchObject({ code: 0, err: said });
  });

  it('goes into reports/ as one web page, and into a pipe', async () => {
    const client = put(join(base, 'web'), smallEngagement);
    const typed = ['report', '--format', 'html', ...date];
    const { code, out, err } = await eoms(typed, { cwd: client });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('gap-report-2026-10-16.html');
    expect(readdirSync(join(client, 'reports'))).toEqual(['gap-report-2026-10-16.html']);
    const html = readFileSync(join(client, 'reports', 'gap-report-2026-10-16.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">[^]*Harbour School[^]*<\/html>\n$/);
    const piped = await eoms([...typed, '-o', '-'], { cwd: client });
    expect(piped).toMatchObject({ code: 0, err: '', out: html });
    const contrary = await eoms([...typed, '-o', 'x.pdf'], { cwd: client });
    expect(contrary.code).toBe(2);
    expect(contrary.err).toContain('contradict');
  });

  it('goes into a pipe as PDF', async () => {
    const { code, bytes, err } = await eoms(['report', '--format', 'pdf', '-o', '-'], here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
  });

  it.runIf(hasProgram('pdfinfo')).each([
    ['A4', '595.28 x 841.89'],
    ['Letter', '612 x 792'],
  ])('has pages of size %s when asked', async (size, points) => {
    const typed = ['report', '--format', 'pdf', '-o', '-', '--page-size', size];
    const { bytes } = await eoms(typed, here);
    expect(inspectPdf(bytes, 'pdfinfo')).toContain(`Page size:       ${points}`);
  });

  it('takes the assessment that is named', async () => {
    const client = put(join(base, 'two'), {
      ...smallEngagement,
      'assessments/2025-06-01.yaml': smallEngagement['assessments/2026-01-02.yaml'].replace(
        'rating: 3',
        'rating: 1',
      ),
    });
    const [newest, named] = await Promise.all(
      [[], ['--assessment', 'assessments/2025-06-01.yaml']].map((typed) =>
        eoms(['status', ...typed], { cwd: client }),
      ),
    );
    expect([newest?.out, named?.out].map((out) => out?.match(/Score \d+%/)?.[0])).toEqual([
      'Score 75%',
      'Score 25%',
    ]);
  });
});
