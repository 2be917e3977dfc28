import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { escapeMarkdown } from '../words/escape-markdown.ts';
import {
  factAndAcceptance,
  factAndEvidence,
  ownerAndUntil,
  untilAndDays,
} from '../words/say-board-gap.ts';
import { sayPoints, standingMarkdown } from '../words/say-change.ts';
import { shortDate } from '../words/say-date.ts';
import { auditMarkdown, findingMarkdown, objectiveMarkdown } from '../words/say-finding.ts';
import {
  actionsMarkdown,
  effortMarkdown,
  evidenceMarkdown,
  type Fields,
  gapMarkdown,
  isFields,
  joinLines,
  joinTexts,
  textOf,
} from '../words/say-in-markdown.ts';
import { actionsDated, evidenceLine, gapAndRating, seenAndPoints } from '../words/say-owned-gap.ts';
import { missingMarkdown } from '../words/say-point.ts';
import { TemplateRefused } from '../words/template-refused.ts';

/** One cell of a row as Markdown. */
type WriteCell = (thing: Fields, messages: Messages) => string;

/** Columns that say more than the field of their name. Any other column is a field of the thing. */
const columns: Readonly<Record<string, WriteCell>> = {
  title: nameAndQuestion,
  // Of a gap, the register says it all: its row is a line.
  'title-unless-gap': (answer) =>
    isInRegister(answer)
      ? `**${escapeMarkdown(textOf(answer['name']))}**`
      : nameAndQuestion(answer),
  missing: ({ missing, items }, messages) => {
    // A requirement without points has none that somebody could have noted.
    const hasNone = Array.isArray(items) && items.length === 0;
    const unknown = hasNone ? '' : messages.text('report.missing-unknown');
    return joinLines(missing, (item) => missingMarkdown(item, messages)) || unknown;
  },
  evidence: ({ evidence }, messages) => evidenceMarkdown(evidence, messages),
  'remark-unless-gap': (answer, messages) =>
    isInRegister(answer)
      ? messages.text('report.answers.in-register', { rank: textOf(answer['inRegister']) })
      : escapeMarkdown(textOf(answer['remark'])),
  'evidence-unless-gap': (answer, messages) =>
    isInRegister(answer) ? '' : evidenceMarkdown(answer['evidence'], messages),
  seen: ({ evidence }) => joinTexts(evidence, 'title'),
  // Templates of engagements may ask for it.
  'seen-or-none': ({ evidence }, messages) =>
    joinTexts(evidence, 'title') || messages.text('report.none-noted'),
  'note-and-evidence': ({ note, evidence }, messages) =>
    [escapeMarkdown(textOf(note)), italics(evidenceMarkdown(evidence, messages))]
      .filter((text) => text !== '')
      .join('<br>'),
  severity: ({ gap, knockOut }, messages) => {
    const critical = knockOut === true ? `<br>${messages.text('report.critical')}` : '';
    return `${gapMarkdown(gap, messages)}${critical}`;
  },
  finding: ({ result }, messages) => findingMarkdown(result, messages),
  objective: (finding, messages) => objectiveMarkdown(finding, messages),
  'audit-day': (finding, messages) => auditMarkdown(finding, messages),
  actions: ({ actions }, messages) => actionsMarkdown(actions, messages),
  'gap-and-rating': gapAndRating,
  'seen-and-points': seenAndPoints,
  'evidence-line': evidenceLine,
  'actions-dated': actionsDated,
  // A main clause stands out among those below it.
  'clause-id': ({ id, depth }) => emphasize(textOf(id), depth === 1),
  'clause-name': ({ name, depth }) => emphasize(textOf(name), depth === 1),
  score: ({ score }, messages) => sayShare(score, messages),
  'score-before': ({ before }, messages) => sayShare(before, messages),
  'score-after': ({ after }, messages) => sayShare(after, messages),
  'score-compared': ({ score, comparable }, messages) =>
    comparable === 'yes' ? sayShare(score, messages) : `(${sayShare(score, messages)})`,
  started: ({ started }, messages) => escapeMarkdown(shortDate(textOf(started), messages)),
  verdict: ({ verdict }, messages) => messages.text(verdictKey(verdict)),
  points: ({ points }, messages) => sayPoints(points, messages),
  was: ({ before }, messages) => standingMarkdown(before, messages),
  is: ({ after }, messages) => standingMarkdown(after, messages),
  rated: ({ counts }) => `${count(counts, 'rated')} / ${count(counts, 'inScope')}`,
  open: ({ counts }) => count(counts, 'unanswered'),
  major: ({ counts }) => count(counts, 'major'),
  minor: ({ counts }) => count(counts, 'minor'),
  improvement: ({ counts }) => count(counts, 'improvement'),
  'not-applicable': ({ counts }) => count(counts, 'notApplicable'),
  step: ({ name, action }) =>
    `**${escapeMarkdown(textOf(name))}**<br>${escapeMarkdown(textOf(isFields(action) ? action['text'] : ''))}`,
  serious: ({ clause, name, knockOut }, messages) => {
    const critical = knockOut === true ? `<br>**${messages.text('board.knock-out')}**` : '';
    return `**${escapeMarkdown(textOf(name))}**<br>${escapeMarkdown(textOf(clause))}${critical}`;
  },
  until: untilAndDays,
  'fact-and-evidence': factAndEvidence,
  'fact-and-acceptance': factAndAcceptance,
  'owner-and-until': ownerAndUntil,
  effort: ({ action }, messages) =>
    effortMarkdown(isFields(action) ? action['effort'] : '', messages),
  start: ({ start }, messages) => escapeMarkdown(shortDate(textOf(start), messages)),
  end: ({ end }, messages) => escapeMarkdown(shortDate(textOf(end), messages)),
  'latest-start': ({ latestStart }, messages) =>
    escapeMarkdown(shortDate(textOf(latestStart), messages)),
  package: ({ name, contents }) =>
    `**${escapeMarkdown(textOf(name))}**<br>${escapeMarkdown(textOf(contents))}`,
  kind: ({ kind }, messages) => messages.text(kindKey(kind)),
  status: ({ status }, messages) => messages.text(statusKey(status)),
};

function nameAndQuestion({ name, question }: Fields): string {
  return `**${escapeMarkdown(textOf(name))}**<br>${escapeMarkdown(textOf(question))}`;
}

function isInRegister({ inRegister }: Fields): boolean {
  return typeof inRegister === 'number';
}

/** The columns that say more than a field. */
export const columnNames: readonly string[] = Object.keys(columns);

/**
 * Writes a list of things as rows of a Markdown table, one cell for each column. A report has
 * thousands of cells: written here they take a fraction of what a loop in a template takes.
 *
 * The function throws where a column is neither known nor a field of the thing.
 */
export function createRowWriter(
  messages: Messages,
): (list: unknown, names: readonly string[]) => string {
  return (list, names) => {
    const things: readonly unknown[] = Array.isArray(list) ? list : [];
    return things
      .filter(isFields)
      .map((thing) => `| ${names.map((name) => cell(thing, name, messages)).join(' | ')} |`)
      .join('\n');
  };
}

function cell(thing: Fields, name: string, messages: Messages): string {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column !== undefined) return column(thing, messages);
  if (!Object.hasOwn(thing, name)) throw new TemplateRefused('template.unknown-column', { name });
  return escapeMarkdown(textOf(thing[name]));
}

function emphasize(text: string, isStrong: boolean): string {
  return isStrong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
}

function sayShare(share: unknown, messages: Messages): string {
  return messages.percent(typeof share === 'number' ? share : null);
}

/** Lines in italics, each by itself. */
function italics(lines: string): string {
  return lines
    .split('<br>')
    .map((line) => (line === '' ? '' : `*${line}*`))
    .join('<br>');
}

function count(counts: unknown, name: string): string {
  return isFields(counts) ? textOf(counts[name]) : '';
}

const verdicts = ['not-ready', 'nearly-ready', 'ready'] as const;

function verdictKey(verdict: unknown): MessageKey {
  return `report.trend.verdict.${verdicts.find((one) => one === verdict) ?? 'undetermined'}`;
}

function kindKey(kind: unknown): MessageKey {
  return kind === 'record' ? 'report.kind.record' : 'report.kind.document';
}

const statuses = [
  'seen',
  'stated',
  'incomplete',
  'missing',
  'not-assessed',
  'not-applicable',
] as const;

function statusKey(status: unknown): MessageKey {
  return `report.document-status.${statuses.find((one) => one === status) ?? 'not-assessed'}`;
}
