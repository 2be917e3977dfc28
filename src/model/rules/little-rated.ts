/** A score of so many ratings or fewer says little: one answer moves it a long way. */
const smallSample = 10;
/** With less of what is in scope rated than this, what is open outweighs what is known. */
const leastShare = 0.5;

interface Answered {
  readonly rated: number;
  readonly unanswered: number;
}

/**
 * Whether too little is rated to speak of the whole: of effort, of a date, of what comes first. Where nothing is
 * open, all is known, however little it is. Rule: docs/scoring.md, "What a board reads".
 *
 * @param counts the requirements in scope that are rated, and those that are not answered
 */
export function isLittleRated({ rated, unanswered }: Answered): boolean {
  if (unanswered === 0) return false;
  return rated <= smallSample || rated / (rated + unanswered) < leastShare;
}

/**
 * Whether, though too little is rated to speak of the whole, enough is to tell what was found: what weighs most of it,
 * what it takes, and what is good. Rule: docs/scoring.md, "What a board reads".
 *
 * @param counts the requirements in scope that are rated, and those that are not answered
 */
export function isFindingTold(counts: Answered): boolean {
  return isLittleRated(counts) && counts.rated > smallSample;
}
