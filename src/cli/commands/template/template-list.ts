import { findEngagement } from '../../../app/engagement/workspace.ts';
import { noticesOf } from '../../../app/load/find-copies.ts';
import { findTemplates, templateNames } from '../../../app/load/find-templates.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import { greatestOf } from '../../../model/lists/extremes.ts';
import { cleanForTerminal } from '../../../model/text/clean-for-terminal.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';

/** `eoms template list`: the templates by name, and the files of the engagement that take their places. */
export async function templateList(
  { options }: CommandInput<'template-list'>,
  terminal: Terminal,
): Promise<number> {
  const { messages } = terminal;
  const engagement = findEngagement(terminal.cwd);
  const found = templateNames.map((name) => ({ name, ...findTemplates(name, engagement) }));
  const rows = found.map(({ name, own, fileOf }) => ({ name, files: [...own].map(fileOf) }));
  noticesOf(found[0]?.copies ?? []).forEach(terminal.note);
  if (options.json) {
    await printResult(jsonOf('templates', { templates: rows }));
    return exitCode.done;
  }
  const width = greatestOf(templateNames.map(({ length }) => length));
  const below = `\n${' '.repeat(width + 2)}`;
  const lines = rows.map(({ name, files }) => {
    const padded = name.padEnd(width);
    return files.length === 0
      ? messages.text('cli.template.shipped', { name: padded })
      : messages.text('cli.template.own', {
          name: padded,
          files: files.map((file) => cleanForTerminal(file)).join(below),
        });
  });
  await printResult(`${lines.join('\n')}\n`);
  return exitCode.done;
}
