import type { Evidence } from '../../../model/assessment.ts';
import type { AssessContext } from '../question/assess-context.ts';
import { doubtEvidence, readTypedEvidence } from '../typed-evidence.ts';
import { writePiece } from '../write-piece.ts';

/** Pieces with their numbers, which change them: "1 Minutes (minutes.pdf); 2 Talk". */
export function numberPieces(pieces: readonly Evidence[]): string {
  return pieces.map((piece, index) => `${index + 1} ${writePiece(piece)}`).join('; ');
}

/** Index of the piece whose number is typed; `undefined` where that is new evidence. */
export function pieceOfNumber(typed: string, { length }: readonly Evidence[]): number | undefined {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= length ? number - 1 : undefined;
}

/** What is asked once of a piece as it is typed now; nothing where it is as it was. */
export function doubtChanged(
  before: Evidence | undefined,
  typed: string,
  reading: Pick<AssessContext, 'findFile' | 'messages' | 'folder'>,
): string | undefined {
  const isSame = before !== undefined && typed === writePiece(before);
  return isSame ? undefined : doubtEvidence(typed, reading);
}

/** The pieces with one of them as it is typed now; nothing typed removes it. */
export function changePiece(
  pieces: readonly Evidence[],
  { index, typed }: { readonly index: number; readonly typed: string },
  reading: Pick<AssessContext, 'findFile' | 'messages' | 'folder'>,
): readonly Evidence[] {
  const before = pieces[index];
  if (before === undefined || typed === writePiece(before)) return pieces;
  const { sha256 } = before;
  const now = readTypedEvidence(typed, reading).map((piece) =>
    sha256 !== undefined && piece.file === before.file ? { ...piece, sha256 } : piece,
  );
  return pieces.flatMap((piece, at) => (at === index ? now : [piece]));
}
