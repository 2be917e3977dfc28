import { explainProblem } from '../../app/explain/explain-problem.ts';
import {
  type FileChange,
  type Migration,
  migrateEngagement,
} from '../../app/migrate/migrate-engagement.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import { cleanValues } from '../../model/text/clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { printResult, type Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/**
 * `eoms migrate`: brings the files of an engagement into the form of today, and says what it did with
 * each, or with `--dry-run` what it would do.
 */
export async function migrate(
  { options }: CommandInput<'migrate'>,
  terminal: Terminal,
): Promise<number> {
  const { standard, dryRun, forceUnlock: unlock } = options;
  if (dryRun) refuseBeside('--dry-run', { '--force-unlock': unlock });
  const done = await migrateEngagement({ standard, dryRun, unlock }, terminal);
  const { changes, failure } = done;
  if (options.json) return printJson(done, dryRun, terminal);
  for (const change of changes) await tellChange(change, dryRun, terminal);
  if (changes.length > 0 && dryRun) await tell(terminal, 'cli.import.dry-run');
  if (failure !== undefined) throw failure;
  if (changes.length === 0) await tell(terminal, 'cli.migrate.nothing');
  return exitCode.done;
}

function tellChange(change: FileChange, dryRun: boolean, terminal: Terminal): Promise<void> {
  const { file, code, count, to = '', isNew = false } = change;
  const mode = { dry: dryRun ? 'yes' : 'no', new: isNew ? 'yes' : 'no' };
  return tell(terminal, `cli.migrate.${code}`, cleanValues({ file, count, to, ...mode }));
}

async function printJson(
  { changes, failure }: Migration,
  dryRun: boolean,
  { messages }: Terminal,
): Promise<number> {
  const problems = failure?.problems ?? [];
  const json = jsonOf('migration', {
    dryRun,
    changes: changes.map(({ file, code, count, to }) => ({
      file,
      code,
      count,
      ...(to === undefined ? {} : { to }),
    })),
    problems: problems.map((one) => explainProblem(one, messages)),
  });
  await printResult(json);
  return failure === undefined ? exitCode.done : exitCode[failure.kind];
}
