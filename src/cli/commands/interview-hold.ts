import { type InterviewOrder, prepareInterview } from '../../app/interview/prepare-interview.ts';
import { EomsError } from '../../model/problem.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { readAnswerer } from '../flags/read/read-answerer.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { resumeHold } from '../hold/resume-hold.ts';
import { takeOver } from '../hold/take-over.ts';
import { asksInLines } from '../terminal/takes-sequences.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { tellUnsaid } from '../words/tell.ts';

type Options = OptionsOfCommand<'interview-hold'>;

/** `eoms interview hold`: one person is asked their own questions, or what they said is taken over. */
export async function interviewHold(
  { options }: CommandInput<'interview-hold'>,
  terminal: Terminal,
): Promise<number> {
  const { answers, clause: clauses, process: processes, days } = options;
  if (answers !== undefined) {
    refuseBeside('--answers', {
      '--plain': options.plain,
      '--rate': options.rate,
      '--days': options.days !== undefined,
    });
  }
  const person = readPerson(options);
  const where = workspaceOptions(options);
  const prepared = await prepareInterview({ where, person, clauses, processes, days }, terminal);
  await tellUnsaid(terminal);
  if (answers !== undefined) return takeOver(answers, prepared, terminal);
  if (prepared.questions.length === 0) {
    const key = days === undefined ? 'interview.hold.nothing' : 'interview.hold.not-planned';
    await say(`${terminal.messages.text(key)}\n`);
    return exitCode.done;
  }
  const { holdInterview } = await import('../hold/hold-interview.ts');
  const resume = resumeHold(options);
  const how = { isPlain: asksInLines(options), onlyRate: options.rate, resume };
  return holdInterview(prepared, how, terminal);
}

function readPerson({ role = '', person, site }: Options): InterviewOrder['person'] {
  const who = readAnswerer(person, '--person') ?? '';
  const missing = Object.entries({ '--role': role, '--person': who })
    .filter(([, value]) => value === '')
    .map(([flag]) => flag);
  if (missing.length > 0) {
    const values = { flags: missing.join(', ') };
    throw new EomsError('usage', [
      { key: 'interview.hold.needs', values, hintKey: 'interview.hold.needs.hint' },
    ]);
  }
  return { who, role, ...(site === undefined ? {} : { site }) };
}
