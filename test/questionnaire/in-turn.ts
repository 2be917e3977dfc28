import type { Interviewer } from '../../src/questionnaire/interviewer.ts';

/** Does the steps one after the other, each when the one before is done. */
export async function inTurn<T>(
  [first, ...rest]: readonly T[],
  act: (step: T) => Promise<unknown>,
): Promise<void> {
  if (first === undefined) return;
  await act(first);
  await inTurn(rest, act);
}

/** How a clause stands of which one requirement in two is rated. */
export const halfRated = { rated: 1, inScope: 2, notApplicable: 0, score: 0.5 };

const unasked = (): Promise<never> => Promise.reject(new Error('no list is asked for'));

/** Of a person who is never asked to rate from a list, and who ends at the end. */
export const noList: Pick<Interviewer, 'askQuick' | 'agreeDetails' | 'askEnd'> = {
  askQuick: unasked,
  agreeDetails: unasked,
  askEnd: async () => 'end',
};
