import type { Assessment, Testimony } from '../model/assessment.ts';

/** Who spoke: the same person at another site speaks of something else. */
type Speaker = Pick<Testimony, 'who' | 'role' | 'site'>;

/** Whether two are one person, in one role, about one site. */
export function isSameSpeaker(one: Speaker, other: Speaker): boolean {
  return one.who === other.who && one.role === other.role && one.site === other.site;
}

/**
 * A list with what somebody said: in the place of what they said before, or below the others. Without
 * words or a private note there is nothing left of it.
 */
export function putTestimony(
  list: readonly Testimony[],
  testimony: Testimony,
): readonly Testimony[] {
  const place = list.findIndex((one) => isSameSpeaker(one, testimony));
  const isEmpty = testimony.words === '' && (testimony.private ?? '') === '';
  if (isEmpty) return list.filter((_, index) => index !== place);
  return place === -1 ? [...list, testimony] : list.with(place, testimony);
}

/** All that people said about a requirement, with its answer or in an interview. */
export function testimoniesOn(
  id: string,
  { answers, said }: Pick<Assessment, 'answers' | 'said'>,
): readonly Testimony[] {
  return [...(answers.get(id)?.said ?? []), ...(said.get(id) ?? [])];
}
