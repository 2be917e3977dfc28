import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decodeText } from '../../files/decode-text.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { EomsError } from '../../model/problem.ts';
import { archiveOf, askedOutput } from '../archive-evaluation.ts';
import { exitCode } from '../exit-code.ts';
import { type EngagementFile, loadLook } from '../load-look.ts';
import { loadMessages } from '../load-messages.ts';
import { type OutputPlan, planOutput } from '../output-plan.ts';
import { printAs } from '../print-markdown.ts';
import type { CommandInput } from '../program.ts';
import { readDocument, shownPath } from '../read-document.ts';
import { commonOptions, type Options, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';
import { engagementFile, findEngagement } from '../workspace.ts';
import { keepSources, writeOutput } from '../write-output.ts';

/** Enough to see that a picture is larger than what is printed. */
const mostRead = 20_000_001;

/** `eoms print FILE.md [-o x.pdf]`: prints any Markdown file as PDF or web page. */
export async function print(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const [operand = ''] = input.operands;
  const path = resolve(terminal.cwd, operand);
  const folder = dirname(path);
  const { format, output } = planPrint(path, options);
  keepSources(terminal, output, [path]);
  const markdown = decodeText(await readDocumentFile(path), shownPath(path));
  const printed = await printAs(format, markdown, {
    file: shownPath(path),
    date: terminal.date,
    messages,
    pageSize: options.text('pageSize'),
    fillable: options.flag('fillable'),
    look: await loadLook({
      engagement: await engagementAt(folder),
      theme: options.text('theme'),
      fonts: options.texts('font'),
      cwd: terminal.cwd,
    }),
    readImage: (name) => readImage(folder, name),
    archive: archiveOf(options),
  });
  await writeOutput(terminal, printed, { output, force: options.flag('force') });
  if (output !== '-')
    await tell(terminal, messages, 'cli.written', {
      file: shownPath(resolve(terminal.cwd, output)),
    });
  return exitCode.done;
}

/** A print stands beside its Markdown unless it is given a place. */
function planPrint(path: string, options: Options): OutputPlan<'pdf' | 'html'> {
  const [name, folder] = [basename(path, extname(path)), dirname(path)];
  const { format, output = join(folder, `${name}.${format ?? 'pdf'}`) } = askedOutput(options);
  const plan = planOutput({ format, output }, { formats: ['pdf', 'html'], folder, name });
  if (options.flag('fillable') && plan.format === 'html') {
    throw new EomsError('usage', [{ key: 'cli.fillable-page' }]);
  }
  return plan;
}

/** The engagement that a Markdown file belongs to, whose look it has. */
async function engagementAt(start: string): Promise<EngagementFile | undefined> {
  const folder = findEngagement(start);
  if (folder === undefined) return undefined;
  return { folder, document: await readDocument(join(folder, engagementFile), 'engagement') };
}

/** A picture that a Markdown file links to: beside it or below, and nowhere else, also not by a link. */
function readImage(folder: string, name: string): Uint8Array | undefined {
  const path = resolve(folder, name);
  if (!existsSync(path)) return undefined;
  const inside = relative(realpathSync(folder), realpathSync(path));
  if (inside.split(sep)[0] === '..' || isAbsolute(inside)) return undefined;
  return statSync(path).isFile() ? readStart(path) : undefined;
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, mostRead));
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
