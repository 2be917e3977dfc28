import { EomsError, type Problem } from '../../src/model/problem.ts';

/** The problems with which `action` is refused; throws where it is not refused with problems. */
export function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof EomsError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** `standard.scale-order 6:15 problem.did-you-mean scope-stated`: one problem on one line. */
export function inOneLine({ key, place, hintKey, hintValues }: Problem): string {
  const parts = [
    key,
    `${place?.line}:${place?.column}`,
    hintKey,
    ...Object.values(hintValues ?? {}),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
