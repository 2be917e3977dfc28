import { Chalk } from 'chalk';
import { collectAnswers } from '../../../src/cli/assess/assess-command.ts';
import type { AssessOptions } from '../../../src/cli/interview/question/assess-context.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { EomsError } from '../../../src/model/problem.ts';
import { anEngagement, aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: [
    aRequirement({
      id: 'scope',
      clause: '4',
      items: [
        { ref: '4.a', text: 'Written', status: 'confirmed' },
        { ref: '4.b', text: 'Public', status: 'confirmed' },
      ],
    }),
    aRequirement({ id: 'issues', clause: '4' }),
    aRequirement({ id: 'parties', clause: '4' }),
  ],
});
/** When everything is answered. */
export const at = '2026-11-23T10:00:00Z';
const usual: AssessOptions = {
  clauses: [],
  processes: [],
  roles: [],
  unanswered: false,
  review: false,
  plain: false,
  set: [],
};

/** Runs `eoms assess` without a terminal; answers by Ann. */
export async function run(own: Partial<AssessOptions>, answers = new Map<string, Answer>()) {
  const said: string[] = [];
  const output = Object.create(process.stderr, {
    write: { value: (text: string) => said.push(text) },
  });
  const outcome = await collectAnswers({
    standard,
    engagement: anEngagement(),
    messages: english,
    store: {
      answers,
      record: () => Promise.reject(new Error('given answers are recorded together')),
      recordAll: async (changes) => {
        for (const [id, answer] of changes) answers.set(id, answer);
      },
    },
    options: { ...usual, ...own },
    keepBeside: () => Promise.reject(new Error('nothing is typed here')),
    stamp: () => ({ by: 'Ann', at }),
    terminal: {
      input: process.stdin,
      output,
      isTerminal: false,
      quiet: false,
      columns: 80,
      takesSequences: true,
      colour: new Chalk({ level: 0 }),
    },
  });
  return { outcome, answers, said: said.join('') };
}

/** The EomsError with which something is refused. */
export async function refusal(running: Promise<unknown>): Promise<EomsError> {
  try {
    await running;
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
