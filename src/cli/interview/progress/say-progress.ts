import type { Messages } from '../../../messages/messages.ts';
import type { Progress } from '../../../questionnaire/interviewer.ts';
import { clockTime } from '../../terminal/clock-time.ts';

/** How far the questionnaire is: what is rated of what applies, how long the rest takes, and what was saved when. */
export function sayProgress(
  { rated, inScope, criticalOpen, secondsLeft, savedAt }: Progress,
  messages: Messages,
): string {
  const parts = [
    messages.text('questionnaire.count', { rated, inScope }),
    ...(secondsLeft === undefined ? [] : [sayTimeLeft(secondsLeft, messages)]),
    ...(criticalOpen === 0
      ? []
      : [messages.text('questionnaire.critical-open', { count: criticalOpen })]),
    ...(savedAt === undefined
      ? []
      : [messages.text('questionnaire.saved-at', { time: clockTime(savedAt) })]),
  ];
  return parts.join(messages.text('questionnaire.key-separator'));
}

/** Long times are rounded to five minutes: a pace is no more exact. */
const exactUpTo = 20;
const coarseStep = 5;

function sayTimeLeft(seconds: number, messages: Messages): string {
  const exact = Math.max(1, Math.round(seconds / 60));
  const told = exact <= exactUpTo ? exact : Math.round(exact / coarseStep) * coarseStep;
  const values = { hours: Math.floor(told / 60), minutes: told % 60 };
  return messages.text('questionnaire.time-left', values);
}
