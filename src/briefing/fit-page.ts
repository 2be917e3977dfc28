/** What fills the page "What the board must know", as far as its length varies. */
interface BoardPage<R, S> {
  readonly risks: readonly R[];
  readonly strengths: readonly S[];
  readonly decisions: readonly { readonly text: string }[];
  /** The names of the knock-outs, under their number. */
  readonly knockOuts: string;
}

interface Risk {
  readonly fact: string;
  readonly means: string;
  readonly action: string;
}

/** Letters of a line, measured in the theme `classic`: of a risk, of a decision, and below a figure. */
const [letters, lettersOfDecision, lettersOfFigure] = [96, 84, 26];
/** Lines that there are for all of it on a page, measured there too, and what the borders of a decision take. */
const [mostLines, border] = [30.2, 0.75];
/** Lines of names below a figure that cost nothing: the other figures have as many. */
const freeLines = 2;
/** Letters around the texts of a risk: "Seen:", and the day behind what is to be done. */
const [lead, day] = [7, 30];
const [fewestStrengths, fewestRisks] = [1, 2];

/**
 * As many strengths and risks as fit on the page with all decisions: a table that runs over to another page
 * leaves that page all but empty. Strengths go first; the register has them all.
 */
export function fitPage<R extends Risk, S>(
  page: BoardPage<R, S>,
): Pick<BoardPage<R, S>, 'risks' | 'strengths'> {
  let { risks, strengths } = page;
  while (
    strengths.length > fewestStrengths &&
    countLines({ ...page, risks, strengths }) > mostLines
  )
    strengths = strengths.slice(0, -1);
  while (risks.length > fewestRisks && countLines({ ...page, risks, strengths }) > mostLines)
    risks = risks.slice(0, -1);
  return { risks, strengths };
}

function countLines({ risks, strengths, decisions, knockOuts }: BoardPage<Risk, unknown>): number {
  const told = risks.map(
    ({ fact, means, action }) =>
      1 +
      linesOf(fact.length + lead) +
      (means === '' ? 0 : linesOf(means.length + lead)) +
      (action === '' ? 0 : linesOf(action.length + day)),
  );
  const asked = decisions.map(({ text }) => linesOf(text.length, lettersOfDecision) + border);
  const named = Math.max(0, linesOf(knockOuts.length, lettersOfFigure) - freeLines);
  return [...told, ...asked, strengths.length, named].reduce((sum, lines) => sum + lines, 0);
}

function linesOf(length: number, inLine = letters): number {
  return Math.ceil(length / inLine);
}
