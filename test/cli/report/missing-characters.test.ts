import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms, type Ran } from '../run-eoms.ts';

const folder = temporaryFolder();
let school = '';
let count = 0;

const assessment = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 2
    note: "Mappe ✅ og rune ᚠ"
  context-issues-determined:
    rating: 1
    note: >
      Kun her
      står ᚦ og ᚠ.
`;

beforeEach(() => {
  count += 1;
  school = put(join(folder, `school-${count}`), {
    ...smallEngagement,
    'assessments/2026-01-02.yaml': assessment,
  });
});

const inSchool = (...typed: readonly string[]): Promise<Ran> =>
  eoms([...typed, '--date', '2026-01-02'], { cwd: school });

describe('a character that no font has, in a report', () => {
  it('is reported with its requirement and each of its places in the assessment', async () => {
    const { code, err } = await inSchool('report', '-o', 'r.pdf');
    expect(code).toBe(0);
    const lines = err.split('\n').map((line) => line.split(';')[0]);
    expect(lines.slice(0, 4)).toEqual([
      'Written: r.pdf',
      'assessments/2026-01-02.yaml:7:28: eoms-scope: No font at hand has ᚠ',
      'assessments/2026-01-02.yaml:12:12: context-issues-determined: No font at hand has ᚦ',
      'assessments/2026-01-02.yaml:12:17: context-issues-determined: No font at hand has ᚠ',
    ]);
    if (!hasProgram('pdftotext')) return;
    const text = inspectPdf(readFileSync(join(school, 'r.pdf')), 'pdftotext');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '✅ og rune [U+16A0 runic letter fehu feoh fe f]',
    );
  });

  it('is an error with the same places where that is asked for, that of a footer too', async () => {
    const text = readFileSync(join(school, 'eoms.yaml'), 'utf8');
    put(school, { 'eoms.yaml': `${text}\nbranding:\n  footer: Fod ᚢ\n` });
    const { code, err } = await inSchool('report', '-o', 'r.pdf', '--strict-characters');
    expect(code).toBe(65);
    expect(err).toContain('2026-01-02.yaml:7:28: eoms-scope: No font at hand has U+16A0 (ᚠ)');
    expect(err).toContain(
      '2026-01-02.yaml:12:12: context-issues-determined: No font at hand has U+16A6',
    );
    expect(err).toMatch(/^eoms\.yaml:\d+:\d+: branding\.footer: No font at hand has U\+16A2/m);
    expect(() => readFileSync(join(school, 'r.pdf'))).toThrow('ENOENT');
  });

  it('says nothing where no font is asked', async () => {
    expect((await inSchool('report', '-o', 'r.html')).err).not.toMatch(/U\+|character/);
  });
});

describe('a character that no font has, before anything is printed', () => {
  it('is reported by validate, with its places', async () => {
    const { code, err } = await inSchool('validate');
    expect(code).toBe(0);
    expect(err).toContain('no problems.\n');
    expect(err).toContain('2026-01-02.yaml:7:28: eoms-scope: No font at hand has ᚠ;');
    const { out } = await inSchool('validate', '--json');
    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      problems: [],
      warnings: [{ code: 'print.stand-in', line: 7 }, { line: 12 }, { line: 12 }],
    });
  });

  it('is reported when an answer with it is recorded, and for no other answer', async () => {
    put(school, { 'a.csv': 'id,rating,note\neoms-scope,3,Ny ᚢ og ✅\n' });
    const { code, err } = await inSchool('assess', '--answers', 'a.csv');
    expect(code).toBe(0);
    expect(err).toMatch(/yaml:\d+:\d+: eoms-scope: No font at hand has ᚢ;/);
    expect(err).not.toContain('ᚦ');
    expect(err).not.toContain('✅;');
  });
});
