import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../print/docx/read-docx.ts';
import { copyExample, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);

const documents = [
  ['report'],
  ['report', '--for', 'board'],
  ['report', '--for', 'owners', '--clause', '7'],
  ['checklist', '--role', 'teacher', '--layout', 'interview'],
  ['sheet', 'plan'],
] as const;

async function made(typed: readonly string[], format: string): Promise<string> {
  const file = join(base, `${typed.join('')}.${format}`);
  const run = await eoms([...typed, '--date', '2026-11-02', '-o', file], { cwd: school });
  expect(run.code).toBe(0);
  return file;
}

/** The words and numbers of a text, however its lines break: without hyphens, which a line may end with. */
function wordsOf(text: string): ReadonlySet<string> {
  const whole = text.replaceAll(/[-\u00AD\u2010]\s*/g, '').normalize('NFC');
  return new Set(whole.match(/\p{L}{3,}|\d+/gu));
}

/** The words of a page; captions of tables, which name them to screen readers, are no part of the text. */
function wordsOfPage(html: string): ReadonlySet<string> {
  const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html) ?? [];
  const text = main
    .replaceAll(/<(svg|style|script|caption)\b[^]*?<\/\1>/g, ' ')
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]*>/g, ' ');
  return wordsOf(text.replaceAll(/&shy;|\u00AD/g, '').replaceAll(/&\w+;|&#\d+;/g, ' '));
}

function wordsOfDocx(body: string): ReadonlySet<string> {
  const paragraphs = body.replaceAll('</w:p>', ' ').replaceAll(/<w:(?:tab|br)[^>]*>/g, ' ');
  return wordsOf(paragraphs.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;|&#\d+;/g, ' '));
}

const lacking = (words: ReadonlySet<string>, told: ReadonlySet<string>) =>
  [...told].filter((word) => !words.has(word));

describe.each(documents.map((typed) => ({ typed, name: typed.join(' ') })))(
  '$name',
  ({ typed }) => {
    it('says in DOCX what it says on a page of the web', async () => {
      const page = wordsOfPage(readFileSync(await made(typed, 'html'), 'utf8'));
      const { body } = readDocx(readFileSync(await made(typed, 'docx')));
      expect(page.size).toBeGreaterThan(50);
      expect(lacking(wordsOfDocx(body), page)).toEqual([]);
    });

    it.runIf(hasProgram('pdftotext'))('says in PDF what it says on a page of the web', async () => {
      const page = wordsOfPage(readFileSync(await made(typed, 'html'), 'utf8'));
      const text = inspectPdf(readFileSync(await made(typed, 'pdf')), 'pdftotext');
      expect(lacking(wordsOf(text), page)).toEqual([]);
    });
  },
);
