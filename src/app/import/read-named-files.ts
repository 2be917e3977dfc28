import { resolve } from 'node:path';
import { maxPdfBytes } from '../../exchange/pdf-limits.ts';
import { isFormAnswers, readFormAnswers } from '../../exchange/read-form-answers.ts';
import { readDocumentFile } from '../../files/disk/read-file.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { joinFailures } from '../../model/problems/join-failures.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import { noteOtherName } from '../apart/note-other-name.ts';
import { readPdfApart } from '../apart/read-pdf-apart.ts';
import type { World } from '../world.ts';
import type { NamedPdf } from './plan-import.ts';
import { isWorkbookName, readNamedWorkbook } from './read-named-workbook.ts';

/**
 * Reads every PDF and workbook that is named, and all that web forms saved. Contents decide what a file
 * is; where the name of a PDF says something else, that is taken down.
 *
 * @throws EomsError with what is wrong with any of them.
 */
export async function readNamedFiles(
  files: readonly string[],
  world: World,
): Promise<readonly NamedPdf[]> {
  const failures: unknown[] = [];
  const pdfs: NamedPdf[] = [];
  // One after the other: each may need a good part of the memory.
  for (const name of files) {
    const path = resolve(world.cwd, name);
    try {
      pdfs.push(await readNamed(path, world));
    } catch (error) {
      failures.push(error instanceof EomsError ? adviseOnFolder(error, name) : error);
    }
  }
  if (failures.length > 0) throw joinFailures(failures);
  return pdfs;
}

async function readNamed(path: string, world: World): Promise<NamedPdf> {
  const file = shownPath(path);
  if (isWorkbookName(path)) return { file, pdf: await readNamedWorkbook(path) };
  const bytes = await readDocumentFile(path, maxPdfBytes);
  if (isFormAnswers(bytes)) {
    return { file, pdf: { kind: 'form', form: readFormAnswers(bytes, file), notes: [] } };
  }
  const pdf = await readPdfApart(bytes, file);
  noteOtherName(path, world);
  return { file, pdf };
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
