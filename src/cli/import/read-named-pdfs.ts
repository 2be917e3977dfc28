import { extname, resolve } from 'node:path';
import type { Messages } from '../../messages/messages.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { joinFailures } from '../join-failures.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { shownPath } from '../read-document.ts';
import { type Terminal, tell } from '../terminal.ts';
import type { NamedPdf } from './plan-import.ts';
import { readPdfApart } from './read-pdf-apart.ts';

/**
 * Reads every PDF that is named. Contents decide what a file is; where its name says something else,
 * that is told.
 *
 * @throws EomsError with what is wrong with any of them.
 */
export async function readNamedPdfs(
  files: readonly string[],
  terminal: Terminal,
  messages: Messages,
): Promise<readonly NamedPdf[]> {
  const failures: unknown[] = [];
  const pdfs: NamedPdf[] = [];
  // One after the other: each may need a good part of the memory.
  for (const name of files) {
    const path = resolve(terminal.cwd, name);
    try {
      pdfs.push({ file: shownPath(path), pdf: await readPdfApart(path) });
      await tellOtherName(path, terminal, messages);
    } catch (error) {
      failures.push(error instanceof EomsError ? adviseOnFolder(error, name) : error);
    }
  }
  if (failures.length > 0) throw joinFailures(failures);
  return pdfs;
}

/** Says of a PDF that it is one, where its name has the ending of something else. */
export async function tellOtherName(
  path: string,
  terminal: Pick<Terminal, 'quiet'>,
  messages: Messages,
): Promise<void> {
  if (['', '.pdf'].includes(extname(path).toLowerCase())) return;
  await tell(terminal, messages, 'cli.read-as-pdf', { file: shownPath(path) });
}

function adviseOnFolder(error: EomsError, name: string): EomsError {
  const folder = quoteForShell(name.endsWith('/') ? name.slice(0, -1) : name);
  return new EomsError(
    error.kind,
    error.problems.map((problem): Problem => {
      if (problem.key !== 'files.is-folder') return problem;
      return { ...problem, hintKey: 'cli.import.folder.hint', hintValues: { file: folder } };
    }),
    error,
  );
}
