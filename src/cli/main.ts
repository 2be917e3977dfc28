/*
 * The way through eoms:
 *
 *   bin/eoms.cjs ─► main.ts ─► program.ts     what can be typed
 *                     └─────► commands/*.ts  one file for each command: flags → request
 *                                └─► src/app/   use cases: eoms.yaml, the standard, the assessment
 *                                      └─► evaluation/ ─► report/ ─► print/
 */
import { CommanderError } from 'commander';
import { loadMessages } from '../app/load/load-messages.ts';
import { version } from '../app/load/version.ts';
import type { Messages } from '../messages/messages.ts';
import { EomsError } from '../model/problem.ts';
import { exitCode } from './exit-code.ts';
import { buildProgram } from './program.ts';
import { emit } from './terminal/emit.ts';
import { Interruption } from './terminal/interruption.ts';
import { say } from './terminal/terminal.ts';
import { type CommandLine, sayUsageError } from './words/say-usage-error.ts';

/**
 * Runs eoms with what was typed after its name. Returns the exit code.
 *
 * @throws whatever eoms did not foresee: bin/eoms.cjs says that, without looking anything up.
 */
export async function main(typed: readonly string[]): Promise<number> {
  const messages = loadMessages('en');
  const outcome: { code: number } = { code: exitCode.done };
  // The code of a command is loaded only when it is carried out: `--help` pays for none of it.
  const program = buildProgram(messages, version(), async (name, input) => {
    const { carryOutCommand } = await import('./commands/carry-out.ts');
    outcome.code = await carryOutCommand(name, input, messages);
  });
  const written: string[] = [];
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.configureOutput({ writeOut: (text) => written.push(text), writeErr: () => undefined });
  }
  try {
    if (typed.length === 0) program.outputHelp();
    else await program.parseAsync([...helpOfLastWord(typed)], { from: 'user' });
  } catch (error) {
    outcome.code = await report(error, messages, { program, typed });
  }
  return written.length === 0 ? outcome.code : sayAsked(written.join(''), outcome.code, messages);
}

/** Help and the version: what was asked for, so a disk that does not take it is a failure. */
async function sayAsked(text: string, code: number, messages: Messages): Promise<number> {
  try {
    await emit(process.stdout, text);
    return code;
  } catch (error) {
    return reportFailure(error, messages);
  }
}

/** `help standard show` as commander knows it: `standard help show`. */
function helpOfLastWord(typed: readonly string[]): readonly string[] {
  const [first, ...words] = typed;
  return first === 'help' ? [...words.slice(0, -1), first, ...words.slice(-1)] : typed;
}

async function report(error: unknown, messages: Messages, line: CommandLine): Promise<number> {
  if (error instanceof CommanderError) return reportUsage(error, messages, line);
  if (error instanceof Interruption) return error.exitCode;
  return reportFailure(error, messages);
}

async function reportFailure(error: unknown, messages: Messages): Promise<number> {
  const failure = error instanceof EomsError ? error : await failureOfMachine(error);
  const { problemLines } = await import('./words/say-problems.ts');
  await complain(problemLines(failure, messages));
  return exitCode[failure.kind];
}

/** What the machine does to files of a user is no bug, wherever it was met. */
async function failureOfMachine(error: unknown): Promise<EomsError> {
  const { isMachineFailure, readFailure, speaksOfWholeMachine } = await import(
    '../files/disk/machine-failure.ts'
  );
  const { packageRoot } = await import('../files/disk/package-root.ts');
  if (!isMachineFailure(error) || speaksOfWholeMachine(error)) throw error;
  const { path } = error;
  if (path?.startsWith(packageRoot()) === true) throw error;
  if (path !== undefined) return readFailure(error, path);
  return new EomsError('io-failed', [{ key: 'cli.machine-failed' }], error);
}

async function reportUsage(
  error: CommanderError,
  messages: Messages,
  line: CommandLine,
): Promise<number> {
  if (error.exitCode === 0) return exitCode.done;
  await complain(sayUsageError(error, line, messages));
  return exitCode.usage;
}

/** Says on stderr what went wrong. Where even that cannot be written, the exit code still says it. */
async function complain(text: string): Promise<void> {
  try {
    await say(text);
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
  }
}
