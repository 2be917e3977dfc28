import { join, relative, resolve } from 'node:path';
import { refuseToOverwrite, startEngagement } from '../../app/engagement/start-engagement.ts';
import { engagementFile, openStandard } from '../../app/engagement/workspace.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { exitCode } from '../exit-code.ts';
import { checkGivenEngagement } from '../flags/check-given-engagement.ts';
import { readGivenEngagement } from '../flags/read-given-engagement.ts';
import { type Options, readOptions, workspaceOptions } from '../flags/read-options.ts';
import { askEngagement } from '../init/ask-engagement.ts';
import type { CommandInput } from '../program.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/** `eoms init [folder]`: starts an engagement. What a flag does not say is asked. */
export async function init(input: CommandInput, terminal: Terminal): Promise<number> {
  const options = readOptions(input);
  const language = options.text('language') ?? 'en';
  const folder = resolve(terminal.cwd, input.operands[0] ?? '.');
  await refuseToOverwrite(folder);
  const { standard, messages } = await openStandard(
    terminal.cwd,
    workspaceOptions(options),
    language,
  );
  const standardGiven = options.text('standard') ?? standard.id;
  const given = readGivenEngagement(options, standard);
  checkGivenEngagement(given, language);
  const asked = await askEngagement(given, {
    standard,
    messages,
    terminal,
    folder,
    begun: begunWith(input, options),
    takeDefaults: options.flag('yes'),
  });
  const reference =
    standardGiven === standard.id
      ? standardGiven
      : portablePath(relative(folder, resolve(terminal.cwd, standardGiven)));
  const engagement = { ...asked, language, standard: reference };
  await startEngagement(folder, engagement, { standard, messages });
  const file = shownPath(join(folder, engagementFile));
  await tell(terminal, messages, 'cli.init.done', { file });
  if (folder === terminal.cwd) await tell(terminal, messages, 'cli.init.next-here');
  else await tell(terminal, messages, 'cli.init.next', { folder: shownPath(folder) });
  return exitCode.done;
}

/** The words of the command line that are not about the institution, as they could be typed again. */
function begunWith({ operands }: CommandInput, options: Options): readonly string[] {
  const named = ['standard', 'language'].flatMap((flag) => {
    const value = options.text(flag);
    return value === undefined ? [] : [`--${flag}`, value];
  });
  return [...operands.map((name) => (name.startsWith('-') ? `./${name}` : name)), ...named];
}
