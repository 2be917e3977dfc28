import { type PageRoom, usualRoom } from './page-room.ts';

/** What fills the page that shows how processes stand. */
interface StandingPage {
  /** Letters of each paragraph: on trend, picture and sites; 0 = it is not there. */
  readonly paragraphs: readonly number[];
  /** Letters of the name of each process and of what was seen there, in the order of the table. */
  readonly rows: readonly { readonly name: number; readonly seen: number }[];
  /** How many sites have a column. */
  readonly sites: number;
}

/** The share of the width that names have in the table, by the columns of sites: `board/standing.liquid`. */
const shares = [0.58, 0.6, 0.54, 0.47, 0.4] as const;
/** The same with as many columns of sites as there can be. */
const leastShare = 0.4;
/** Lines are seldom full. */
const full = 0.92;
/** The picture (`bullet-chart.ts`): its width, what its head and scale take, and a row without sites and with them. */
const picture = { width: 640, around: 40, row: 20, lowRow: 16 } as const;
/** With sites, there is little room for the heads of the counts. */
const linesOfHead = { alone: 1, withSites: 2 } as const;

/**
 * With how many processes, from the weakest on, there is room to say what was seen there, so that picture, table and
 * what explains them are on one page: the page of the serious gaps has it all. Pure.
 */
export function fitSeen(page: StandingPage, room: PageRoom = usualRoom): number {
  const { standing } = room;
  const counts = [...page.rows.keys()].filter((index) => (page.rows[index]?.seen ?? 0) > 0);
  const tries = [...counts.map((index) => index + 1).toReversed(), 0];
  const above = heightOfParagraphs(page, room) + heightOfPicture(page, standing.width);
  const fits = (told: number): boolean =>
    above + heightOfTable(page, told, room) <= standing.height;
  return tries.find(fits) ?? 0;
}

function heightOfParagraphs({ paragraphs }: StandingPage, { letters, standing }: PageRoom): number {
  const { line, below } = standing.paragraph;
  return paragraphs
    .filter((one) => one > 0)
    .reduce((sum, one) => sum + linesOf(one, letters) * line + below, 0);
}

function heightOfPicture({ rows, sites }: StandingPage, width: number): number {
  const row = sites > 0 ? picture.lowRow : picture.row;
  return ((picture.around + rows.length * row) * width) / picture.width;
}

function heightOfTable(
  { rows, sites }: StandingPage,
  told: number,
  { standing }: PageRoom,
): number {
  const { row, lettersOfTable } = standing;
  const letters = lettersOfTable * (shares[sites] ?? leastShare) * full;
  const lines = rows.map(
    ({ name, seen }, index) => linesOf(name, letters) + (index < told ? linesOf(seen, letters) : 0),
  );
  const all = [sites > 0 ? linesOfHead.withSites : linesOfHead.alone, ...lines];
  return all.reduce((sum, one) => sum + one * row.line + row.padding, 0);
}

function linesOf(length: number, inLine: number): number {
  return Math.ceil(length / inLine);
}
