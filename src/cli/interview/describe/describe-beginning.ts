import type { Answer } from '../../../model/assessment.ts';
import type { Requirement } from '../../../model/standard.ts';
import { findLastAnswered, findLastOfAll } from '../../../questionnaire/find-last-answered.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { nameRequirement } from '../question/name-requirement.ts';
import { nameAnswer } from '../question/question-lines.ts';
import { resumeCommand } from '../question/resume-command.ts';

/**
 * Where the questionnaire resumes, after the state so far; nothing if none of its questions is
 * answered yet.
 */
export function describeBeginning(
  order: readonly Requirement[],
  standing: string,
  context: AssessContext,
): readonly string[] {
  const { messages, store } = context;
  const open = order.filter(({ id }) => !store.answers.has(id)).length;
  if (open === order.length) return [];
  if (open === 0) return describeAllAnswered(order, context);
  const last = order[findLastAnswered(order, store.answers) ?? order.length];
  return last === undefined
    ? [messages.text('questionnaire.resumed', { standing })]
    : describeLast(last, standing, context);
}

/** Everything is answered: where it begins, and that nothing has to be typed again. */
function describeAllAnswered(
  order: readonly Requirement[],
  context: AssessContext,
): readonly string[] {
  const { messages, store, options } = context;
  const last = options.review
    ? undefined
    : order[findLastOfAll(order, store.answers) ?? order.length];
  const answer = last && store.answers.get(last.id);
  if (last === undefined || answer === undefined) {
    return [messages.text('questionnaire.all-answered')];
  }
  const names = { name: nameRequirement(last, messages), answer: nameAnswer(answer, context) };
  return [messages.text('questionnaire.all-answered-last', names)];
}

function describeLast(
  last: Requirement,
  standing: string,
  context: AssessContext,
): readonly string[] {
  const { messages, store, options } = context;
  const answer = store.answers.get(last.id);
  if (answer === undefined) return [];
  const names = { name: nameRequirement(last, messages), answer: nameAnswer(answer, context) };
  return [
    messages.text('questionnaire.resumed-after', { standing, ...names }),
    // The quick list rates and leaves the rest for later, without a jump back.
    ...(options.quick !== true && isBare(answer)
      ? [messages.text('questionnaire.left-bare', { id: last.id })]
      : []),
  ];
}

/** Whether an answer is a rating and nothing else, as after an interruption. */
function isBare(answer: Answer): boolean {
  if (answer.rating === 'na') return false;
  const { note = '', missing, evidence } = answer;
  return note === '' && missing.length === 0 && evidence.length === 0;
}

/** What this assessment follows on, what of it is asked, and what is left out this year. */
export function describeFollowing(context: AssessContext): readonly string[] {
  const { following, messages, options } = context;
  if (following === undefined) return [];
  const { origin, gaps, critical, changed, sampled, others, left, seed } = following;
  const key =
    options.quick === true ? 'questionnaire.follows-on-quick' : 'questionnaire.follows-on';
  const said = messages.text(key, { file: origin.file });
  if (left === 0) return [said];
  const command = resumeCommand(context, { ask: 'all' });
  const counts = { gaps, critical, changed, sampled, others, seed };
  return [
    said,
    messages.text('questionnaire.asked-again', counts),
    messages.text('questionnaire.not-asked-again', { left, command }),
  ];
}
