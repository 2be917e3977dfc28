/** A score of so many ratings or fewer says little: one answer moves it a long way. */
const smallSample = 10;
/** With less of what is in scope rated than this, what is open outweighs what is known. */
const leastShare = 0.5;

/**
 * Whether too little is rated to speak of the whole: of effort, of a date, of what comes first. Where nothing is
 * open, all is known, however little it is. Rule: docs/scoring.md, "What a board reads".
 *
 * @param counts the requirements in scope that are rated, and those that are not answered
 */
export function isLittleRated({
  rated,
  unanswered,
}: {
  readonly rated: number;
  readonly unanswered: number;
}): boolean {
  if (unanswered === 0) return false;
  return rated <= smallSample || rated / (rated + unanswered) < leastShare;
}
