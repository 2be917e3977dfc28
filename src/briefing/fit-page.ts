import { type PageRoom, usualRoom } from './page-room.ts';

/** What fills the page "What the board must know", as far as its length varies. */
interface BoardPage<R, S> {
  readonly risks: readonly R[];
  readonly strengths: readonly S[];
  readonly decisions: readonly { readonly text: string }[];
  /** The names of the knock-outs, under their number. */
  readonly knockOuts: string;
  /** Letters of what else is said in lines of its own. */
  readonly said?: number;
}

interface Strength {
  /** How many letters it takes in its line. */
  readonly letters: number;
}

interface Risk {
  readonly fact: string;
  readonly means: string;
  readonly action: string;
  /** That it is accepted; '' where it is not. */
  readonly accepted: string;
}

/** What has room, and how many of each have none. */
export interface FittedPage<R, S> extends Pick<BoardPage<R, S>, 'risks' | 'strengths'> {
  readonly leftOut: { readonly risks: number; readonly strengths: number };
}

/** What the borders of a decision take, in lines. */
const border = 0.75;
/** Lines of names below a figure that cost nothing: the other figures have as many. */
const freeLines = 2;
/** Letters around the texts of a risk: "Seen:", the day behind what is to be done, and "Accepted:". */
const [lead, day, label] = [7, 30, 11];
/** Letters of "(2 more in the gap report)" behind the last strength, where there are more, and of a bullet. */
const [more, bullet] = [27, 4];
const [fewestStrengths, fewRisks, fewestRisks] = [1, 2, 1];

/**
 * As many strengths and risks as fit on the page with all decisions: a table that runs over to another page
 * leaves that page all but empty. Strengths go first, then the third risk, then why the risks matter, which the page
 * of the serious gaps says too, and the second risk last; the gap report has them all.
 */
export function fitPage<R extends Risk, S extends Strength>(
  page: BoardPage<R, S>,
  room: PageRoom = usualRoom,
): FittedPage<R, S> {
  const { strengths: good, risks: all } = page;
  const brief = all.map((risk): R => ({ ...risk, means: '' }));
  const few = good.slice(0, fewestStrengths);
  const tries = [
    ...good.map((_, index) => ({ risks: all, strengths: good.slice(0, good.length - index) })),
    { risks: all, strengths: few },
    { risks: all.slice(0, fewRisks), strengths: few },
    { risks: brief.slice(0, fewRisks), strengths: few },
  ];
  const least = { risks: brief.slice(0, fewestRisks), strengths: few };
  const fits = (one: Pick<BoardPage<R, S>, 'risks' | 'strengths'>): boolean => {
    const lines = countLines({ ...page, ...one }, room);
    const told = one.strengths.map(({ letters }) => letters + bullet);
    return lines + linesOfStrengths(told, told.length < good.length, room) <= room.lines;
  };
  const fitted = tries.find(fits) ?? least;
  const { risks, strengths } = fitted;
  const leftOut = {
    risks: all.length - risks.length,
    strengths: good.length - strengths.length,
  };
  return { risks, strengths, leftOut };
}

function linesOfStrengths(
  told: readonly number[],
  areMore: boolean,
  { letters }: PageRoom,
): number {
  const all = told.map((length, index) =>
    areMore && index === told.length - 1 ? length + more : length,
  );
  return all.reduce((sum, length) => sum + linesOf(length, letters), 0);
}

function countLines(page: BoardPage<Risk, unknown>, room: PageRoom): number {
  const { risks, decisions, knockOuts, said = 0 } = page;
  const { letters } = room;
  const told = risks.map(
    ({ fact, means, action, accepted }) =>
      1 +
      linesOf(fact.length + lead, letters) +
      linesIf(means, lead, letters) +
      linesIf(action, day, letters) +
      linesIf(accepted, label, letters),
  );
  const asked = decisions.map(({ text }) => linesOf(text.length, room.lettersOfDecision) + border);
  const named = Math.max(0, linesOf(knockOuts.length, room.lettersOfFigure) - freeLines);
  const others = named + linesOf(said, letters);
  return [...told, ...asked].reduce((sum, lines) => sum + lines, others);
}

/** The lines of a text and what is around it; what is empty is not there. */
function linesIf(text: string, around: number, inLine: number): number {
  return text === '' ? 0 : linesOf(text.length + around, inLine);
}

function linesOf(length: number, inLine: number): number {
  return Math.ceil(length / inLine);
}
