import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const ten = readFileSync('examples/own-standard/standard.yaml', 'utf8');
const outside = { cwd: put(join(base, 'outside'), { 'a.txt': '' }) };
const date = ['--date', '2026-10-16'];

/** A case for the standard of ten lines, which tells no levels. */
const shelf = `schema: eoms/drill@1
cases:
  - requirement: books-at-hand
    seen: In two of five rooms the shelf held nothing but <b>dictionaries</b>.
    rating: 2
    reason: There are shelves, and two are of no use.
`;
const own = put(join(base, 'own'), { 'standard.yaml': ten, 'drill/en.yaml': shelf });

describe.concurrent('standard drill', () => {
  it('writes Markdown to stdout: cases first, and how they were rated last', async () => {
    const { code, out, err } = await eoms(['standard', 'drill', ...date], outside);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^## \d+\. /gm)).toHaveLength(30);
    expect(out.indexOf('# Agreed ratings')).toBeGreaterThan(out.lastIndexOf('Words that decided'));
  });

  it('makes a web page like other documents', async () => {
    const file = join(base, 'made.html');
    const ran = await eoms(['standard', 'drill', '-o', file, ...date], outside);
    expect(ran).toMatchObject({ code: 0, out: '', err: 'Written: ../made.html\n' });
    expect(readFileSync(file, 'utf8')).toContain('Agreed ratings');
  });

  it.runIf(hasProgram('pdftotext'))('makes a PDF like other documents', async () => {
    const file = join(base, 'made.pdf');
    const ran = await eoms(['standard', 'drill', '-o', file, ...date], outside);
    expect(ran).toMatchObject({ code: 0, out: '', err: 'Written: ../made.pdf\n' });
    expect(inspectPdf(readFileSync(file), 'pdftotext')).toContain('Agreed ratings');
  });

  it('goes to reports/ in an engagement that gives no place, whose template it takes', async () => {
    const folder = put(join(base, 'school'), {
      ...smallEngagement,
      'templates/drill/head.liquid': '# Our own drill\n',
    });
    const typed = ['standard', 'drill', '--format', 'html', ...date];
    const { code, err } = await eoms(typed, { cwd: folder });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('1 template') });
    const written = readFileSync(join(folder, 'reports/drill-iso-21001-2018.html'), 'utf8');
    expect(written).toContain('Our own drill');
  });

  it('gives a script every case with its levels, and the rating', async () => {
    const { code, out } = await eoms(['standard', 'drill', '--json'], outside);
    const { schema, standard, cases } = JSON.parse(out);
    expect({ code, schema, id: standard.id }).toEqual({
      code: 0,
      schema: 'eoms/drill-cases@1',
      id: 'iso-21001-2018',
    });
    expect(cases).toHaveLength(30);
    for (const { number, levels, rating, ratingName } of cases) {
      expect(levels).toHaveLength(5);
      expect(levels[rating], `case ${number}`).toMatchObject({ rating, name: ratingName });
    }
  });

  it('is one of your own for a standard of your own, whose levels mean what they mean anywhere', async () => {
    const { code, out } = await eoms(['standard', 'drill', '--standard', '../own'], outside);
    expect(code).toBe(0);
    expect(out).toContain('## 1. Books at hand (1)');
    expect(out).toContain('nothing but \\<b\\>dictionaries\\</b\\>');
    expect(out).toContain('| ☐&nbsp;0&nbsp;Absent | Nothing is in place, or nobody can show it. |');
  });

  it('says that a standard has none, and in which other language it has', async () => {
    const bare = put(join(base, 'bare'), { 'standard.yaml': ten });
    const other = put(join(base, 'other'), { 'standard.yaml': ten, 'drill/da.yaml': shelf });
    const [none, elsewhere] = await Promise.all(
      [bare, other].map((folder) => eoms(['standard', 'drill', '--standard', folder], outside)),
    );
    expect(none).toMatchObject({ code: 66, out: '' });
    expect(none?.err).toBe(
      `There is no rating drill for Our reading hour: the file ../bare/drill/en.yaml does not exist.\n`,
    );
    expect(elsewhere?.code).toBe(66);
    expect(elsewhere?.err).toContain(`In another language there is ../other/drill/da.yaml.`);
  });

  it('names what the standard does not have, with its place, as validate does', async () => {
    const folder = put(join(base, 'wrong'), {
      'standard.yaml': ten,
      'drill/en.yaml': shelf.replace('books-at-hand', 'books-at-hant').replace('2\n', '7\n'),
    });
    const file = join(folder, 'drill/en.yaml');
    const [drill, validate] = await Promise.all([
      eoms(['standard', 'drill', '--standard', folder], outside),
      eoms(['validate', file], outside),
    ]);
    expect([drill?.code, validate?.code]).toEqual([65, 65]);
    for (const { err } of [drill, validate]) {
      expect(err).toContain(
        `../wrong/drill/en.yaml:3:18: The standard has no requirement "books-at-hant".`,
      );
      expect(err).toContain('Did you mean "books-at-hand"?');
      expect(err).toContain(`../wrong/drill/en.yaml:5:13: The rating 7 is not on the scale`);
    }
  });

  it('is checked by validate with the standard in whose folder it is', async () => {
    const files = [resolve('standards/drill/en.yaml'), join(own, 'drill/en.yaml')];
    const alone = put(join(base, 'alone'), { 'drill/en.yaml': shelf });
    const { code, err } = await eoms(['validate', ...files, join(alone, 'drill/en.yaml')], outside);
    expect({ code, err }).toEqual({ code: 0, err: '3 files, no problems.\n' });
  });
});
