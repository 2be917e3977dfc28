import type { Evaluation, FollowsOn } from '../evaluation.ts';

type Following = Pick<Evaluation, 'followsOn'>;

/** What was asked again of an earlier assessment; `null` where it follows on none. */
export function followedBy({ followsOn }: Following): FollowsOn | null {
  return followsOn ?? null;
}

/** The file of the assessment that it follows on, where that cannot be read; '' otherwise. */
export function lostOriginOf({ lostOrigin }: Pick<Evaluation, 'lostOrigin'>): string {
  return lostOrigin ?? '';
}

/** How many requirements in scope were left out on purpose: without an answer, and not forgotten. */
export function countLeftOut({ followsOn }: Following): number {
  return followsOn?.left ?? 0;
}
