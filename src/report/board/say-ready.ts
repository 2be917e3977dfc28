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

function valuesOf(
  reason: ReadyReason,
  messages: Messages,
): Readonly<Record<string, string | number>> {
  switch (reason.code) {
    case 'knock-outs':
    case 'majors': {
      const { named, more, others } = reason;
      return { names: nameGaps(named, messages), count: named.length + more, more, others };
    }
    case 'essentials':
      return { names: reason.named.join(', '), more: reason.more };
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

function orNone(name: string): string {
  return name === '' ? 'none' : name;
}
