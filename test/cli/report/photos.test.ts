import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram } from '../../support/inspect-pdf.ts';
import { eoms, type Ran, run } from '../run-eoms.ts';

const folder = temporaryFolder();
const pictures = 'test/fixtures/pictures';
let school = '';
let count = 0;

/** Evidence of one answer, each with a file; the picture files that exist are in `evidence`. */
function assess(...files: readonly string[]): void {
  const evidence = files.map(
    (file, index) => `      - title: Seen ${index + 1}\n        file: ${file}`,
  );
  const text = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 3
    evidence:
${evidence.join('\n')}
`;
  put(school, { ...smallEngagement, 'assessments/2026-01-02.yaml': text });
}

function copy(name: string, to: string): void {
  mkdirSync(join(school, 'evidence'), { recursive: true });
  copyFileSync(join(pictures, name), join(school, 'evidence', to));
}

const report = (...typed: readonly string[]): Promise<Ran> =>
  eoms(['report', '--date', '2026-01-02', ...typed], { cwd: school });

beforeEach(() => {
  count += 1;
  school = join(folder, `school-${count}`);
});

describe('pictures of evidence', () => {
  it('appear in a report only on request', async () => {
    copy('turned-6.jpg', 'a.jpg');
    assess('evidence/a.jpg');
    const without = await report();
    expect(without.out).not.toContain('# Pictures');
    const { out, err } = await report('--photos');
    expect(err).toBe('');
    expect(out).toContain('# Pictures\n\nOne picture is evidence.');
    expect(out).toContain('](data:image/jpeg;base64,');
  });

  it('are next to the Markdown, each file once, without camera metadata', async () => {
    copy('turned-6.jpg', 'a photo.JPG');
    copy('veil.png', 'plan.png');
    assess('evidence/a photo.JPG', 'evidence/plan.png', 'evidence/a photo.JPG', 'evidence/b.docx');
    expect((await report('--photos', '-o', 'r.md')).code).toBe(0);
    const beside = readdirSync(school).filter((name) => name.includes('photo'));
    expect(beside).toEqual(['r-photo-1.jpg', 'r-photo-2.png']);
    const photo = readFileSync(join(school, 'r-photo-1.jpg'), 'latin1');
    expect(readFileSync(join(pictures, 'turned-6.jpg'), 'latin1')).toContain('Fictional Camera');
    expect(photo).not.toMatch(/Fictional Camera|Secret Street/);
    const figures = readFileSync(join(school, 'r.md'), 'utf8').match(/^!\[Picture.*$/gm);
    expect(figures).toEqual([
      '![Picture 1, evidence for 4.3 EOMS scope: Seen 1](r-photo-1.jpg "Picture 1: Seen 1. 4.3 EOMS scope")',
      '![Picture 2, evidence for 4.3 EOMS scope: Seen 2](r-photo-2.png "Picture 2: Seen 2. 4.3 EOMS scope")',
    ]);
    expect(readFileSync(join(school, 'r.md'), 'utf8')).toContain(
      'Picture 3: Seen 3. 4.3 EOMS scope. It is the same as picture 1.',
    );
    expect((await eoms(['print', 'r.md'], { cwd: school })).code).toBe(0);
  });

  it('are replaced as the report is: only when it is forced', async () => {
    copy('grey.jpg', 'a.jpg');
    assess('evidence/a.jpg');
    put(school, { 'r-photo-1.jpg': 'mine' });
    expect((await report('--photos', '-o', 'r.md')).code).toBe(73);
    expect(readFileSync(join(school, 'r-photo-1.jpg'), 'utf8')).toBe('mine');
  });

  it.runIf(hasProgram('pdftotext'))('stand in PDF and web page with their captions', async () => {
    copy('turned-6.jpg', 'a.jpg');
    assess('evidence/a.jpg');
    expect((await report('--photos', '-o', 'r.pdf')).code).toBe(0);
    const text = await run('pdftotext', ['r.pdf', '-'], { cwd: school });
    expect(text.out).toContain('Picture 1: Seen 1. 4.3 EOMS scope');
    expect((await report('--photos', '-o', 'r.html')).code).toBe(0);
    expect(readFileSync(join(school, 'r.html'), 'utf8')).toContain('data:image/jpeg;base64,');
  });

  it('are not asked of a report that was archived: it is whole', async () => {
    copy('turned-1.jpg', 'a.jpg');
    assess('evidence/a.jpg');
    expect((await report('--photos', '--archive', '-o', 'kept.pdf')).code).toBe(0);
    const again = ['report', 'kept.pdf', '--photos', '-o', '-', '--format', 'md'];
    const { code, err } = await eoms(again, { cwd: school });
    expect(code).toBe(2);
    expect(err).toContain('--photos cannot go with it');
  });

  it('that cannot be shown are said with their places, and in the report', async () => {
    copy('cmyk.jpg', 'press.jpg');
    copy('tiny.webp', 'phone.webp');
    copy('grey.jpg', 'good.jpg');
    symlinkSync('/etc/hostname', join(school, 'evidence', 'link.jpg'));
    assess(
      'evidence/press.jpg',
      'evidence/phone.webp',
      'evidence/link.jpg',
      '../outside.jpg',
      '/etc/outside.png',
      'evidence/goood.jpg',
      'evidence/good.jpg',
    );
    const { code, out, err } = await report('--photos', '-q');
    expect(code).toBe(0);
    const lines = err.split('\n').filter((line) => line.startsWith('assessments/'));
    expect(lines.map((line) => line.replace(/^assessments\/2026-01-02.yaml:/, ''))).toEqual([
      '9:15: "evidence/press.jpg" has the four colours of a printing press (CMYK). Save it as RGB.',
      expect.stringContaining('11:15: "evidence/phone.webp" is a WebP file'),
      expect.stringContaining('13:15: "evidence/link.jpg" leads out of the engagement.'),
      expect.stringContaining('15:15: "../outside.jpg" leads out of the engagement.'),
      expect.stringContaining('17:15: "/etc/outside.png" leads out of the engagement.'),
      expect.stringContaining('19:15: There is no picture "evidence/goood.jpg"'),
    ]);
    expect(err).toContain('Did you mean "evidence/good.jpg"?');
    const said = out.match(/^Picture \d could not be shown/gm);
    expect(said).toHaveLength(6);
    expect(out).toContain('![Picture 7');
  });
});
