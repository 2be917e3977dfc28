import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/exchange/workbook/read-workbook.ts';
import type { EvaluationRecord } from '../../../src/model/evaluation.ts';
import { readDocx } from '../../print/docx/read-docx.ts';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { putKindergarten } from '../../support/kindergarten.ts';
import { eoms } from '../run-eoms.ts';

/*
 * What an evaluation says as JSON, every form of the report says: each gap and finding, by the name and clause that
 * people have for an id, and each score, next to what it is of. A workbook is for
 * work on gaps and answers: it has requirements with their ratings, and neither findings nor scores of groups.
 */
const base = temporaryFolder();

/** An audit with a finding of the requirement given. */
function auditOf(requirement: string, standard: string): Readonly<Record<string, string>> {
  return {
    'audits/seen/audit.yaml': `schema: eoms/audit@1
criteria: { standard: ${standard} }
dates: [2026-10-20]
auditors: [Karen Holm]
findings:
  F1: { requirement: ${requirement}, result: minor, evidence: Three of seven lists. }
`,
  };
}

const folders = {
  kindergarten: put(
    putKindergarten(join(base, 'kindergarten')),
    auditOf('books-at-hand', 'story-hour'),
  ),
  school: put(copyExample(base), auditOf('eoms-scope', 'iso-21001-2018')),
};
const names = ['kindergarten', 'school'] as const;
type Name = (typeof names)[number];

async function made(name: Name, format: string): Promise<string> {
  const file = join(base, `${name}.${format}`);
  const typed = ['report', '--date', '2026-11-02', '-q', '-o', file];
  expect(await eoms(typed, { cwd: folders[name] })).toMatchObject({ code: 0 });
  return file;
}

/** A text without blanks, signs of Markdown and hyphens: the same however its lines break. */
function squeeze(text: string): string {
  return text.replaceAll(/&shy;|[-\s\u00AD\u2010\u200B\\*]/g, '').normalize('NFC');
}

function withoutTags(text: string): string {
  const words = text.replaceAll(/<(svg|style|script|caption)\b[^]*?<\/\1>|<[^>]*>/g, ' ');
  return words.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

const readers: Readonly<Record<string, (file: string) => string>> = {
  md: (file) => withoutTags(readFileSync(file, 'utf8')),
  html: (file) => withoutTags(/<main[^]*<\/main>/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''),
  docx: (file) => withoutTags(readDocx(readFileSync(file)).body),
  pdf: (file) => inspectPdf(readFileSync(file), 'pdftotext'),
  xlsx: (file) =>
    readWorkbook(readFileSync(file), file)
      .sheets.flatMap(({ cells }) => cells.map(({ text }) => text))
      .join('\n'),
};

async function evaluationOf(name: Name): Promise<EvaluationRecord> {
  return JSON.parse(readFileSync(await made(name, 'json'), 'utf8'));
}

/** The names and clauses of what has a gap. */
function gapsIn({ requirements, gaps }: EvaluationRecord): readonly string[] {
  const ids = new Set(gaps.map(({ requirement }) => requirement));
  const listed = requirements.filter(({ id }) => ids.has(id));
  return listed.flatMap(({ name, clause }) => [name, clause]);
}

/** The names and clauses of what audits found, and what they saw. */
function findingsIn({ requirements, findings }: EvaluationRecord): readonly string[] {
  return findings.flatMap(({ requirement, evidence = '' }) => {
    const of = requirements.find(({ id }) => id === requirement);
    return [of?.name ?? requirement, of?.clause ?? '', evidence];
  });
}

/** The scores of the groups that a report shows, each after the name of its group. */
function scoresIn(evaluation: EvaluationRecord): readonly string[] {
  const { clauses, processes, principles, pdca, aims } = evaluation;
  const main = clauses.filter(({ id }) => !id.includes('.'));
  return [...main, ...processes, ...principles, ...pdca, ...aims].flatMap(({ name, score }) =>
    score === null ? [] : `${name}|${Math.round(score * 100)}%`,
  );
}

describe.each(names)('of the %s', (name) => {
  for (const [format, read] of Object.entries(readers)) {
    const isRun = format !== 'pdf' || hasProgram('pdftotext');
    it.runIf(isRun)(`${format} has every gap and all that is rated in the evaluation`, async () => {
      const evaluation = await evaluationOf(name);
      const text = squeeze(read(await made(name, format)));
      expect(evaluation.gaps.length).toBeGreaterThan(0);
      expect(gapsIn(evaluation).filter((one) => !text.includes(squeeze(one)))).toEqual([]);
      const rated = evaluation.requirements.filter(({ state }) => state === 'rated');
      expect(rated.filter((one) => !text.includes(squeeze(one.name)))).toEqual([]);
    });

    it.runIf(isRun)(`${format} has every score and finding of it`, async () => {
      const evaluation = await evaluationOf(name);
      const text = squeeze(read(await made(name, format))).replaceAll('|', '');
      const scores = scoresIn(evaluation);
      expect(scores.length).toBeGreaterThan(1);
      // A cell holds the number alone: its column says that it is in per cent.
      const sign = format === 'xlsx' ? '' : '%';
      const written = scores.map((one) => squeeze(one).replace('|', '').replace('%', sign));
      expect(written.filter((one) => !text.includes(one))).toEqual([]);
      expect(evaluation.findings).toHaveLength(1);
      expect(findingsIn(evaluation).filter((one) => !text.includes(squeeze(one)))).toEqual([]);
      const overall = Math.round((evaluation.overall.score ?? 0) * 100);
      expect(text).toContain(format === 'xlsx' ? `Alltogether${overall}` : `${overall}%`);
    });
  }
});
