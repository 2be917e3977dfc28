import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Format, formats, reportFormats } from '../../src/app/formats/formats.ts';
import { planOutput } from '../../src/app/output/output-plan.ts';
import type { ReportFormat } from '../../src/library/contract.ts';

/*
 * A form of output is added by one entry. That holds as long as no other file names one.
 */

/** Files that name a form, and why they may. */
const naming: Readonly<Record<string, string>> = {
  'src/app/formats/export-formats.ts': 'a name of two words, where these forms are defined',
  'src/app/edition/write-sheet.ts': 'a sheet is YAML, and refuses what Markdown refuses',
  'src/app/apart/pdf-worker.ts': 'what comes back as a PDF',
  'src/app/apart/print-apart.ts': 'what a thread answers',
  'src/app/apart/read-pdf-apart.ts': 'what comes back as a PDF',
  'src/app/apart/tell-other-file.ts': 'what comes back as a PDF',
  'src/app/load/load-page-assets.ts': 'a folder of assets',
  'src/app/report/make-report.ts': 'a PDF is what is handed over',
  'src/app/report/summary-file.ts': 'a person edits a summary as Markdown',
  'src/cli/words/say-notes.ts': 'what comes back as a PDF',
  'src/library/library.ts': 'the form of a report of which none is asked for',
};

/** Files in which forms stand in a row, and why they may. */
const listing: Readonly<Record<string, string>> = {
  'src/app/formats/export-formats.ts': 'endings of two parts, where these forms are defined',
  'src/app/apart/tell-other-file.ts': 'what comes back, of any program',
};

/** What programs were promised once. More may be added; nothing here goes away. */
const promised = ['md', 'pdf', 'html', 'docx', 'json', 'xlsx'] as const;

/** The rooms that know forms; others know Markdown, prints or workbooks, and not what they are for. */
const knowing = ['src/app', 'src/cli', 'src/library'];
const oneOf = `(?:${reportFormats.join('|')})`;
const named = new RegExp(`'${oneOf}'`);
/** As of types, in an array, in a pattern, or as endings of names. */
const inARow = new RegExp(`(?<!\\w)${oneOf}[^\\w:/]*[|,][^\\w:/]*${oneOf}(?!\\w)`);

function filesOf(rooms: readonly string[]): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
}

it('no other file names a form of output', () => {
  const found = filesOf(knowing).filter((file) => named.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(naming).toSorted());
});

it('no other file holds a list of them', () => {
  const found = filesOf(knowing).filter((file) => inARow.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(listing).toSorted());
  expect(inARow.test(String.raw`\.(?:pdf|html)$`) && inARow.test("['.md', '.pdf']")).toBe(true);
});

it('what programs are promised is all that is there', () => {
  expectTypeOf<ReportFormat>().toEqualTypeOf<Format>();
  expectTypeOf<(typeof promised)[number]>().toExtend<ReportFormat>();
  expect(promised.filter((name) => !reportFormats.includes(name))).toEqual([]);
  const types = readFileSync('dist/types/formats.d.ts', 'utf8');
  expect(types).toBe(
    `export type Format = ${reportFormats.map((name) => `'${name}'`).join(' | ')};\n`,
  );
});

describe.each(reportFormats)('%s', (format) => {
  const { endings, usualPlace } = formats[format];
  const command = { written: reportFormats, folder: '/x', name: 'gap-report' };

  it('is known by each of its endings, and by that of no other form', () => {
    for (const ending of endings) {
      const asked = { format: undefined, output: `a${ending.toUpperCase()}` };
      expect(planOutput(asked, command).format).toBe(format);
    }
  });

  it('goes into a file of any other ending where --format names it, and not else', () => {
    const output = 'a.pdf.exe';
    expect(planOutput({ format, output }, command)).toMatchObject({ format, output });
    expect(() => planOutput({ format: undefined, output }, command)).toThrow('cli.ending-unknown');
  });

  it('goes to its usual place', () => {
    const place = usualPlace === 'stdout' ? '-' : `/x/reports/gap-report${endings[0]}`;
    expect(planOutput({ format, output: undefined }, command).output).toBe(place);
  });
});
