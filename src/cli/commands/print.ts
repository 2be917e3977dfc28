import { basename, dirname, extname, join, resolve } from 'node:path';
import { decodeText } from '../../files/decode-text.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { placesInText } from '../../print/describe-missing.ts';
import { archiveOf, askedOutput } from '../archive-evaluation.ts';
import { exitCode } from '../exit-code.ts';
import { type EngagementFile, loadLook } from '../load-look.ts';
import { loadMessages } from '../load-messages.ts';
import { openCharacterAccount } from '../missing-characters.ts';
import { type OutputPlan, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import { sourcesOfBrand } from '../print-sources.ts';
import type { CommandInput } from '../program.ts';
import { readDocument, shownPath } from '../read-document.ts';
import { commonOptions, type Options, readOptions } from '../read-options.ts';
import { tellWritten } from '../tell-written.ts';
import { openTerminal } from '../terminal.ts';
import { engagementPath, findEngagement } from '../workspace.ts';
import { keepSources, writeOutput } from '../write-output.ts';

/** `eoms print FILE.md [-o x.pdf]`: prints any Markdown file as PDF or web page. */
export async function print(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const [operand = ''] = input.operands;
  const path = resolve(terminal.cwd, operand);
  const folder = dirname(path);
  const { format, output, within } = planPrint(path, options);
  keepSources(terminal, output, [path]);
  const markdown = await readMarkdown(path);
  const engagement = await engagementAt(folder);
  const characters = openCharacterAccount({
    isRefused: options.flag('strictCharacters'),
    file: shownPath(path),
    open: async () => [placesInText(shownPath(path), markdown), ...sourcesOfBrand(engagement)],
  });
  const printed = await printAs(format, markdown, {
    file: shownPath(path),
    date: terminal.date,
    messages,
    pageSize: options.text('pageSize'),
    fillable: options.flag('fillable'),
    look: await loadLook({
      engagement,
      theme: options.text('theme'),
      fonts: options.texts('font'),
      cwd: terminal.cwd,
    }),
    pictures: folder,
    characters,
    archive: archiveOf(options),
  });
  const leave = { force: options.flag('force'), within, isKept: options.flag('archive') };
  const written = await writeOutput(terminal, { output, content: printed }, leave);
  await tellWritten(terminal, messages, { output, written });
  await characters.tell(messages);
  return exitCode.done;
}

/** What holds no text is refused, whatever its name says, with what can be done instead. */
async function readMarkdown(path: string): Promise<string> {
  const bytes = await readDocumentFile(path);
  try {
    return decodeText(bytes, shownPath(path));
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    const problems = error.problems.map((problem): Problem => {
      if (problem.key !== 'files.foreign-kind') return problem;
      return { ...problem, hintKey: 'cli.print.foreign.hint', hintValues: problem.values ?? {} };
    });
    throw new EomsError(error.kind, problems, error);
  }
}

/** A print stands beside its Markdown unless it is given a place. */
function planPrint(path: string, options: Options): OutputPlan<'pdf' | 'html'> {
  const [name, folder] = [basename(path, extname(path)), dirname(path)];
  const asked = askedOutput(options);
  const beside = join(folder, `${name}.${asked.format ?? 'pdf'}`);
  const output = asked.output ?? beside;
  const decided = planOutput({ ...asked, output }, { formats: ['pdf', 'html'], folder, name });
  const plan = asked.output === undefined ? { ...decided, within: folder } : decided;
  if (options.flag('fillable') && plan.format === 'html') {
    throw new EomsError('usage', [{ key: 'cli.fillable-page' }]);
  }
  return plan;
}

/** The engagement that a Markdown file belongs to, whose look it has. */
async function engagementAt(start: string): Promise<EngagementFile | undefined> {
  const folder = findEngagement(start);
  if (folder === undefined) return undefined;
  return { folder, document: await readDocument(engagementPath(folder), 'engagement') };
}
