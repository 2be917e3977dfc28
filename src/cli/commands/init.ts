import { join, relative, resolve } from 'node:path';
import { refuseToOverwrite, startEngagement } from '../../app/engagement/start-engagement.ts';
import { engagementFile, openStandard } from '../../app/engagement/workspace.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput, OptionsOfCommand } from '../flags/commands.ts';
import { checkGivenEngagement } from '../flags/read/check-given-engagement.ts';
import { readGivenEngagement } from '../flags/read/read-given-engagement.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import { refuseBeside } from '../flags/read/refuse-beside.ts';
import { askEngagement } from '../init/ask-engagement.ts';
import { begunWith } from '../init/begun-with.ts';
import { asksInLines } from '../terminal/takes-sequences.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/** `eoms init [folder]`: starts an engagement. What a flag does not say is asked. */
export async function init(
  { options, operands }: CommandInput<'init'>,
  terminal: Terminal,
): Promise<number> {
  refuseIdle(options);
  const language = options.language ?? options.lang ?? fallbackLanguage;
  const folder = resolve(terminal.cwd, operands[0] ?? '.');
  await refuseToOverwrite(folder);
  const { standard, messages } = await openStandard(workspaceOptions(options), terminal, language);
  const standardGiven = options.standard ?? standard.id;
  const given = readGivenEngagement(options, standard);
  checkGivenEngagement(given, language);
  const reference =
    standardGiven === standard.id
      ? standardGiven
      : portablePath(relative(folder, resolve(terminal.cwd, standardGiven)));
  await askEngagement(given, {
    standard,
    terminal,
    folder,
    begun: begunWith({ options, operands }),
    takeDefaults: options.yes,
    isPlain: asksInLines(options),
    write: async (asked) => {
      const engagement = { ...asked, language, standard: reference };
      terminal.warn(await startEngagement(folder, engagement, { standard, messages }));
    },
  });
  const file = shownPath(join(folder, engagementFile));
  await tell(terminal, 'cli.init.done', { file });
  if (folder === terminal.cwd) await tell(terminal, 'cli.init.next-here');
  else await tell(terminal, 'cli.init.next', { folder: shownPath(folder) });
  if (standard.replaced !== '')
    await tell(terminal, 'cli.init.replaced', { text: standard.replaced });
  return exitCode.done;
}

/** Where nothing is asked, it does not matter how. */
function refuseIdle({ yes, plain }: OptionsOfCommand<'init'>): void {
  if (yes) refuseBeside('--yes', { '--plain': plain });
}
