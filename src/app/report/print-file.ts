import { basename, dirname, extname, join, resolve } from 'node:path';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { isStandardInput } from '../../files/disk/standard-input.ts';
import { readDocument } from '../../files/read-document.ts';
import { decodeForeignProse } from '../../files/text/decode-prose.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { placesInText } from '../../print/text/describe-missing.ts';
import { engagementPath, findEngagement } from '../engagement/workspace.ts';
import { type PrintFormat, printFormats } from '../formats/formats.ts';
import { printAs } from '../formats/print-markdown.ts';
import { documentMessages } from '../load/load-messages.ts';
import { type EngagementFile, loadLook } from '../look/load-look.ts';
import { type Delivered, deliver, type MadeOutputs } from '../output/deliver.ts';
import { nameWithLook, type OutputPlan, planOutput } from '../output/output-plan.ts';
import {
  archiveOf,
  askedOutput,
  type PrintChoice,
  refuseUnfillable,
} from '../output/print-choice.ts';
import { refuseIdleFlags } from '../output/refuse-idle-flags.ts';
import { keepSources } from '../output/write-output.ts';
import type { World } from '../world.ts';
import { openCharacterAccount } from './missing-characters.ts';
import { sourcesOfBrand } from './print-sources.ts';

/** What is to be printed: a Markdown file, by its path as typed. */
export interface PrintFileRequest {
  readonly file: string;
  readonly choice: PrintChoice;
}

/**
 * Prints a Markdown file as PDF or web page, in the look of the engagement that it belongs to, and
 * delivers the print.
 *
 * @throws EomsError with what is wrong with the request, the file or the disk.
 */
export async function printFile(
  { file, choice }: PrintFileRequest,
  world: World,
): Promise<Delivered> {
  const path = resolve(world.cwd, file);
  const folder = dirname(path);
  const plan = planPrint(path, choice);
  refuseIdleFlags({ plan, choice });
  const markdown = await readMarkdown(path, world);
  keepSources(world, plan.output, [path]);
  const engagement = await engagementAt(folder);
  const characters = openCharacterAccount({
    isRefused: choice.strictCharacters,
    file: shownPath(path),
    open: async () => [placesInText(shownPath(path), markdown), ...sourcesOfBrand(engagement)],
  });
  const { theme, fonts, pageSize, fillable } = choice;
  const content = await printAs(plan.format, markdown, {
    file: shownPath(path),
    world,
    messages: documentMessages(world, engagement?.document.value.language),
    pageSize,
    fillable,
    look: await loadLook({ engagement, theme, fonts, cwd: world.cwd }),
    pictures: folder,
    characters,
    archive: archiveOf(choice),
  });
  const made: MadeOutputs = [{ output: plan.output, content, source: path }];
  const delivered = await deliver(made, { plan, choice }, world);
  await characters.tell(world);
  return delivered;
}

/** What holds no text is refused, whatever its name says, with what can be done instead. */
async function readMarkdown(path: string, world: World): Promise<string> {
  const bytes = await readDocumentFile(path);
  try {
    const { text, encoding } = decodeForeignProse(bytes, shownPath(path));
    if (encoding !== 'UTF-8') warnEncoding(encoding, path, world);
    return text;
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const problems = error.problems.map((problem): Problem => {
      if (problem.key !== 'files.foreign-kind') return problem;
      return { ...problem, hintKey: 'cli.print.foreign.hint', hintValues: problem.values ?? {} };
    });
    throw new EomsError(error.kind, problems, error);
  }
}

function warnEncoding(encoding: string, path: string, world: World): void {
  const place = { file: shownPath(path) };
  const problem: Problem = { key: 'cli.print.encoding', values: { encoding }, place };
  // UTF-16 shows itself; any bytes could be Windows-1252.
  const doubt = encoding === 'UTF-16' ? {} : { hintKey: 'cli.print.encoding.hint' as const };
  world.warn([{ ...problem, ...doubt }]);
}

/** A print goes next to its Markdown unless an output is given; paper and theme that were asked for are in its name. */
function planPrint(path: string, choice: PrintChoice): OutputPlan<PrintFormat> {
  const [name, folder] = [basename(path, extname(path)), dirname(path)];
  const asked = askedOutput(choice);
  if (isStandardInput(path) && asked.output === undefined) {
    const hintKey = 'cli.print.unnamed.hint';
    throw new EomsError('usage', [{ key: 'cli.print.unnamed', hintKey }]);
  }
  const beside = join(folder, `${nameWithLook(name, asked)}.${asked.format ?? printFormats[0]}`);
  const output = asked.output ?? beside;
  const decided = planOutput({ ...asked, output }, { written: printFormats, folder, name });
  const plan = asked.output === undefined ? { ...decided, within: folder } : decided;
  refuseUnfillable(choice, plan.format);
  return plan;
}

/** The engagement at or above a folder, whose look a print has; `undefined` = there is none. */
export async function engagementAt(start: string): Promise<EngagementFile | undefined> {
  const folder = findEngagement(start);
  if (folder === undefined) return undefined;
  return { folder, document: await readDocument(engagementPath(folder), 'engagement') };
}
