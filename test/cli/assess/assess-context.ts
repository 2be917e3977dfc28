import { Chalk } from 'chalk';
import type { AssessContext } from '../../../src/cli/interview/question/assess-context.ts';
import { anEngagement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

/** With what questions are asked on a screen of 60 columns that has no colour. */
export function assessContext(own: Partial<AssessContext> = {}): AssessContext {
  return {
    standard: aStandard(),
    engagement: anEngagement(),
    store: {
      answers: new Map(),
      record: () => Promise.reject(new Error('nothing is to be recorded here')),
      recordAll: () => Promise.reject(new Error('nothing is to be recorded here')),
    },
    messages: english,
    keepBeside: () => Promise.reject(new Error('nothing is to be kept here')),
    options: {
      clauses: [],
      processes: [],
      roles: [],
      unanswered: false,
      review: false,
      plain: false,
      set: [],
    },
    stamp: () => ({ by: 'Ada', at: '2027-01-11T09:00:00Z' }),
    terminal: {
      input: process.stdin,
      output: Object.create(process.stderr, { columns: { value: 0 } }),
      isTerminal: false,
      quiet: false,
      columns: 60,
      takesSequences: true,
      colour: new Chalk({ level: 0 }),
    },
    ...own,
  };
}
