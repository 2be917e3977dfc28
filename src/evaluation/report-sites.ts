import type { Answer, RatedAnswer } from '../model/assessment.ts';
import type { ScaleStep } from '../model/standard.ts';

/** What was noted, and how each site stands where they differ: "North: 1 Ad hoc." */
export function noteBySite(
  { note = '', sites = [] }: RatedAnswer,
  scale: readonly ScaleStep[],
): string {
  const bySite = sites.map((one) => {
    const standing = `${one.site}: ${one.rating} ${scale[one.rating]?.name ?? ''}`;
    return one.note === undefined ? standing : `${standing}. ${one.note}`;
  });
  return [...(note === '' ? [] : [note]), ...bySite].join('\n');
}

/** An answer as reports carry it: one rating for all, with the sites in its note. */
export function asReported(
  answer: Answer | undefined,
  scale: readonly ScaleStep[],
): Answer | undefined {
  if (answer === undefined || answer.rating === 'na' || answer.sites === undefined) return answer;
  const { sites: _, ...rest } = answer;
  return { ...rest, note: noteBySite(answer, scale) };
}
