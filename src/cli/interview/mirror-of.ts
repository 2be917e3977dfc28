import type { DraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { TypedSoFar } from '../../app/drafts/half-typed.ts';
import type { Evidence } from '../../model/assessment.ts';
import type { Mirror } from './draft.ts';
import type { AssessContext } from './question/assess-context.ts';
import { writePiece } from './write-piece.ts';

/** Mirrors what is typed into a draft; `undefined` where no drafts are kept. */
export function mirrorOf<T>(
  drafts: DraftKeeper | undefined,
  describe: (value: T) => TypedSoFar,
): Mirror<T> | undefined {
  if (drafts === undefined) return undefined;
  return { show: (value) => drafts.keep(() => describe(value)), done: () => drafts.done() };
}

/** The same for words of a person: they stay where the interview is interrupted, to be gone on with. */
export function mirrorWords<T>(
  drafts: DraftKeeper | undefined,
  describe: (value: T) => TypedSoFar,
): Mirror<T> | undefined {
  const mirror = mirrorOf(drafts, describe);
  return mirror && { ...mirror, leave: drafts && (() => drafts.leave()) };
}

/** The same for evidence: what is new is mirrored as it may be typed, a line for each piece. */
export function mirrorEvidence(
  { id }: { readonly id: string },
  before: readonly Evidence[],
  { drafts }: Pick<AssessContext, 'drafts'>,
): Mirror<readonly Evidence[]> | undefined {
  return mirrorOf(drafts, (pieces) => {
    const typed = pieces.filter((piece) => !before.includes(piece));
    return { kind: 'evidence', id, before: '', text: typed.map(writePiece).join('\n') };
  });
}
