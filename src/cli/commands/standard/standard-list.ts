import { documentMessages } from '../../../app/load/load-messages.ts';
import { loadStandard } from '../../../app/load/load-standard.ts';
import { shippedStandards } from '../../../app/load/standard-files.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';

/** `eoms standard list`: the standards that eoms ships and, with `--standard`, the one named. */
export async function standardList(
  { options }: CommandInput<'standard-list'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  const named = options.standard;
  const references = named === undefined ? shippedStandards() : [named];
  const standards = await Promise.all(
    references.map((reference) =>
      loadStandard(reference, terminal.cwd, documentMessages(terminal)),
    ),
  );
  const rows = standards.map(({ id, title, edition, clauses, requirements }) => ({
    id,
    title,
    edition,
    clauses: clauses.length,
    requirements: requirements.length,
    items: requirements.reduce((sum, { items }) => sum + items.length, 0),
  }));
  if (options.json) {
    await printResult(jsonOf('standards', { standards: rows }));
    return exitCode.done;
  }
  const lines = rows.map((row) =>
    messages.text('cli.standard.row', { ...row, title: cleanForTerminal(row.title) }),
  );
  await printResult(`${lines.join('\n')}\n`);
  return exitCode.done;
}
