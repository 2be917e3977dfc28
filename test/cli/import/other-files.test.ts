import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const sheet = `PK\u0003\u0004${'\0'.repeat(26)}xl/workbook.xml`;
const school = put(join(base, 'school'), {
  ...smallEngagement,
  'sheet.csv': sheet,
  'letter.docx': `PK\u0003\u0004${'\0'.repeat(26)}word/document.xml`,
  'scans.zip': `PK\u0003\u0004${'\0'.repeat(26)}scan.pdf`,
  'stairs.png': '\u0089PNG',
  'talk.md': '# A talk\n',
  'table.csv': 'id,rating\neoms-scope,3\n',
  'said.yaml': 'schema: eoms/answers@1\nanswers: {}\n',
  'look.yaml': 'schema: eoms/theme@1\n',
  'own.yaml': 'schema: eoms/standard@1\n',
  'data.json': '{}\n',
});
const date = ['--date', '2027-02-03', '-q'];
const typed = (line: string) => eoms(line.split(' '), { cwd: school });

beforeAll(async () => {
  writeFileSync(join(school, 'stairs.png'), Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'));
  mkdirSync(join(school, 'forms'));
  await eoms(['checklist', '--clause', '4.3', '--fillable', '-o', 'form.pdf', ...date], {
    cwd: school,
  });
  await eoms(['report', '--archive', '-o', 'report.pdf', ...date], { cwd: school });
  await eoms(['report', '--format', 'pdf', '-o', 'plain.pdf', ...date], { cwd: school });
  for (const ending of ['docx', 'txt', 'md', 'csv', 'yaml', 'bin', 'PDF', 'pdf.download']) {
    copyFileSync(join(school, 'form.pdf'), join(school, `filled.${ending}`));
    copyFileSync(join(school, 'report.pdf'), join(school, `kept.${ending}`));
  }
  copyFileSync(join(school, 'form.pdf'), join(school, 'filled'));
}, 120_000);

describe('a PDF by its contents, whatever its name', () => {
  it.each(['docx', 'txt', 'md', 'csv', 'yaml', 'bin', 'pdf.download'])(
    'is read, and told to be one: .%s',
    async (ending) => {
      for (const line of [
        `import filled.${ending} --dry-run`,
        `import kept.${ending} --dry-run`,
        `report kept.${ending} -o -`,
      ]) {
        const { code, err } = await typed(line);
        expect(code).toBe(0);
        expect(err).toMatch(
          /^(?:filled|kept)\.[a-z.]+ is a PDF by its contents, and is read as one\.\n/,
        );
      }
    },
  );

  it('is nothing to speak of where the name says so, or nothing', async () => {
    for (const line of [
      'import filled.PDF --dry-run',
      'import filled --dry-run',
      'report kept.PDF -o -',
    ]) {
      const { code, err } = await typed(line);
      expect(code).toBe(0);
      expect(err).not.toContain('by its contents');
    }
  });

  it('is not printed, nor taken for answers', async () => {
    expect(await typed('print filled.md')).toMatchObject({
      code: 65,
      err:
        'filled.md: By its contents this is a PDF; expected a text file.\n' +
        '  It is printed as it is. A checklist that was filled in is taken over by eoms import, an archived report is made anew by eoms report.\n',
    });
    for (const line of ['assess --answers filled.csv', 'validate filled.csv']) {
      const { code, err } = await typed(line);
      expect(code).toBe(65);
      expect(err).toBe(
        'filled.csv: By its contents this is a PDF; expected a text file.\n' +
          '  A checklist that was filled in, and an archived report, are taken over with eoms import.\n',
      );
    }
    expect((await typed('assess --answers form.pdf')).err).toContain('taken over with eoms import');
  });
});

describe('what is not a PDF has its own next step in eoms import', () => {
  it.each([
    ['sheet.csv', 'Save the sheet as CSV.* --answers FILE\\.csv'],
    ['letter.docx', 'Nothing is read from such a document\\.'],
    ['scans.zip', 'Unpack it first'],
    ['stairs.png', 'A picture can be evidence'],
    ['talk.md', 'eoms print talk\\.md'],
    ['table.csv', 'eoms assess --answers table\\.csv'],
    ['said.yaml', 'eoms assess --answers said\\.yaml'],
    ['look.yaml', 'eoms report --format pdf --theme look\\.yaml'],
    ['own.yaml', 'eoms init --standard own\\.yaml'],
    ['data.json', 'eoms report --before data\\.json'],
    ['eoms.yaml', 'an engagement itself.* eoms validate eoms\\.yaml'],
    ['assessments/2026-01-02.yaml', "--before 'assessments/2026-01-02\\.yaml'"],
  ])('%s', async (file, step) => {
    const { code, err } = await typed(`import ${file}`);
    expect(code).toBe(65);
    const [problem = '', hint = '', rest] = err.split('\n');
    expect(problem).toMatch(/: This is not a PDF file\. eoms import reads /);
    expect(hint).toMatch(new RegExp(step));
    expect(rest).toBe('');
  });

  it('a folder, and a report without what an archived one carries', async () => {
    expect(await typed('import forms/')).toMatchObject({ code: 66 });
    expect((await typed('import forms/')).err).toBe(
      'forms: This is a folder; expected a file.\n  Name the PDFs in it: eoms import forms/*.pdf\n',
    );
    expect(await typed('import plain.pdf')).toMatchObject({ code: 65 });
    expect((await typed('import plain.pdf')).err).toMatch(/A report carries .* --archive\.\n$/);
  });
});

describe('a spreadsheet that is named .csv', () => {
  it.each(['assess --answers sheet.csv', 'validate sheet.csv'])(
    'is reported to be one: %s',
    async (line) => {
      expect(await typed(line)).toMatchObject({
        code: 65,
        err:
          'sheet.csv: By its contents this is a spreadsheet file; expected a text file.\n' +
          '  Open it in the spreadsheet program, save the sheet as CSV (CSV UTF-8), and name that file.\n',
      });
    },
  );
});

describe('a result that somebody else changed, outside of an engagement', () => {
  it('is kept, and eoms claims to know nothing of it', async () => {
    const cwd = put(join(base, 'nowhere'), { 'talk.md': '# A talk\n', 'talk.pdf': 'mine' });
    const { code, err } = await eoms(['print', 'talk.md'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe(
      'Left as it is: talk.pdf. There is no engagement here, so nothing is known of who wrote it; --force replaces it.\nWritten: talk-2.pdf\n',
    );
    expect(readFileSync(join(cwd, 'talk.pdf'), 'utf8')).toBe('mine');
  });
});
