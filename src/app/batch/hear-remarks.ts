import type { Messages } from '../../messages/messages.ts';
import type { Notice } from '../../model/notice.ts';
import type { Problem } from '../../model/problem.ts';
import { type ExplainedProblem, explainProblem } from '../explain/explain-problem.ts';
import type { World } from '../world.ts';

/** Takes down what is to be said of one institution. */
export interface RemarkListener extends Pick<World, 'note' | 'warn'> {
  /** Each once, in the order in which they came: every form of a report finds them anew. */
  readonly remarks: () => readonly ExplainedProblem[];
}

/** Listens to what changes the meaning of a result or is lacking in it; what a person may like to know is left out. */
export function hearRemarks(messages: Messages): RemarkListener {
  const heard = new Map<string, ExplainedProblem>();
  const take = (problem: Problem): void => {
    const explained = explainProblem(problem, messages);
    heard.set(JSON.stringify(explained), explained);
  };
  return {
    note: (notice: Notice) => {
      if (notice.isWarning === true) take(notice);
    },
    warn: (problems) => problems.forEach(take),
    remarks: () => [...heard.values()],
  };
}
