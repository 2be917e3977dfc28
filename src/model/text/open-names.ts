import type { DocumentPath, Located } from '../located.ts';
import type { Problem } from '../problem.ts';
import { hasPrivateLines } from './private-lines.ts';

/** A name in a file, and its place. */
export interface PlacedName {
  readonly name: string | undefined;
  readonly path: DocumentPath;
}

/**
 * Names that begin as a private line does. A name appears in many places of a print, and cannot be left out there: it
 * is printed as it is, which somebody who wrote it so has to know.
 */
export function remarkOpenNames(
  names: readonly PlacedName[],
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  return names.flatMap(({ name = '', path }): readonly Problem[] =>
    hasPrivateLines(name) ? [{ key: 'files.name-printed', place: locate(path) }] : [],
  );
}
