import { cleanForTerminal } from '../clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import { noticesOf } from '../find-copies.ts';
import { findTemplates, templateNames } from '../find-templates.ts';
import { jsonOf } from '../json-envelope.ts';
import { loadMessages } from '../load-messages.ts';
import { tellNotices } from '../notice.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';
import { findEngagement } from '../workspace.ts';

/** `eoms template list`: the templates by name, and the files of the engagement that take their places. */
export async function templateList(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const engagement = findEngagement(terminal.cwd);
  const found = templateNames.map((name) => ({ name, ...findTemplates(name, engagement) }));
  const rows = found.map(({ name, own, fileOf }) => ({ name, files: [...own].map(fileOf) }));
  await tellNotices(terminal, messages, noticesOf(found[0]?.copies ?? []));
  if (options.flag('json')) {
    await print(jsonOf('templates', { templates: rows }));
    return exitCode.done;
  }
  const width = Math.max(...templateNames.map(({ length }) => length));
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
  await print(`${lines.join('\n')}\n`);
  return exitCode.done;
}
