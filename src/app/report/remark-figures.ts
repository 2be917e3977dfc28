import { briefBoard } from '../../briefing/brief-board.ts';
import { type LocatedText, placeIn, type StaleFigure } from '../../briefing/located-text.ts';
import { findStaleDates } from '../../briefing/staleness/find-stale-dates.ts';
import { type FigureWords, findStaleFigures } from '../../briefing/staleness/find-stale-figures.ts';
import { findStaleNames } from '../../briefing/staleness/find-stale-names.ts';
import { findStaleSentences } from '../../briefing/staleness/find-stale-sentences.ts';
import { maskProposed } from '../../briefing/staleness/mask-proposed.ts';
import { sentencesIn } from '../../briefing/staleness/sentences.ts';
import type { Messages } from '../../messages/messages.ts';
import { monthNames } from '../../messages/month-names.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { isUnfinished } from '../../model/text/unfinished-text.ts';
import type { World } from '../world.ts';
import { proposeSummary } from './propose-summary.ts';
import { readEdited, type SummaryFigures, sayFigures, wayOf } from './remark-summary.ts';

/**
 * What an edited summary says that is so no more, with its place: figures and dates, and requirements that it says to
 * be knock-outs. Sentences that would be proposed now are current. What its line made-from says is of no weight: it
 * can be set by hand. Empty for a proposal.
 *
 * @throws EomsError where the file cannot be read, or a template of the engagement cannot be used.
 */
export async function remarkFigures(
  subject: SummaryFigures,
  world: World,
): Promise<readonly Problem[]> {
  const { engagement, messages } = subject;
  const edited = engagement && (await readEdited(engagement.folder, messages));
  if (edited === undefined) return [];
  const { file, text, textLine: line } = edited;
  const proposed = await proposeSummary(subject, world);
  const located = { file, line, text: maskProposed(text, proposed) };
  const parts = remarkParts(located, subject);
  // At the beginning all figures of now are said together; elsewhere, what the sentence would say.
  const first = parts.filter(({ values }) => values?.['where'] === 'beginning');
  const told = findStaleSentences(
    { located, proposed },
    monthNames(messages),
    figureWords(messages),
  ).map(({ now, ...one }) => remarkOn(one, { key: 'check.summary-sentence', values: { now } }));
  // Of one place, the first remark is enough.
  const byPlace = new Map(
    [...parts, ...told, ...first].map((one) => [`${one.place?.line}:${one.place?.column}`, one]),
  );
  return [...byPlace.values()].toSorted((a, b) => order(a.place, b.place));
}

function remarkParts(
  located: LocatedText,
  { evaluation, messages }: SummaryFigures,
): readonly Problem[] {
  const now = sayFigures({ evaluation, messages });
  const earliest = messages.date(wayOf(evaluation)?.earliest ?? 'unknown');
  const names = briefBoard(evaluation)
    .knockOuts.map(({ result }) => result.name)
    .join(', ');
  const figures = findStaleFigures(evaluation, located, figureWords(messages));
  const dates = findStaleDates(evaluation, located, monthNames(messages));
  const knockOuts = findStaleNames(evaluation, located, {
    knockOut: messages.text('check.counted.knockOuts'),
    denied: messages.text('check.knock-out.denied'),
  });
  return [
    ...remarkUnfinished(located),
    ...figures.map((one) => {
      const where = one.isOpening ? 'beginning' : 'below';
      return remarkOn(one, { key: 'check.summary-figure', values: { now, where } });
    }),
    ...dates.map((one) => remarkOn(one, { key: 'check.summary-date', values: { earliest } })),
    ...knockOuts.map((one) =>
      remarkOn(one, {
        key: 'check.summary-knock-out',
        values: { names: names === '' ? 'none' : names },
      }),
    ),
  ];
}

/** What is still to be written, sentence by sentence; a sentence without a letter, such as a mark, is none. */
function remarkUnfinished(located: LocatedText): readonly Problem[] {
  return sentencesIn(located.text)
    .filter(({ text }) => lettersOf(text) > 1 && isUnfinished(text))
    .map(({ text, start }) => {
      const index = start + text.length - text.trimStart().length;
      return remarkOn(
        { typed: text.trim(), place: placeIn(located, index) },
        { key: 'check.summary-unfinished', values: {} },
      );
    });
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function remarkOn(
  { typed, place }: StaleFigure,
  { key, values }: Pick<Problem, 'key' | 'values'>,
): Problem {
  return { key, values: { ...values, typed }, place };
}

const nowhere = { line: 0, column: 0 };

function order(a: Place | undefined, b: Place | undefined): number {
  const [first, second] = [
    { ...nowhere, ...a },
    { ...nowhere, ...b },
  ];
  return first.line - second.line || first.column - second.column;
}

/**
 * The words of figures in a language.
 *
 * @internal
 */
export function figureWords(messages: Pick<Messages, 'text'>): FigureWords {
  const counted = {
    major: messages.text('check.counted.major'),
    minor: messages.text('check.counted.minor'),
    gaps: messages.text('check.counted.gaps'),
    unanswered: messages.text('check.counted.unanswered'),
    requirements: messages.text('check.counted.requirements'),
    rated: messages.text('check.counted.rated'),
    knockOuts: messages.text('check.counted.knockOuts'),
    days: messages.text('check.counted.days'),
    packages: messages.text('check.counted.packages'),
    decisions: messages.text('check.counted.decisions'),
  };
  return {
    counted,
    score: messages.text('check.counted.score'),
    scoreAlone: messages.text('check.counted.score.alone'),
    parts: messages.text('check.counted.parts'),
    past: messages.text('check.counted.past'),
    percent: messages.text('check.percent'),
    of: messages.text('check.numbers.of'),
    numbers: messages.text('check.numbers'),
    larger: messages.text('check.numbers.larger'),
  };
}
