import type { Answer } from '../../../model/assessment.ts';
import type { Requirement } from '../../../model/standard.ts';
import type { Size } from '../../prompt/prompt.ts';
import { hangText } from '../../terminal/wrap-text.ts';
import { questionLines } from '../question/asked-lines.ts';
import type { AssessContext } from '../question/assess-context.ts';
import {
  type LineRoom,
  meaningOf,
  nameAnswer,
  pointLines,
  wholeWidth,
} from '../question/question-lines.ts';
import { joinParts } from './draw-question.ts';

/** A question that is being answered, and its answer so far. */
interface Answering {
  readonly requirement: Requirement;
  readonly answer: Answer | undefined;
  /** Whether the points are shown; where they are ticked, they are on the screen anyway. */
  readonly withPoints?: boolean;
}

/** Rows that stay free for what is asked, and for what is typed. */
const freeRows = 11;

const forms: readonly (LineRoom | 'none')[] = ['whole', 'line', 'none'];

/**
 * What stays on the screen while an answer gets its details: the question, the chosen rating with what
 * it means here, and the points, as far as there is room. The question and the rating are whole: who
 * shows them has to page them where they have no room.
 */
export function drawAbove(
  { requirement, answer, withPoints = true }: Answering,
  context: AssessContext,
): (size: Size) => readonly string[] {
  const view = { requirement, previous: answer };
  return ({ rows }) => {
    const room = rows - freeRows;
    const top = [...questionLines(view, context), ...chosenLines(requirement, answer, context)];
    const drawn = forms.map((form) =>
      joinParts([top, form === 'none' || !withPoints ? [] : pointLines(view, context, form)]),
    );
    return [...(drawn.find(({ length }) => length <= room) ?? top), ''];
  };
}

function chosenLines(
  requirement: Requirement,
  answer: Answer | undefined,
  context: AssessContext,
): readonly string[] {
  if (answer === undefined) return [];
  const { standard, terminal } = context;
  const { colour } = terminal;
  const step = standard.scale.find(({ rating }) => rating === answer.rating);
  const said = answer.rating === 'na' ? answer.justification : step && meaningOf(step, requirement);
  const name = nameAnswer(answer, context);
  const marker = `${name}  `;
  const lines = hangText(`  ${marker}`, said ?? '', wholeWidth(terminal));
  const indent = marker.length + 2;
  return (lines.length === 0 ? [`  ${name}`] : lines).map((line, index) =>
    index === 0
      ? `${colour.green('●')} ${colour.bold(name)}${colour.dim(line.slice(2 + name.length))}`
      : ' '.repeat(indent) + colour.dim(line.slice(indent)),
  );
}
