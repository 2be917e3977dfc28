import type { Token } from 'markdown-it';
import type { Problem } from '../../model/problem.ts';
import type { Picture, Table } from '../document/block.ts';
import type { PictureBytes, ReadNarrow } from '../document/picture-bytes.ts';
import { addProblem, type ProblemList } from '../document/problem-list.ts';

/** What the readers of blocks and inlines share while one Markdown file is read. */
export interface Reading {
  readonly problems: ProblemList;
  /** Not printed as it was meant, but not a reason to refuse the rest. */
  readonly warnings: ProblemList;
  /** Pictures from the network, which are never loaded. */
  readonly remote: { count: number };
  /** Lines of front matter above the Markdown. */
  readonly lineOffset: number;
  /** The ids of the headings, by the opening token of each. */
  readonly headingIds: ReadonlyMap<Token, string>;
  readonly knownIds: ReadonlySet<string>;
  /** Whether fields become places to fill in; else they are what they are on paper. */
  readonly fillable: boolean;
  /** The fields so far, by name, with the value of each of its boxes; '' for a single field. */
  readonly fields: Map<string, KnownField>;
  /** Those read already, by their address. */
  readonly pictures: Map<string, Picture>;
  /** The line of the file, from 1, on which each table starts. */
  readonly tableLines: Map<Table, number>;
  /** The lines below the front matter, as they are written. */
  readonly sourceLines: () => readonly string[];
  /** How far blocks were searched for the places of their pictures. */
  readonly searched: Map<Token, number>;
  readonly readImage: ((path: string) => PictureBytes) | undefined;
  readonly readNarrow: ReadNarrow | undefined;
}

export interface KnownField {
  readonly tip: string;
  readonly values: readonly string[];
}

/** The line of the file, from 1, on which a block's token starts. */
export function lineOf(token: Token, reading: Reading): number {
  return (token.map?.[0] ?? 0) + reading.lineOffset + 1;
}

/** An attribute of a token as text; empty where it is missing. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Adds a problem at the line of a token. */
export function addProblemAt(
  token: Token,
  reading: Reading,
  problem: Omit<Problem, 'place'>,
): void {
  addProblem(reading.problems, lineOf(token, reading), problem);
}
