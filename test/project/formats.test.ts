import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats, reportFormats } from '../../src/app/formats/formats.ts';
import { planOutput } from '../../src/app/output/output-plan.ts';
import type { ReportFormat } from '../../src/library/contract.ts';

/*
 * A form of output is added by one entry. That holds as long as no other file names one.
 */

/** Files that name a form, and why they may. */
const naming: Readonly<Record<string, string>> = {
  'src/app/edition/write-sheet.ts': 'a sheet is YAML, and refuses what Markdown refuses',
  'src/app/apart/pdf-worker.ts': 'what comes back as a PDF',
  'src/app/apart/print-apart.ts': 'what a thread answers',
  'src/app/apart/read-pdf-apart.ts': 'what comes back as a PDF',
  'src/app/apart/tell-other-file.ts': 'what comes back as a PDF',
  'src/app/load/load-page-assets.ts': 'a folder of assets',
  'src/app/report/summary-file.ts': 'a person edits a summary as Markdown',
  'src/cli/words/say-notes.ts': 'what comes back as a PDF',
  'src/library/contract.ts': 'a promise to programs',
  'src/library/library.ts': 'the form of a report of which none is asked for',
};

const named = new RegExp(`'(${reportFormats.join('|')})'`);

it('no other file names a form of output', () => {
  const files = ['src/app', 'src/cli', 'src/library'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
  const found = files.filter((file) => named.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(naming).toSorted());
});

it('what programs are promised is there', () => {
  const promised: Readonly<Record<ReportFormat, true>> = {
    md: true,
    pdf: true,
    html: true,
    docx: true,
    xlsx: true,
    json: true,
  };
  const known: readonly string[] = reportFormats;
  expect(Object.keys(promised).filter((name) => !known.includes(name))).toEqual([]);
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

  it('goes to its usual place', () => {
    const place = usualPlace === 'stdout' ? '-' : `/x/reports/gap-report${endings[0]}`;
    expect(planOutput({ format, output: undefined }, command).output).toBe(place);
  });
});
