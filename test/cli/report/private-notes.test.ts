import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { press, runInTerminal } from '../assess/assess-pty.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

/** A word that is never to leave the assessment, and one that is to be found where notes are. */
const marker = 'Quillwort';
const open = 'Bergamot';

const engagement = `schema: eoms/engagement@1
institution: { name: Harbour School, type: school }
scope: |
  All teaching
  > ! until ${marker} is gone
standard: iso-21001-2018
conditions:
  design:
    applies: false
    justification: |
      Courses are bought.
      \u200B! ${marker} wrote them
`;
const summary = `# What the board must know

${open} is well.
![Hall](hall.png)
- ! ${marker} is not
`;
const assessment = `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 0
    note: |
      ${open} was seen
      1. \uFF01${marker} hid it
    evidence:
      - { title: '! Letter of ${marker}' }
    private: ${marker} is leaving in May
    said:
      - { who: ${marker} Vale, role: teacher ${marker}, words: ${marker} said so, date: 2026-01-02 }
  context-issues-determined:
    rating: na
    justification: No issues
    private: ${marker}
`;
const files = {
  ...smallEngagement,
  'eoms.yaml': engagement,
  'summary.en.md': summary,
  'assessments/2026-01-02.yaml': assessment,
};

const outputs = [
  'report --format md -o out/report.md',
  'report --format html -o out/report.html',
  'report --format json -o out/report.json',
  'report --format pdf --archive -o out/report.pdf',
  'report --for board --format md -o out/board.md',
  'document new scope',
  'sheet plan --format md -o out/sheet.md',
  'checklist --format md -o out/all.md',
  'checklist --gaps-only --format html -o out/gaps.html',
  'checklist --clause 4.3 --fillable -o out/form.pdf',
  'checklist --clause 4.3 --layout rating --with-gaps --fillable -o out/form.html',
  'status',
  'status --json',
  'status --explain 4.3',
  'validate --json',
];

/** All that a file says: a PDF's parts unpacked, and its text as it is read. */
function wordsOf(path: string): string {
  const bytes = readFileSync(path);
  if (!path.endsWith('.pdf')) return bytes.toString('utf8');
  const packed = bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
  const parts = Array.from(packed, ([, part = '']) => unpack(Buffer.from(part, 'latin1')));
  const read = hasProgram('pdftotext') ? inspectPdf(bytes, 'pdftotext') : '';
  return [bytes.toString('utf8'), ...parts, read].join('\n');
}

function unpack(part: Buffer): string {
  try {
    return inflateSync(part).toString('utf8');
  } catch {
    return '';
  }
}

describe('a private note, and what people said', () => {
  it('is in nothing that eoms prints or hands on', async () => {
    const cwd = newFolder(files);
    let said = '';
    for (const line of outputs) {
      const { code, out, err } = await eoms([...line.split(' '), '--date', '2026-02-01'], { cwd });
      expect([line, code]).toEqual([line, 0]);
      said += out + err;
    }
    const made = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.\w+$/.test(name) && !/^(?:assessments|\.eoms|eoms\.yaml|summary)/.test(name),
    );
    const words = new Map(made.map((name) => [name, wordsOf(join(cwd, name))]));
    expect(said).not.toContain(marker);
    expect(said).toContain('texts have lines that begin with "!"');
    expect(said).toContain('A line of the summary for the board begins');
    expect([...words].filter(([, text]) => text.includes(marker))).toEqual([]);
    const telling = [...words].filter(([, text]) => text.includes(open)).map(([name]) => name);
    expect(telling.map((name) => name.replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining([
        'out/report.md',
        'out/report.html',
        'out/report.json',
        'out/report.pdf',
      ]),
    );
  }, 120_000);

  it('is typed after ! at the prompt, and is not said again when it is kept', async () => {
    const folder = newFolder({ 'eoms.yaml': smallEngagement['eoms.yaml'] });
    const run = runInTerminal(folder, [
      'assess',
      '--plain',
      '--clause',
      '4.3',
      '--date',
      '2026-01-02',
    ]);
    await run.shows('Your answer:');
    await press(run, ['4\n', 'stays private'], [`! ${marker}\n`, 'Private note: kept']);
    await press(run, ['\n', 'Question 2'], ['q\n', 'Resume with']);
    expect(await run.exit).toBe(0);
    const saved = readFileSync(join(folder, 'assessments/2026-01-02.yaml'), 'utf8');
    expect(saved).toContain(`private: ${marker}`);
    expect(saved).not.toContain('note:');
  });
});
