import { highestRating } from '../../../model/rules/scale.ts';
import type { QuestionView } from '../../../questionnaire/interviewer.ts';
import { saidLines } from '../describe/describe-said.ts';
import { helpLines } from '../help-lines.ts';
import { questionLines } from '../question/asked-lines.ts';
import type { AssessContext } from '../question/assess-context.ts';
import {
  headerLines,
  keyLines,
  type LineRoom,
  nameAnswer,
  pointLines,
  previousLines,
  scaleLines,
  wholeWidth,
} from '../question/question-lines.ts';
import { hasSites } from '../rating-key.ts';
import type { RatingQuestion } from './rating-prompt.ts';

const moveKeys = [
  'questionnaire.key.help',
  'questionnaire.key.back',
  'questionnaire.key.skip',
  'questionnaire.key.jump',
  'questionnaire.key.search',
  'questionnaire.key.quick',
  'questionnaire.key.whole',
  'questionnaire.key.quit',
] as const;

/** Room for the scale, for points, and for what was said and answered before, from the fullest form on. */
const forms: readonly (readonly [LineRoom, LineRoom, LineRoom])[] = [
  ['whole', 'whole', 'whole'],
  ['whole', 'whole', 'line'],
  ['whole', 'line', 'line'],
  ['line', 'whole', 'line'],
  ['line', 'line', 'line'],
];

/** A question as the screen shows it: with its scale and its points, as far as there is room. */
export function drawQuestion(view: QuestionView, context: AssessContext): RatingQuestion {
  const { standard, messages, terminal } = context;
  const highest = highestRating(standard.scale);
  const confirms = view.previous === undefined && view.earlier !== undefined;
  const question = (isShort = false): readonly string[] =>
    questionLines(view, context, isShort ? 'own' : 'all');
  return {
    highest,
    canUndo: view.canUndo,
    canPart: hasSites(context),
    canKeep: keepKey(view, context).length > 0,
    confirms,
    top: (isShort) => ['', ...headerLines(view, context, isShort), '', ...question(isShort)],
    middles: forms.map(
      ([scale, points, before]) =>
        () =>
          joinParts([
            scaleLines(view, context, scale),
            saidLines(view.requirement.id, context, before),
            pointLines(view, context, points),
            previousLines(view, context, before),
          ]),
    ),
    keys: (isMore) => questionKeys(view, context, isMore),
    helpKeys: () => helpKeys(context),
    helpTop: () => question(),
    help: () =>
      helpLines(view.requirement, context, {
        width: wholeWidth(terminal),
        style: terminal.colour.underline,
      }),
    nothingToUndo: () => messages.text('questionnaire.nothing-to-undo'),
    wrongKey: () => messages.text('questionnaire.wrong-key', { highest }),
    pasted: () => messages.text('questionnaire.pasted'),
    early: () =>
      messages.text(confirms ? 'questionnaire.early-confirm' : 'questionnaire.early-dropped'),
  };
}

/** What Enter does: keeps the answer there is, or confirms that of last time. */
function keepKey({ previous, earlier }: QuestionView, context: AssessContext): readonly string[] {
  const answer = previous ?? earlier?.answer;
  if (answer === undefined) return [];
  const key = previous === undefined ? 'questionnaire.key.confirm' : 'questionnaire.key.keep';
  return [context.messages.text(key, { answer: nameAnswer(answer, context) })];
}

function questionKeys(
  view: QuestionView,
  context: AssessContext,
  isMore: boolean,
): readonly string[] {
  const { messages } = context;
  const keep = keepKey(view, context);
  const more = isMore ? [messages.text('questionnaire.key.more')] : [];
  const undo = view.canUndo ? [messages.text('questionnaire.key.undo')] : [];
  const [help = '', ...others] = moveKeys.map((key) => messages.text(key));
  const sites = hasSites(context) ? [messages.text('questionnaire.key.sites')] : [];
  return keyLines([...more, ...keep, help, ...undo, ...sites, ...others], context);
}

function helpKeys(context: AssessContext): readonly string[] {
  const { messages, standard } = context;
  const highest = highestRating(standard.scale);
  return keyLines(
    [
      messages.text('questionnaire.key.rate', { highest }),
      messages.text('questionnaire.key.scroll'),
      messages.text('questionnaire.key.close-help'),
    ],
    context,
  );
}

/** Parts with a blank line between. */
export function joinParts(parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .filter(({ length }) => length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
