import { cleanForTerminal } from '../clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import { jsonOf } from '../json-envelope.ts';
import { loadMessages } from '../load-messages.ts';
import { loadStandard, shippedStandards } from '../load-standard.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';

/** `eoms standard list`: the standards that eoms ships and, with `--standard`, the one named. */
export async function standardList(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const named = options.text('standard');
  const references = named === undefined ? await shippedStandards() : [named];
  const standards = await Promise.all(
    references.map((reference) => loadStandard(reference, terminal.cwd, messages)),
  );
  const rows = standards.map(({ id, title, edition, clauses, requirements }) => ({
    id,
    title,
    edition,
    clauses: clauses.length,
    requirements: requirements.length,
    items: requirements.reduce((sum, { items }) => sum + items.length, 0),
  }));
  if (options.flag('json')) {
    await print(jsonOf('standards', { standards: rows }));
    return exitCode.done;
  }
  const lines = rows.map((row) =>
    messages.text('cli.standard.row', { ...row, title: cleanForTerminal(row.title) }),
  );
  await print(`${lines.join('\n')}\n`);
  return exitCode.done;
}
