import { join, parse, resolve } from 'node:path';
import { isThere } from '../../files/disk/is-there.ts';
import { listFolder } from '../../files/disk/list-folder.ts';
import { portablePath } from '../../files/disk/portable-path.ts';
import { EomsError } from '../../model/problem.ts';
import { isPattern, matchesName } from './match-name.ts';

/**
 * The paths that were typed as one: itself where there is such a file or folder, or it has no `*` and `?`; else all
 * that fit. A shell on Windows leaves that to programs. `**` stands for any folders; what begins with a dot
 * does not fit, and links to folders are not followed.
 *
 * @param cwd the folder that the path counts from
 * @throws EomsError where the machine does not let us look.
 */
export function expandPattern(typed: string, cwd: string): readonly string[] {
  const whole = resolve(cwd, typed);
  if (!isPattern(typed) || isThere(whole)) return [whole];
  const { root } = parse(typed);
  const steps = portablePath(typed.slice(root.length)).split('/').filter(isStep);
  return [...new Set(fit(resolve(cwd, root), steps))].toSorted();
}

function isStep(step: string): boolean {
  return step !== '' && step !== '.';
}

function fit(folder: string, [step, ...rest]: readonly string[]): readonly string[] {
  if (step === undefined) return [folder];
  if (step === '**') {
    return [...fit(folder, rest), ...foldersIn(folder).flatMap((one) => fit(one, ['**', ...rest]))];
  }
  if (!isPattern(step)) {
    const next = join(folder, step);
    return isThere(next) ? fit(next, rest) : [];
  }
  return namesIn(folder)
    .filter((name) => matchesName(name, step))
    .flatMap((name) => fit(join(folder, name), rest));
}

function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  return entriesOf(folder).map(({ name }) => name);
}

/** What cannot be listed holds nothing that fits: it may be a file. */
function entriesOf(folder: string): ReturnType<typeof listFolder> {
  try {
    return listFolder(folder);
  } catch (error) {
    if (error instanceof EomsError && error.kind === 'input-missing') return [];
    throw error;
  }
}
