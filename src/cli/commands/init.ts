import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { buildEngagement, defaultStandard } from '../../engagement/build-engagement.ts';
import { writeEngagement } from '../../engagement/write-engagement.ts';
import { isThere } from '../../files/is-there.ts';
import { packageRoot } from '../../files/package-root.ts';
import { portablePath } from '../../files/portable-path.ts';
import { refuseOutside } from '../../files/refuse-outside.ts';
import { type Save, saveTogether } from '../../files/save-durably.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import { EomsError } from '../../model/problem.ts';
import { askEngagement } from '../ask-engagement.ts';
import { checkGivenEngagement } from '../check-given-engagement.ts';
import { assessmentsFolder } from '../choose-assessment.ts';
import { exitCode } from '../exit-code.ts';
import { loadMessages } from '../load-messages.ts';
import { loadStandard } from '../load-standard.ts';
import { makeFolder } from '../make-folder.ts';
import type { CommandInput } from '../program.ts';
import { parseDocument, shownPath } from '../read-document.ts';
import { readGivenEngagement } from '../read-given-engagement.ts';
import { commonOptions, type Options, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';
import { engagementFile, engagementPath, schemaFolder } from '../workspace.ts';

/** `eoms init [folder]`: starts an engagement. What a flag does not say is asked. */
export async function init(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const language = options.text('language') ?? 'en';
  const messages = loadMessages(language);
  const folder = resolve(terminal.cwd, input.operands[0] ?? '.');
  refuseToOverwrite(folder);
  const standardGiven = options.text('standard') ?? defaultStandard;
  const standard = await loadStandard(standardGiven, terminal.cwd, messages);
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
  await create(folder, { ...asked, language, standard: reference }, messages);
  await tell(terminal, messages, 'cli.init.done', {
    file: shownPath(join(folder, engagementFile)),
  });
  if (folder === terminal.cwd) await tell(terminal, messages, 'cli.init.next-here');
  else await tell(terminal, messages, 'cli.init.next', { folder: shownPath(folder) });
  return exitCode.done;

  /** What is written is read back first: eoms never makes a file that it would not accept. */
  async function create(place: string, engagement: Engagement, words: Messages): Promise<void> {
    const text = writeEngagement(engagement, standard, words);
    const bytes = Buffer.from(text);
    buildEngagement(parseDocument(bytes, { file: engagementFile, name: 'engagement' }), standard);
    const schemas = await makeFolders(place);
    const file = { path: join(place, engagementFile), bytes, within: place };
    await saveTogether([...schemas, file]);
  }
}

/** The words of the command line that are not about the institution, as they could be typed again. */
function begunWith({ operands }: CommandInput, options: Options): readonly string[] {
  const named = ['standard', 'language'].flatMap((flag) => {
    const value = options.text(flag);
    return value === undefined ? [] : [`--${flag}`, value];
  });
  return [...operands.map((name) => (name.startsWith('-') ? `./${name}` : name)), ...named];
}

function refuseToOverwrite(folder: string): void {
  const file = engagementPath(folder);
  if (!isThere(file)) return;
  throw new EomsError('cannot-create', [
    { key: 'cli.init.exists', values: { file: shownPath(file) }, hintKey: 'cli.init.exists.hint' },
  ]);
}

/** Makes the folders of an engagement, and gives what is to be saved into them. */
async function makeFolders(folder: string): Promise<readonly Save[]> {
  await makeFolder(folder);
  const schemas = join(folder, schemaFolder);
  await refuseOutside(folder, schemas);
  await makeFolder(join(folder, assessmentsFolder), folder);
  await makeFolder(schemas, folder);
  const copies = ['engagement.json', 'assessment.json', 'theme.json'].map(async (name) => ({
    path: join(schemas, name),
    bytes: await readFile(join(packageRoot(), 'standards', 'schema', name)),
    mayOverwrite: true,
    within: folder,
  }));
  return await Promise.all(copies);
}
