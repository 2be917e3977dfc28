import type { Testimony } from '../../model/assessment.ts';
import { isHeard } from '../../model/rules/heard.ts';
import type { Gap, ScaleStep } from '../../model/standard.ts';

/** What people in one role show by their words; a role is '' where it is not known. */
export interface RoleVoice {
  readonly role: string;
  readonly people: number;
  /** What their words show, on the scale, lowest first; not of all where some are not rated yet. */
  readonly shown: readonly number[];
}

/** What some people said about a requirement, side by side. */
export interface WeighedSources {
  readonly people: number;
  readonly byRole: readonly RoleVoice[];
  /** `open`: fewer than two of them are rated. */
  readonly verdict: 'open' | 'agree' | 'apart';
}

/** So many steps between two ratings are a disagreement wherever they lie. */
const widestStep = 2;

/** Whether ratings disagree: by two steps or more, or where one is a gap to be closed and another is not. */
function areApart(ratings: readonly number[], scale: readonly ScaleStep[]): boolean {
  const sorted = ratings.toSorted((one, other) => one - other);
  const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const sides = new Set(ratings.map((rating) => isOpenGap(scale[rating]?.gap ?? 'none')));
  return ratings.length > 1 && (spread >= widestStep || sides.size > 1);
}

function isOpenGap(gap: Gap): boolean {
  return gap === 'major' || gap === 'minor';
}

/** Puts what people said about a requirement side by side, by their roles. */
export function weighSources(
  testimonies: readonly Testimony[],
  scale: readonly ScaleStep[],
): WeighedSources {
  const heard = testimonies.filter(isHeard);
  const roles = [...new Set(heard.map(({ role = '' }) => role))];
  const byRole = roles.map((role) => {
    const voices = heard.filter((one) => (one.role ?? '') === role);
    return { role, people: voices.length, shown: ratingsOf(voices) };
  });
  const ratings = ratingsOf(heard);
  const rated = areApart(ratings, scale) ? 'apart' : 'agree';
  return { people: heard.length, byRole, verdict: ratings.length < 2 ? 'open' : rated };
}

function ratingsOf(testimonies: readonly Testimony[]): readonly number[] {
  return testimonies.flatMap(({ shows }) => shows ?? []).toSorted((a, b) => a - b);
}
