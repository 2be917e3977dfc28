import { today } from '../../app/today.ts';
import type { World } from '../../app/world.ts';
import { folderFailure, isMachineFailure, systemCode } from '../../files/disk/machine-failure.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Notice } from '../../model/notice.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import type { OptionsOf } from '../flags/flag.ts';
import type { shared } from '../flags/shared-flags.ts';
import { emit } from './emit.ts';
import { takesSequences } from './takes-sequences.ts';

/** Notes that have not been shown yet. */
export type Unsaid = Notice | { readonly lacks: readonly Problem[] };

/**
 * The world around one run of a command, and the screen that it has. Its date is that of `--date`, else
 * of SOURCE_DATE_EPOCH, else today.
 */
export interface Terminal extends World {
  /** In the order in which it came up. */
  readonly unsaid: Unsaid[];
  readonly quiet: boolean;
  /** Whether questions can be asked: they are not refused, and both ends of the conversation are a terminal. */
  readonly canAsk: boolean;
  readonly columns: number;
  /** 0 = no colour; as chalk counts. */
  readonly colour: { readonly out: 0 | 1 | 2 | 3; readonly err: 0 | 1 | 2 | 3 };
}

/** A result: to stdout. */
export function printResult(content: string | Uint8Array): Promise<void> {
  return emit(process.stdout, content);
}

/** Columns of the screen that a result goes to; into a file or a pipe, lines are as long as they are. */
export function screenWidth(): number {
  return process.stdout.isTTY ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY;
}

/** Lines to stderr, quiet or not; on a screen they break between words. */
export async function say(text: string): Promise<void> {
  await emit(process.stderr, process.stderr.isTTY ? await wrapped(text) : text);
}

async function wrapped(text: string): Promise<string> {
  // What measures text takes a while to load, and scripts have no screen.
  const { wrapLines } = await import('./wrap-text.ts');
  return wrapLines(text, process.stderr.columns || 80);
}

/** What the flags that every command has say of it. */
type SharedOptions = OptionsOf<typeof shared>;

/**
 * Reads the world: streams, environment and the shared options. `messages` are the words of the run.
 *
 * @throws EomsError `usage` where SOURCE_DATE_EPOCH says no date, `input-missing` where the folder that
 * eoms was started in was removed, or that of `--directory` cannot be entered.
 */
export function openTerminal(options: SharedOptions, messages: Messages): Terminal {
  const { SOURCE_DATE_EPOCH: epoch = '' } = process.env;
  const unsaid: Unsaid[] = [];
  return {
    messages,
    askedLanguage: options.lang,
    unsaid,
    note: (notice) => unsaid.push(notice),
    warn: (lacks) => unsaid.push({ lacks }),
    cwd: enteredFolder(options.directory),
    date: options.date ?? dateOfRun(epoch),
    dateIsFixed: options.date !== undefined || epoch !== '',
    quiet: options.quiet,
    // Node opens a stream when it is first looked at; few commands look at all three.
    get canAsk() {
      return options.input && process.stdin.isTTY && process.stderr.isTTY;
    },
    get columns() {
      return Math.max(40, process.stderr.columns || 80);
    },
    get colour() {
      return {
        out: colourLevel(process.stdout.isTTY, options),
        err: colourLevel(process.stderr.isTTY, options),
      };
    },
  };
}

/**
 * The folder to work in. That of `--directory` becomes the one of the process, so that every path counts
 * from it, and is said as seen from it.
 */
function enteredFolder(named: string | undefined): string {
  if (named === undefined) return currentFolder();
  try {
    process.chdir(named);
  } catch (cause) {
    throw systemCode(cause) === 'ENOENT' ? noFolder(named, cause) : folderFailure(cause, named);
  }
  return currentFolder();
}

function noFolder(folder: string, cause: unknown): EomsError {
  const place = { file: '--directory' };
  return new EomsError(
    'input-missing',
    [{ key: 'cli.no-such-directory', values: { folder }, place }],
    cause,
  );
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    if (!isMachineFailure(cause)) throw cause;
    throw new EomsError('input-missing', [{ key: 'cli.no-cwd' }], cause);
  }
}

/** By no-color.org and what terminals say of themselves; an empty NO_COLOR is none. */
function colourLevel(isTerminal: boolean, options: SharedOptions): 0 | 1 | 2 {
  const { NO_COLOR: none = '', COLORTERM: rich } = process.env;
  if (!options.color || none !== '') return 0;
  const shows = isTerminal && takesSequences();
  if (!shows && !isForced()) return 0;
  return rich === undefined ? 1 : 2;
}

function isForced(): boolean {
  return !['', '0'].includes(process.env['FORCE_COLOR'] ?? '');
}

/** The last second of the year 9999. */
const lastSecond = 253_402_300_799;

/** SOURCE_DATE_EPOCH counts seconds and is UTC; today is the day where the person sits. */
function dateOfRun(epoch: string): string {
  if (epoch !== '') return dateOfEpoch(epoch);
  return today(new Date());
}

function dateOfEpoch(epoch: string): string {
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > lastSecond) {
    throw new EomsError('usage', [{ key: 'cli.not-an-epoch', values: { epoch } }]);
  }
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
