import { type PageRoom, usualRoom } from './page-room.ts';

/** What fills the page "What the board must know", as far as its length varies. */
interface BoardPage<R, S> {
  readonly risks: readonly R[];
  readonly strengths: readonly StrengthForms<S>[];
  readonly decisions: readonly { readonly text: string }[];
  /** The names of the knock-outs, under their number. */
  readonly knockOuts: string;
  /** Letters of whatever else is said in lines of its own; 0 = it is not there. */
  readonly said?: readonly number[];
}

interface Strength {
  /** How many letters it takes in its line. */
  readonly letters: number;
}

/** A strength with what was noted of it, and in short. */
interface StrengthForms<S> {
  readonly full: S;
  readonly short: S;
}

interface Risk {
  readonly fact: string;
  readonly means: string;
  readonly action: string;
  /** That it is accepted; '' where it is not. */
  readonly accepted: string;
}

/** What has room, and how many of each have none. */
export interface FittedPage<R, S> {
  readonly risks: readonly R[];
  readonly strengths: readonly S[];
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
 * leaves that page all but empty. Why risks matter goes first, from the last one up, as the page of the serious gaps
 * says it too; then what was noted of strengths, for which their evidence stands; then strengths, and risks last. The gap
 * report has them all.
 */
export function fitPage<R extends Risk, S extends Strength>(
  page: BoardPage<R, S>,
  room: PageRoom = usualRoom,
): FittedPage<R, S> {
  const { strengths: good, risks: all } = page;
  const fits = ({ risks, strengths }: Choice<R, S>): boolean => {
    const lines = countLines({ ...page, risks }, room);
    const told = strengths.map(({ letters }) => letters + bullet);
    return lines + linesOfStrengths(told, told.length < good.length, room) <= room.lines;
  };
  const { risks, strengths } = choicesOf(page).find(fits) ?? leastOf(page);
  const leftOut = {
    risks: all.length - risks.length,
    strengths: good.length - strengths.length,
  };
  return { risks, strengths, leftOut };
}

type Choice<R, S> = Pick<FittedPage<R, S>, 'risks' | 'strengths'>;

/** What could be on the page, the fullest first. */
function choicesOf<R extends Risk, S>({
  risks: all,
  strengths: good,
}: BoardPage<R, S>): readonly Choice<R, S>[] {
  const explained = (count: number): readonly R[] =>
    all.map((risk, index): R => (index < count ? risk : { ...risk, means: '' }));
  const told = (count: number): readonly S[] =>
    good.map(({ full, short }, index) => (index < count ? full : short));
  const [brief, short] = [explained(0), told(0)];
  const few = short.slice(0, fewestStrengths);
  return [
    ...downFrom(all.length).map((count) => ({
      risks: explained(count),
      strengths: told(good.length),
    })),
    ...downFrom(good.length - 1).map((count) => ({ risks: explained(1), strengths: told(count) })),
    { risks: explained(1), strengths: short },
    { risks: brief, strengths: short },
    ...downFrom(good.length - 1).map((count) => ({
      risks: brief,
      strengths: short.slice(0, count),
    })),
    { risks: brief, strengths: few },
    { risks: brief.slice(0, fewRisks), strengths: few },
  ];
}

function leastOf<R extends Risk, S>({ risks, strengths }: BoardPage<R, S>): Choice<R, S> {
  return {
    risks: risks.slice(0, fewestRisks).map((risk): R => ({ ...risk, means: '' })),
    strengths: strengths.slice(0, fewestStrengths).map(({ short }) => short),
  };
}

/** Whole numbers from one down to 1; none where there are none. */
function downFrom(most: number): readonly number[] {
  return Array.from({ length: Math.max(0, most) }, (_, index) => most - index);
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

function countLines(page: Omit<BoardPage<Risk, unknown>, 'strengths'>, room: PageRoom): number {
  const { risks, decisions, knockOuts, said = [] } = page;
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
  const others = [named, ...said.map((one) => linesOf(one, letters))];
  return [...told, ...asked, ...others].reduce((sum, lines) => sum + lines, 0);
}

/** The lines of a text and what is around it; what is empty is not there. */
function linesIf(text: string, around: number, inLine: number): number {
  return text === '' ? 0 : linesOf(text.length + around, inLine);
}

function linesOf(length: number, inLine: number): number {
  return Math.ceil(length / inLine);
}
