import type { Answer } from '../../model/assessment.ts';
import type { AnswerStore } from '../../questionnaire/interviewer.ts';
import type { Conversation } from '../interview/conversation.ts';
import { describeOverlap } from '../interview/describe/describe-overlap.ts';
import { describeChanged } from '../interview/describe/describe-undone.ts';
import { describeUnsaved } from '../interview/describe/describe-unsaved.ts';
import type { AssessContext } from '../interview/question/assess-context.ts';
import { keepTyped } from '../interview/question/keep-typed.ts';
import { isTriedAgain } from '../interview/try-again.ts';

type Talk = Pick<Conversation, 'say' | 'confirm'>;
type Context = Pick<AssessContext, 'standard' | 'messages' | 'keepBeside' | 'store'>;

/**
 * The store of a conversation: where something cannot be saved, the person hears why and may try again,
 * such as when there is room on the disk. Where they do not, or the session ends, what was typed is kept
 * elsewhere, or shown, and the failure is thrown.
 */
export function createPatientStore(context: Context, talk: Talk): AnswerStore {
  const { store } = context;
  const save = async (
    answers: ReadonlyMap<string, Answer>,
    attempt: () => Promise<void>,
  ): Promise<void> => {
    try {
      await attempt();
      for (const line of describeMeeting(context)) talk.say(line);
    } catch (error) {
      if (await isTriedAgain(error, { ...talk, messages: context.messages }))
        return await save(answers, attempt);
      await keepUnsaved(answers, context, talk);
      throw error;
    }
  };
  return {
    ...(store.takeBack === undefined ? {} : { takeBack: patiently(store.takeBack, context, talk) }),
    answers: store.answers,
    record: (id, answer) => save(new Map([[id, answer]]), () => store.record(id, answer)),
    recordAll: (answers) => save(answers, () => store.recordAll(answers)),
  };
}

/** What others answered at the same time, and what they changed of what was answered here before. */
function describeMeeting(context: Context): readonly string[] {
  const { store } = context;
  return [
    ...(store.takeOverlaps?.() ?? []).flatMap((one) => describeOverlap(one, context)),
    ...(store.takeChanged?.() ?? []).map((one) => describeChanged(one, context)),
  ];
}

type TakeBack = NonNullable<AnswerStore['takeBack']>;

/** Nothing was typed that could be lost: where it cannot be saved, it is tried again or given up. */
function patiently(takeBack: TakeBack, context: Context, talk: Talk): TakeBack {
  return async function tryIt(ids) {
    try {
      return await takeBack(ids);
    } catch (error) {
      if (await isTriedAgain(error, { ...talk, messages: context.messages }))
        return await tryIt(ids);
      throw error;
    }
  };
}

/** A rating alone is one key: it is said, and no file is made for it. */
async function keepUnsaved(
  answers: ReadonlyMap<string, Answer>,
  context: Context,
  { say }: Talk,
): Promise<void> {
  const { standard, store, messages } = context;
  for (const [id, answer] of answers) {
    const requirement = standard.requirements.find((one) => one.id === id);
    if (requirement === undefined) continue;
    const unsaved = { before: store.answers.get(id), answer };
    const lines = describeUnsaved(requirement, unsaved, context);
    const text = lines.join('\n');
    if (lines.length === 1) say(messages.text('questionnaire.unsaved-rating', { text }));
    else await keepTyped({ id, text }, 'unsaved', { ...context, say });
  }
}
