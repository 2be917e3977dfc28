import { isCritical } from '../model/rules/weight.ts';
import type { Progress } from './interviewer.ts';
import { measurePace } from './measure-pace.ts';
import type { Questionnaire } from './questionnaire.ts';

/** How far it is, and how long the rest takes. */
export function measureProgress({ order, answers, answeredAt, savedAt }: Questionnaire): Progress {
  const open = order.filter(({ id }) => !answers.has(id));
  const pace = measurePace(answeredAt);
  const inScope = order.filter(({ id }) => answers.get(id)?.rating !== 'na').length;
  return {
    rated: inScope - open.length,
    inScope,
    criticalOpen: open.filter(isCritical).length,
    ...(pace === undefined || open.length === 0 ? {} : { secondsLeft: pace * open.length }),
    ...(savedAt === undefined ? {} : { savedAt }),
  };
}
