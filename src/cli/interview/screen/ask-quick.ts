import { highestRating } from '../../../model/rules/scale.ts';
import type { QuickReply, QuickView } from '../../../questionnaire/interviewer.ts';
import { fitText, padText } from '../../terminal/wrap-text.ts';
import type { AssessContext } from '../assess-context.ts';
import { nameRequirement } from '../name-requirement.ts';
import { sayProgress } from '../progress/say-progress.ts';
import { keyLines, nameRating, questionLines, scaleLines, wholeWidth } from '../question-lines.ts';
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
  return { kind: 'rate', ratings };
}

/** Columns for the name of a rating. */
const ratingWidth = 16;

function drawQuick(view: QuickView, context: AssessContext): QuickQuestion {
  const { standard, messages, terminal } = context;
  const { colour } = terminal;
  const highest = highestRating(standard.scale);
  const { rows, clause, progress, active, isContinued, canUndo } = view;
  return {
    highest,
    active,
    isContinued,
    canUndo,
    ratings: rows.map(({ answer }) => answer?.rating),
    top: () => [
      '',
      fitText(messages.text('questionnaire.clause', { ...clause }), wholeWidth(terminal)),
      colour.dim(fitText(sayProgress(progress, messages), wholeWidth(terminal))),
      '',
    ],
    row: (index, rating) => {
      const row = rows[index];
      const name = row === undefined ? '' : nameRequirement(row.requirement, messages);
      const said = rating === undefined ? '·' : nameRating(rating, context);
      const fitted = fitText(said, ratingWidth - 1);
      return padText(fitted, ratingWidth) + fitText(name, wholeWidth(terminal) - ratingWidth - 2);
    },
    about: (index) => {
      const row = rows[index];
      if (row === undefined) return [];
      const { requirement, answer: previous } = row;
      const scale = scaleLines({ requirement, previous }, context, 'line').slice(0, -1);
      return ['', ...questionLines({ requirement }, context), ...scale];
    },
    keys: () => [
      '',
      ...keyLines([messages.text('questionnaire.quick-keys', { highest })], context),
    ],
    highlight: colour.cyan,
    ...refusals(messages, highest),
  };
}

function refusals(
  messages: AssessContext['messages'],
  highest: number,
): Pick<QuickQuestion, 'nothingToUndo' | 'wrongKey' | 'pasted' | 'early'> {
  return {
    nothingToUndo: () => messages.text('questionnaire.nothing-to-undo'),
    wrongKey: () => messages.text('questionnaire.quick-wrong', { highest }),
    pasted: () => messages.text('questionnaire.pasted'),
    early: () => messages.text('questionnaire.early-dropped'),
  };
}
