import type { ReadyAnswer, ReadyReason } from '../../briefing/answer-ready.ts';
import type { Messages } from '../../messages/messages.ts';
import { nameGaps } from './view-serious.ts';

/** Whether the institution is ready, and why not, in a sentence each. */
export function sayReady(
  { verdict, earliest, reason }: ReadyAnswer,
  date: string,
  messages: Messages,
): { readonly answer: string; readonly reason: string } {
  const day = earliest === null ? 'none' : messages.date(earliest);
  const values = { earliest: day, date: messages.date(date) };
  return {
    answer: messages.text(`board.ready.${verdict}`, values),
    reason: messages.text(`board.ready.reason.${reason.code}`, valuesOf(reason, messages)),
  };
}

type ReasonValues = Readonly<Record<string, string | number>>;

function valuesOf(reason: ReadyReason, messages: Messages): ReasonValues {
  if ('named' in reason) return valuesOfNamed(reason, messages);
  switch (reason.code) {
    case 'unanswered':
      return { count: reason.count };
    case 'minors':
      return { count: reason.count, worst: orNone(reason.worst) };
    case 'score':
      return {
        score: messages.percent(reason.score),
        least: messages.percent(reason.leastScore),
        worst: orNone(reason.worst),
      };
    case 'nothing-rated':
    case 'all-met':
      return {};
  }
}

function valuesOfNamed(
  reason: Extract<ReadyReason, { readonly named: readonly unknown[] }>,
  messages: Messages,
): ReasonValues {
  const { more } = reason;
  if (reason.code === 'essentials') return { names: reason.named.join(', '), more };
  const { named, others } = reason;
  return { names: nameGaps(named, messages), count: named.length + more, more, others };
}

function orNone(name: string): string {
  return name === '' ? 'none' : name;
}
