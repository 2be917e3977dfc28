/*
 * The way through eoms:
 *
 *   bin/eoms.cjs ─► main.ts ─► program.ts     what can be typed: flags/commands.ts
 *                     └─► carry-out.ts ─► commands/*.ts   one file for each command: flags → request
 *                                           └─► src/app/   use cases: eoms.yaml, the standard, the assessment
 *                                                 └─► evaluation/ ─► report/ ─► print/
 *
 * What is printed: headings and sentences of a report are in templates/gap-report.liquid and the files
 * of templates/gap-report/ that it names; all other words are in messages/en/. A heading that stands there
 * is set by print/layout/layout-blocks.ts in a PDF, and written by print/html/blocks/write-blocks.ts on a web page and
 * by print/docx/write-blocks.ts for word processors.
 */
import { CommanderError } from 'commander';
import { loadMessages } from '../app/load/load-messages.ts';
import { version } from '../app/load/version.ts';
import type { Messages } from '../messages/messages.ts';
import { EomsError, type FailureKind, type Problem } from '../model/problem.ts';
import { exitCodeLines } from './completion/exit-code-words.ts';
import { exitCode } from './exit-code.ts';
import { CommandLineError } from './flags/command-line-error.ts';
import { languageOfRun } from './language-of-run.ts';
import { buildProgramFor, type Dispatch } from './program.ts';
import { emit, isBegun } from './terminal/emit.ts';
import { Interruption } from './terminal/interruption.ts';
import { say } from './terminal/terminal.ts';

/** What reporting a failure needs: the messages, and whether a program reads stdout. */
interface Telling {
  readonly messages: Messages;
  readonly asksForJson: boolean;
}

/**
 * Runs eoms with the arguments typed after its name. Returns the exit code. A failing run that
 * `asksForJson` also writes the document `eoms/error@1` to stdout, in addition to the text on stderr.
 *
 * @throws any unforeseen error; bin/eoms.cjs reports it without reading further files.
 */
export async function main(typed: readonly string[], asksForJson = false): Promise<number> {
  const messages = loadMessages(languageOfRun(typed, process.env));
  const telling = { messages, asksForJson };
  const outcome: { code: number } = { code: exitCode.done };
  // The code of a command is loaded only when it is carried out: `--help` pays for none of it.
  const carryOut: Dispatch = async (name, input) => {
    const { carryOutCommand } = await import('./carry-out.ts');
    outcome.code = await carryOutCommand(name, input, messages);
  };
  const program = buildProgramFor(typed, { messages, version: version(), dispatch: carryOut });
  const written: string[] = [];
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.configureOutput({ writeOut: (text) => written.push(text), writeErr: () => undefined });
  }
  try {
    if (typed.length === 0) program.outputHelp();
    else if (typed.join(' ') === 'help exit-codes') written.push(exitCodeLines(messages));
    else await program.parseAsync([...helpOfLastWord(typed)], { from: 'user' });
  } catch (error) {
    outcome.code = await answerError(error, telling);
  }
  return written.length === 0 ? outcome.code : sayAsked(written.join(''), outcome.code, telling);
}

/** Whether a result was begun on stdout. Nothing else may be written there then: two documents are none. */
export function isAnswered(): boolean {
  return isBegun(process.stdout);
}

/** Help and the version: what was asked for, so a disk that does not take it is a failure. */
async function sayAsked(text: string, code: number, telling: Telling): Promise<number> {
  try {
    await emit(process.stdout, text);
    return code;
  } catch (error) {
    return answerFailure(error, telling);
  }
}

/** `help standard show` as commander knows it: `standard help show`. */
function helpOfLastWord(typed: readonly string[]): readonly string[] {
  const [first, ...words] = typed;
  if (first !== 'help') return typed;
  const named = words.findIndex((word) => word.startsWith('-'));
  const last = (named === -1 ? words.length : named) - 1;
  return last < 0 ? typed : words.toSpliced(last, 0, first);
}

async function answerError(error: unknown, telling: Telling): Promise<number> {
  // Requested output such as help was written: commander leaves the command by an exception.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done;
  if (error instanceof CommandLineError) return answerUsage(error, telling);
  if (error instanceof Interruption) return error.exitCode;
  return answerFailure(error, telling);
}

function answerUsage({ problem }: CommandLineError, telling: Telling): Promise<number> {
  const below = `  ${telling.messages.text('cli.usage.help')}\n`;
  return tellFailure({ kind: 'usage', problems: [problem], below }, telling);
}

async function answerFailure(error: unknown, telling: Telling): Promise<number> {
  const failure = error instanceof EomsError ? error : await failureOfMachine(error);
  return tellFailure(failure, telling);
}

interface Told {
  readonly kind: FailureKind;
  readonly problems: readonly Problem[];
  /** Lines below the problems. */
  readonly below?: string;
}

/** Says what went wrong: to people on stderr, and to a program that asked for JSON on stdout. */
async function tellFailure(
  { kind, problems, below = '' }: Told,
  { messages, asksForJson }: Telling,
): Promise<number> {
  const code = exitCode[kind];
  const { problemLines } = await import('./words/problem-lines.ts');
  await complain(() => say(`${problemLines({ problems }, messages)}${below}`));
  if (asksForJson && !isAnswered()) {
    const { errorDocument } = await import('../app/explain/error-document.ts');
    const document = errorDocument({ kind, exitCode: code, problems }, messages);
    await complain(() => emit(process.stdout, document));
  }
  return code;
}

/** What the machine does to the user's files is not a bug, wherever it happens. */
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

/** Tells what went wrong. Where even that cannot be written, the exit code still says it. */
async function complain(tell: () => Promise<void>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
  }
}
