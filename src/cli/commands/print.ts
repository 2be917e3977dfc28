import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { decodeText } from '../../files/decode-text.ts';
import { readDocumentFile } from '../../files/read-file.ts';
import { exitCode } from '../exit-code.ts';
import { loadMessages } from '../load-messages.ts';
import { printMarkdown } from '../print-markdown.ts';
import type { CommandInput } from '../program.ts';
import { shownPath } from '../read-document.ts';
import { commonOptions, readOptions } from '../read-options.ts';
import { openTerminal, tell } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

const largestImage = 2_000_000;

/** `eoms print FILE.md [-o x.pdf]`: prints any Markdown file as PDF. */
export async function print(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const terminal = openTerminal(commonOptions(options));
  const messages = loadMessages('en');
  const [operand = ''] = input.operands;
  const path = resolve(terminal.cwd, operand);
  const markdown = decodeText(await readDocumentFile(path), shownPath(path));
  const pdf = await printMarkdown(markdown, {
    file: shownPath(path),
    date: terminal.date,
    messages,
    pageSize: options.text('pageSize'),
    readImage: (name) => readImage(dirname(path), name),
  });
  const output =
    options.text('output') ?? join(dirname(path), `${basename(path, extname(path))}.pdf`);
  await writeOutput(terminal, pdf, { output, force: options.flag('force') });
  if (output !== '-')
    await tell(terminal, messages, 'cli.written', {
      file: shownPath(resolve(terminal.cwd, output)),
    });
  return exitCode.done;
}

/** A drawing that a Markdown file links to: beside it or below, and nowhere else. */
function readImage(folder: string, name: string): Uint8Array | undefined {
  const path = resolve(folder, name);
  const inside = relative(folder, path);
  if (inside.startsWith('..') || isAbsolute(inside) || !existsSync(path)) return undefined;
  const info = statSync(path);
  return info.isFile() && info.size <= largestImage ? readFileSync(path) : undefined;
}
