import { type FindingStep, isWritten } from '../../app/import/plan-finding.ts';
import type { FilePlan, ImportPlan } from '../../app/import/plan-import.ts';
import type { AnswerStep } from '../../app/import/plan-report.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Answer, Finding } from '../../model/assessment.ts';
import { parseFindingId } from '../../model/audit/audit.ts';
import { refsOf } from '../../model/clauses/item-id.ts';
import { headerFields } from '../../model/form.ts';
import type { MessageValues } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';
import { fitText, hangText, wrapText } from '../terminal/wrap-text.ts';
import { answerText, ratingText } from './say-answer-step.ts';
import { noteTexts } from './say-notes.ts';
import { saidTexts } from './say-said.ts';

/** What is needed to describe a plan. */
export interface ImportWords {
  readonly messages: Messages;
  readonly columns: number;
  readonly standard: Standard;
  /** The answers that are there, which stay as they are. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Where an audit is, as it is shown. */
  readonly pathOfAudit: (id: string) => string;
}

/** Columns of a text of which the beginning tells enough. */
const longestQuote = 240;

/** What an import does, for a person to agree to. */
export function sayImport({ files }: ImportPlan, words: ImportWords): string {
  const lines = files.flatMap((file) => [...fileLines(file, words), '']);
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The part of an import plan that is always shown: answers and findings that are not taken over or
 * conflict with others, and oddities of the file. Empty if there are none.
 */
export function sayImportWarnings({ files }: ImportPlan, words: ImportWords): string {
  const { messages, columns } = words;
  const lines = files.flatMap((file): readonly string[] => {
    const { remarks, answers, findings } = file;
    const said = [
      ...remarkLines(remarks, words),
      ...answers
        .filter(({ outcome }) => outcome === 'kept')
        .flatMap((step) => answerLines(step, words)),
      ...findings.filter(isContested).flatMap((step) => stepLines(step, words)),
    ];
    return said.length === 0 ? [] : [...wrapText(titleOf(file, messages), columns), ...said];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether another finding of the same audit conflicts with it. */
function isContested(step: FindingStep): boolean {
  return isWritten(step) && step.outcome === 'new' && step.rivals.length > 0;
}

function remarkLines(
  remarks: FilePlan['remarks'],
  { messages, columns }: ImportWords,
): readonly string[] {
  return remarks.flatMap((remark) =>
    indented(messages.text(remark.key, cleanValues(remark.values)), 2, columns),
  );
}

function answerLines(step: AnswerStep, words: ImportWords): readonly string[] {
  return indented(answerText(step, words), 2, words.columns);
}

function fileLines(plan: FilePlan, words: ImportWords): readonly string[] {
  const { messages, columns } = words;
  const { pdf, remarks, answers, findings, said } = plan;
  const header = pdf.kind === 'form' ? headerText(pdf.form.header, messages) : '';
  const knownAnswers = answers.filter(({ outcome }) => outcome === 'known').length;
  return [
    ...wrapText(titleOf(plan, messages), columns),
    ...indented(header, 2, columns),
    ...remarkLines(remarks, words),
    ...noteTexts(pdf.notes, messages).flatMap((text) => indented(text, 2, columns)),
    ...answers.flatMap((step) => answerLines(step, words)),
    ...findings.filter(isWritten).flatMap((step) => stepLines(step, words)),
    ...saidTexts(plan, words).flatMap((text) => indented(text, 2, columns)),
    ...knownLines(
      { answers: knownAnswers, said: said.filter((step) => !isWritten(step)).length },
      findings.filter((step) => !isWritten(step)),
      words,
    ),
  ];
}

/** How much is there already, and in which audits. */
function knownLines(
  { answers, said }: Omit<ImportCounts, 'findings'>,
  findings: readonly FindingStep[],
  { messages, columns, pathOfAudit }: ImportWords,
): readonly string[] {
  if (answers + said + findings.length === 0) return [];
  const audits = findings.flatMap(({ id = '' }) => parseFindingId(id)?.audit ?? []);
  const files = [...new Set(audits)].map((audit) => cleanForTerminal(pathOfAudit(audit)));
  const values = {
    ...withBoth({ answers, said, findings: findings.length }),
    files: files.join(', '),
    placed: files.length > 0 ? 'yes' : 'no',
  };
  return indented(messages.text('cli.import.known', values), 2, columns);
}

interface ImportCounts {
  readonly answers: number;
  readonly findings: number;
  readonly said: number;
}

/** Counts as messages take them: with whether there are some of both. */
export function withBoth({ answers, findings, said }: ImportCounts): MessageValues {
  const both = answers > 0 && findings > 0 ? 'yes' : 'no';
  const more = said > 0 && answers + findings > 0 ? 'yes' : 'no';
  return { answers, findings, said, both, more };
}

function titleOf({ file, pdf, answers }: FilePlan, messages: Messages): string {
  if (pdf.kind === 'report') {
    const { date, institution } = pdf.evaluation;
    const values = { file, date: messages.date(date), institution: institution.name };
    return messages.text('cli.import.report', {
      ...cleanValues(values),
      answers: answers.length,
    });
  }
  if (pdf.kind === 'workbook') {
    const { institution = 'none' } = pdf.about;
    const values = cleanValues({ file, institution });
    return messages.text('cli.import.workbook', { ...values, answers: answers.length });
  }
  const { identity, entries } = pdf.form;
  const { date, institution, requirements } = identity;
  const asked = { asked: requirements.length, filled: entries.length };
  const values = { file, date: messages.date(date), institution, ...asked };
  const key = institution === '' ? 'cli.import.form-of-nobody' : 'cli.import.form';
  return messages.text(key, cleanValues(values));
}

/** When, where and with whom: what is known of it, in the order of the form. */
function headerText(about: Partial<Finding>, messages: Messages): string {
  const order = ['date', ...headerFields.filter((name) => name !== 'date')] as const;
  return order
    .flatMap((name) => about[name] ?? [])
    .map((text) => messages.date(text))
    .join(' · ');
}

function stepLines(step: FindingStep, words: ImportWords): readonly string[] {
  const { messages, columns } = words;
  const { requirement, finding, outcome } = step;
  const { clause, name } = requirement;
  const said = { clause, name, result: resultOf(finding, messages) };
  const line = messages.text(`cli.import.outcome.${outcome}`, cleanValues(said));
  return [
    ...hangText('  ', line, columns),
    ...detailTexts(step, words).flatMap((text) => indented(text, 6, columns)),
  ];
}

function detailTexts(step: FindingStep, words: ImportWords): readonly string[] {
  const { messages } = words;
  const { evidence, sample, note, items } = step.finding;
  const refs = refsOf(items, step.requirement).join(', ');
  return [
    ...(evidence === undefined
      ? []
      : [messages.text('cli.import.evidence', { text: quote(evidence) })]),
    ...(sample === undefined ? [] : [messages.text('cli.import.sample', { text: quote(sample) })]),
    ...(note === undefined ? [] : [messages.text('cli.import.note', { text: quote(note) })]),
    ...(refs === '' ? [] : [messages.text('cli.import.seen', { refs })]),
    ...earlierTexts(step, messages),
    ...ratingTexts(step, words),
  ];
}

/** What audits found before, and what becomes of it. */
function earlierTexts(
  { earlier, rivals, outcome }: FindingStep,
  messages: Messages,
): readonly string[] {
  return earlier.map((one) => {
    const finding = [resultOf(one, messages), headerText(one, messages), one.evidence ?? '']
      .filter((text) => text !== '')
      .join(' · ');
    const isRival = rivals.includes(one) && outcome === 'new';
    const key = isRival ? 'cli.import.rival' : 'cli.import.earlier';
    return messages.text(key, { finding: quote(finding) });
  });
}

/** The rating of a gap analysis stays, whatever an audit found. */
function ratingTexts(
  { requirement }: FindingStep,
  { messages, answers, standard }: ImportWords,
): readonly string[] {
  const answer = answers.get(requirement.id);
  if (answer === undefined || answer.rating === 'na') return [];
  const rating = ratingText(answer, messages, standard);
  return [messages.text('cli.import.rated', cleanValues({ rating }))];
}

function resultOf({ result }: Finding, messages: Messages): string {
  return messages.text(`report.finding.${result ?? 'unstated'}`);
}

function quote(text: string): string {
  return fitText(cleanForTerminal(text), longestQuote);
}

function indented(text: string, indent: number, columns: number): readonly string[] {
  return hangText(' '.repeat(indent), text, columns);
}
