import { cleanForTerminal } from '../clean-for-terminal.ts';
import { exitCode } from '../exit-code.ts';
import { findTemplates, type TemplateName, templateNames } from '../find-templates.ts';
import { jsonOf } from '../json-envelope.ts';
import { loadMessages } from '../load-messages.ts';
import type { CommandInput } from '../program.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, print } from '../terminal.ts';
import { findEngagement } from '../workspace.ts';

/** `eoms template list`: the templates by name, and the files of the engagement that take their places. */
export async function templateList(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const { cwd } = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const engagement = findEngagement(cwd);
  const rows = templateNames.map((name) => ({ name, files: ownFiles(name, engagement) }));
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

function ownFiles(name: TemplateName, engagement: string | undefined): readonly string[] {
  const { own, fileOf } = findTemplates(name, engagement);
  return [...own].map((part) => fileOf(part));
}
