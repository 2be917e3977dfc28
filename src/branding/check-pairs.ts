import { contrastOf } from '../model/colour.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { nearestReadable } from './contrast.ts';
import type { ColourPath, ThemePair } from './theme-pairs.ts';

/** Where a colour of a theme is written in a document; `undefined` where it is not from there. */
export type WrittenAt = (path: ColourPath) => DocumentPath | undefined;

interface FaintPair extends ThemePair {
  readonly contrast: number;
}

/**
 * Holds pairs of colours against WCAG 2.2, 1.4.3 and 1.4.11. A pair that is too faint is reported
 * where the document has the colour of its words, or else that of its ground: once for each colour,
 * with the nearest that passes on all that it meets.
 */
export function checkPairs(
  pairs: readonly ThemePair[],
  writtenAt: WrittenAt,
  locate: Located<unknown>['locate'],
): readonly Problem[] {
  const faint = pairs
    .map(
      (pair): FaintPair => ({
        ...pair,
        contrast: contrastOf(pair.front.colour, pair.ground.colour),
      }),
    )
    .filter(({ contrast, least }) => contrast < least)
    .toSorted((a, b) => a.contrast - b.contrast);
  const problems = new Map<string, Problem>();
  for (const pair of faint) {
    const { at, isFront } = blame(pair, writtenAt);
    const key = at.join('.');
    if (!problems.has(key)) {
      problems.set(key, { ...describe(pair, pairs, isFront), place: locate(at), path: key });
    }
  }
  return [...problems.values()];
}

function isSame(one: ThemePair['ground'], other: ThemePair['ground']): boolean {
  return one.path?.join('.') === other.path?.join('.');
}

/** Which of the two colours the document has to change. */
function blame({ front, ground }: ThemePair, writtenAt: WrittenAt) {
  const inFront = writtenAt(front.path);
  if (inFront !== undefined) return { at: inFront, isFront: true };
  const behind = ground.path === undefined ? undefined : writtenAt(ground.path);
  return { at: behind ?? [], isFront: false };
}

function describe(pair: FaintPair, pairs: readonly ThemePair[], isFront: boolean): Problem {
  const [colour, other] = isFront
    ? [pair.front.colour, pair.ground.colour]
    : [pair.ground.colour, pair.front.colour];
  const met = pairs.flatMap(({ front, ground, least }) => {
    if (isFront) return isSame(front, pair.front) ? [{ colour: ground.colour, least }] : [];
    return isSame(ground, pair.ground) ? [{ colour: front.colour, least }] : [];
  });
  const alone = [{ colour: other, least: pair.least }];
  const nearest = nearestReadable(colour, met) ?? nearestReadable(colour, alone);
  const contrast = (Math.floor(pair.contrast * 10) / 10).toFixed(1);
  return {
    key: isFront ? 'branding.faint-front' : 'branding.faint-ground',
    values: { colour, other, contrast, least: String(pair.least) },
    ...(nearest === undefined ? {} : { hintKey: 'branding.faint-hint', hintValues: { nearest } }),
  };
}
