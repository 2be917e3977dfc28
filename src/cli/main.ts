/*
 * The way through eoms:
 *
 *   bin/eoms.cjs ─► main.ts ─► program.ts         what can be typed
 *                     └─────► commands/*.ts      one file for each command
 *                                └─► workspace.ts  eoms.yaml, the standard, the assessment
 *                                      └─► evaluation/ ─► report/ ─► print/
 */
import { CommanderError } from 'commander';
import type { Messages } from '../messages/messages.ts';
import { EomsError } from '../model/problem.ts';
import { emit } from './emit.ts';
import { exitCode } from './exit-code.ts';
import { Interruption } from './interruption.ts';
import { loadMessages } from './load-messages.ts';
import { buildProgram, type CommandInput, type CommandName } from './program.ts';
import { type CommandLine, sayUsageError } from './say-usage-error.ts';
import { say } from './terminal.ts';
import { version } from './version.ts';

/**
 * Runs eoms with what was typed after its name. Returns the exit code.
 *
 * @throws whatever eoms did not foresee: bin/eoms.cjs says that, without looking anything up.
 */
export async function main(typed: readonly string[]): Promise<number> {
  const messages = loadMessages('en');
  const outcome: { code: number } = { code: exitCode.done };
  const program = buildProgram(messages, version(), async (name, input) => {
    outcome.code = await carryOut(name, input);
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

/** The code of a command is loaded only when it is carried out: `--help` pays for none of it. */
async function carryOut(name: CommandName, input: CommandInput): Promise<number> {
  const { carryOutCommand } = await import('./commands/carry-out.ts');
  return carryOutCommand(name, input);
}

async function report(error: unknown, messages: Messages, line: CommandLine): Promise<number> {
  if (error instanceof CommanderError) return reportUsage(error, messages, line);
  if (error instanceof Interruption) return error.exitCode;
  return reportFailure(error, messages);
}

async function reportFailure(error: unknown, messages: Messages): Promise<number> {
  const failure = error instanceof EomsError ? error : await failureOfMachine(error);
  const { problemLines } = await import('./say-problems.ts');
  await complain(problemLines(failure, messages));
  return exitCode[failure.kind];
}

/** What the machine does to files of a user is no bug, wherever it was met. */
async function failureOfMachine(error: unknown): Promise<EomsError> {
  const { isMachineFailure, readFailure, speaksOfWholeMachine } = await import(
    '../files/machine-failure.ts'
  );
  const { packageRoot } = await import('../files/package-root.ts');
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
