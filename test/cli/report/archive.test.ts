import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const elsewhere = join(base, 'elsewhere');
const date = ['--date', '2026-10-16'];
const file = join(base, 'archived.pdf');

beforeAll(async () => {
  mkdirSync(elsewhere);
  await eoms(['report', '--archive', '-o', file, ...date], { cwd: school });
}, 120_000);

/** What a command says that is refused: its code, and its lines. */
async function refusal(...typed: readonly string[]): Promise<readonly [number | null, string]> {
  const { code, out, err } = await eoms(typed, { cwd: elsewhere });
  expect(out).toBe('');
  return [code, err];
}

describe('an archived report', () => {
  it('is a PDF of less than 600 kB, the same bytes again', async () => {
    const { bytes } = await eoms(['report', '--archive', '-o', '-', ...date], { cwd: school });
    expect(bytes.equals(readFileSync(file))).toBe(true);
    expect(bytes.length).toBeLessThan(600_000);
  });

  it.each(['md', 'json'])('gives back the report as %s, without an engagement', async (format) => {
    const typed = ['report', '--format', format, ...date];
    const [direct, back] = await Promise.all([
      eoms(typed, { cwd: school }),
      eoms(['report', file, '--format', format], { cwd: elsewhere }),
    ]);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toBe(direct.out);
  });

  it('gives itself back when it is archived again', async () => {
    const typed = ['report', file, '--archive', '-o', '-', ...date];
    const { bytes } = await eoms(typed, { cwd: elsewhere });
    expect(bytes.equals(readFileSync(file))).toBe(true);
  });

  it('is printed into reports/ where it is read, named by the day of its evaluation', async () => {
    const folder = put(join(base, 'reading'), { 'old.pdf': '' });
    writeFileSync(join(folder, 'old.pdf'), readFileSync(file));
    const { code, err } = await eoms(['report', 'old.pdf', '--format', 'pdf'], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toContain('Written: reports/gap-report-2026-10-16.pdf\n');
    expect(readdirSync(join(folder, 'reports'))).toEqual(['gap-report-2026-10-16.pdf']);
  });

  it('is not replaced by what is made of it, even with --force', async () => {
    const folder = put(join(base, 'same'), { 'old.pdf': '' });
    const old = join(folder, 'old.pdf');
    writeFileSync(old, readFileSync(file));
    symlinkSync('old.pdf', join(folder, 'link.pdf'));
    for (const output of ['old.pdf', 'link.pdf']) {
      const typed = ['report', 'old.pdf', '-o', output, '--force'];
      expect(await eoms(typed, { cwd: folder })).toMatchObject({
        code: 73,
        err: `${output}: The result would take the place of a file that it is made of. Nothing was written.\n  Give another name with -o.\n`,
      });
    }
    const before = ['report', '--before', old, '-o', old, '--force', ...date];
    expect((await eoms(before, { cwd: school })).code).toBe(73);
    expect(readFileSync(old).equals(readFileSync(file))).toBe(true);
  });

  it('is read back however many photos it shows', async () => {
    const folder = put(join(base, 'heavy'), { 'old.pdf': '' });
    const old = join(folder, 'old.pdf');
    const archived = readFileSync(file);
    const photo = [
      Buffer.from('\n9000 0 obj\n<< /Length 110000000 >>\nstream\n'),
      Buffer.alloc(110_000_000, 7),
      Buffer.from('\nendstream\nendobj\n'),
    ];
    const end = archived.subarray(archived.lastIndexOf('startxref'));
    writeFileSync(old, Buffer.concat([archived, ...photo, end]));
    const typed = ['report', 'old.pdf', '--format', 'json'];
    expect(await eoms(typed, { cwd: folder })).toMatchObject({ code: 0, err: '' });
    const before = await eoms(['status', '--before', old, ...date], { cwd: school });
    expect(before).toMatchObject({ code: 0, err: '' });
  });

  it.runIf(hasProgram('pdfinfo'))('shows other readers what it carries', async () => {
    const listed = inspectPdf(readFileSync(file), 'pdfdetach', ['-list']);
    expect(listed).toBe('1 embedded files\n1: evaluation.json\n');
  });
});

describe('what cannot be read as an archived report', () => {
  it('is a report that carries no evaluation', async () => {
    const plain = join(base, 'plain.pdf');
    await eoms(['report', '--format', 'pdf', '-o', plain, ...date], { cwd: school });
    const [code, said] = await refusal('report', plain);
    expect(code).toBe(65);
    expect(said).toMatch(/plain\.pdf: The PDF carries no evaluation.*\n.*--archive/);
  });

  it('is a file that is not a PDF, or is missing', async () => {
    const [code, said] = await refusal('report', join(school, 'eoms.yaml'));
    expect(code).toBe(65);
    expect(said).toMatch(/eoms\.yaml: This is not a PDF file\. .*--archive\.\n {2}Name no file/);
    expect((await refusal('report', 'nowhere.pdf'))[0]).toBe(66);
  });

  it.each([
    ['a note.md', "eoms print 'a note.md'\n"],
    ['EVALUATION.JSON', 'eoms report --before EVALUATION.JSON\n'],
  ])('is %s, and what takes it is named', async (name, advice) => {
    const cwd = put(join(base, 'others'), { [name]: '{}' });
    const { code, err } = await eoms(['report', name], { cwd });
    const [message, hint] = err.split('\n  ');
    expect([code, message]).toEqual([
      65,
      expect.stringContaining(`${name}: This is not a PDF file.`),
    ]);
    expect(hint?.endsWith(`: ${advice}`)).toBe(true);
  });

  it('is one whose evaluation was changed', async () => {
    const bytes = readFileSync(file);
    const text = bytes.toString('latin1');
    const at = text.indexOf('/CheckSum <') + '/CheckSum <'.length;
    bytes.write(text[at] === '0' ? '1' : '0', at, 'latin1');
    const changed = join(base, 'changed.pdf');
    writeFileSync(changed, bytes);
    const [code, said] = await refusal('report', changed, '-o', 'x.md');
    expect([code, readdirSync(elsewhere)]).toEqual([65, []]);
    expect(said).toContain('changed.pdf: The evaluation.json in the PDF is not as it was put in');
  });

  it('is one that is asked to be of another assessment', async () => {
    const [code, said] = await refusal('report', file, '--assessment', 'x.yaml', '--standard', 'x');
    expect(code).toBe(2);
    expect(said).toContain('--standard, --assessment cannot go with it');
  });
});

describe('--archive', () => {
  it('alone means a PDF, in reports/', async () => {
    const client = put(join(base, 'client'), smallEngagement);
    for (const [command, name] of [
      ['report', 'gap-report-2026-10-16.pdf'],
      ['checklist', 'checklist-2026-10-16.pdf'],
    ] as const) {
      const { code } = await eoms([command, '--archive', ...date], { cwd: client });
      expect(code).toBe(0);
      const pdf = readFileSync(join(client, 'reports', name), 'latin1');
      expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(pdf.includes('/EmbeddedFile')).toBe(command === 'report');
    }
  });

  it.each([
    [['--format', 'md'], '--archive writes a PDF, and --format md asks for something else'],
    [['-o', 'x.md'], '--archive writes a PDF, and the ending of x.md asks for something else'],
    [['-o', 'x.html'], 'Give -o a name that ends in .pdf, or leave out --archive'],
    [['--format', 'pdf', '-o', 'x.html'], '--format pdf and the ending of x.html contradict'],
  ])('goes with no other form: %s', async (typed, message) => {
    const { code, err } = await eoms(['report', '--archive', ...typed], { cwd: school });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('does not go with a form that is still to be filled in', async () => {
    const typed = ['checklist', '--archive', '--fillable', '-o', join(base, 'form.pdf')];
    const { code, err } = await eoms(typed, { cwd: school });
    expect([code, err]).toEqual([2, expect.stringContaining('--archive and --fillable')]);
  });

  it('prints any Markdown for archives, hostile titles too', async () => {
    const title = '</x> & ]]> )(\\ endobj /JavaScript';
    put(elsewhere, { 'a.md': `---\ntitle: ${JSON.stringify(title)}\n---\nx` });
    const typed = ['print', 'a.md', '--archive', '-o', '-', ...date];
    const { code, bytes } = await eoms(typed, { cwd: elsewhere });
    expect(code).toBe(0);
    const pdf = bytes.toString('utf8');
    expect(pdf).toContain('&lt;/x&gt; &amp; ]]&gt; )(\\ endobj /JavaScript</rdf:li>');
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
  });
});
