import { mainClause } from '../../../model/clauses/clause-order.ts';
import { highestRating } from '../../../model/rules/scale.ts';
import type { QuickReply, QuickRow, QuickView } from '../../../questionnaire/interviewer.ts';
import { fitText, padText, wrapText } from '../../terminal/wrap-text.ts';
import { markSaid, saidLines } from '../describe/describe-said.ts';
import { helpLines } from '../help-lines.ts';
import { sayProgress } from '../progress/say-progress.ts';
import { questionLines } from '../question/asked-lines.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import {
  keyLines,
  nameRating,
  previousLines,
  scaleLines,
  wholeWidth,
} from '../question/question-lines.ts';
import { sayRatedBefore } from '../say-rated-before.ts';
import { joinParts } from './draw-question.ts';
import { type QuickQuestion, quickPrompt } from './quick-prompt.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** Asks for the ratings of a clause in a list. */
export async function askQuick(
  view: QuickView,
  { context, session }: TerminalAsking,
): Promise<QuickReply> {
  const key = await session.ask(quickPrompt(drawQuick(view, context)));
  if (key.kind !== 'rate') return key;
  const ratings = Array.from(key.ratings).flatMap(([index, rating]) => {
    const row = view.rows[index];
    return row === undefined ? [] : [{ id: row.requirement.id, rating }];
  });
  return { kind: 'rate', ratings, leftOver: key.leftOver };
}

/** Columns for the name of a rating. */
const ratingWidth = 16;

function drawQuick(view: QuickView, context: AssessContext): QuickQuestion {
  const { standard, messages, terminal } = context;
  const { colour } = terminal;
  const highest = highestRating(standard.scale);
  const { rows, clause, progress, active, since, leftOver, canUndo } = view;
  return {
    highest,
    active,
    since,
    leftOver,
    canUndo,
    ratings: rows.map(({ answer }) => answer?.rating),
    top: () => [
      '',
      fitText(messages.text('questionnaire.clause', { ...clause }), wholeWidth(terminal)),
      colour.dim(fitText(sayProgress(progress, messages), wholeWidth(terminal))),
      ...earlierLines(rows, context),
      '',
    ],
    row: (index, rating) => {
      const row = rows[index];
      const open = sayRatedBefore(row?.earlier, context) ?? '·';
      const said = rating === undefined ? open : nameRating(rating, context);
      const fitted = fitText(said, ratingWidth - 1);
      const room = wholeWidth(terminal) - ratingWidth - 2;
      return padText(fitted, ratingWidth) + nameRow(row, context, room);
    },
    about: (index, room) => aboutRow(rows[index], context, room),
    whole: (index) => wholeRow(rows[index], context),
    wholeKeys: () => ['', ...keyLines(sayWholeKeys(context), context)],
    keys: (isStopped) => ['', ...keyLines([sayKeys(view, isStopped, context)], context)],
    highlight: colour.cyan,
    ...refusals(messages, highest),
  };
}

/** The name of a row, shortened so that the mark of what people said stays to be seen. */
function nameRow(row: QuickRow | undefined, context: AssessContext, room: number): string {
  if (row === undefined) return '';
  const name = nameRequirement(row.requirement, context.messages);
  const mark = markSaid(row.requirement.id, context);
  if (mark === '') return fitText(name, room);
  return fitText(`${fitText(name, Math.max(1, room - mark.length - 1))} ${mark}`, room);
}

/** What a digit leaves behind of last time, where the list shows any of its ratings. */
function earlierLines(rows: QuickView['rows'], context: AssessContext): readonly string[] {
  const { messages, terminal } = context;
  const isShown = rows.some(({ answer, earlier }) => answer === undefined && earlier !== undefined);
  if (!isShown) return [];
  return wrapText(messages.text('questionnaire.quick-last-time'), wholeWidth(terminal)).map(
    (line) => terminal.colour.dim(line),
  );
}

/** The question of a row, what its ratings mean and what people said, as far as there are rows for them. */
function aboutRow(
  row: QuickRow | undefined,
  context: AssessContext,
  room: number,
): readonly string[] {
  if (row === undefined) return [];
  const { requirement, answer: previous } = row;
  const above = ['', ...questionLines({ requirement }, context)];
  const said = saidLines(requirement.id, context, 'line');
  const spoken = said.length === 0 ? [] : ['', ...said];
  // What each rating means comes first; words have the rest, as the mark of the row leads to them.
  const least = above.length + context.standard.scale.length;
  const told = least + spoken.length <= room ? spoken : [];
  const rows = room - above.length - told.length;
  const scale = scaleLines({ requirement, previous }, context, { rows }).slice(0, -1);
  return [...above, ...scale, ...told].slice(0, room);
}

/** All of the question of a row: with what its ratings mean, what people said, and the help. */
function wholeRow(row: QuickRow | undefined, context: AssessContext): readonly string[] {
  if (row === undefined) return [];
  const { requirement, answer: previous, earlier } = row;
  const { terminal } = context;
  const style = terminal.colour.underline;
  return joinParts([
    questionLines({ requirement }, context, 'all'),
    scaleLines({ requirement, previous }, context, 'whole').slice(0, -1),
    saidLines(requirement.id, context, 'whole'),
    previousLines({ requirement, previous, earlier }, context, 'whole'),
    helpLines(requirement, context, { width: wholeWidth(terminal), style }),
  ]);
}

/** What keys do; where all is rated, what is left to do. */
function sayKeys(view: QuickView, isStopped: boolean, context: AssessContext): string {
  const { messages, standard } = context;
  const { next, clause } = view;
  if (!isStopped) {
    return messages.text('questionnaire.quick-keys', { highest: highestRating(standard.scale) });
  }
  if (next === undefined) return messages.text('questionnaire.quick-end');
  const chapter = mainClause(clause.clause);
  return messages.text('questionnaire.quick-stop', { chapter, ...next });
}

/** What keys do while all of a question is shown. */
function sayWholeKeys({ messages, standard }: AssessContext): readonly string[] {
  return [
    messages.text('questionnaire.key.rate', { highest: highestRating(standard.scale) }),
    messages.text('questionnaire.key.scroll'),
    messages.text('questionnaire.key.close-whole'),
  ];
}

function refusals(
  messages: AssessContext['messages'],
  highest: number,
): Pick<QuickQuestion, 'nothingToUndo' | 'wrongKey' | 'pasted' | 'early' | 'stopped'> {
  return {
    nothingToUndo: () => messages.text('questionnaire.nothing-to-undo'),
    wrongKey: () => messages.text('questionnaire.quick-wrong', { highest }),
    pasted: () => messages.text('questionnaire.pasted'),
    early: (keys) => messages.text('questionnaire.quick-early', { keys }),
    stopped: () => messages.text('questionnaire.quick-stopped'),
  };
}
