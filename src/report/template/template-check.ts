import type { Token } from 'liquidjs';
import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { Templates } from '../engine/create-engine.ts';
import type { ValueShape } from './shape.ts';

/** What templates are checked against. */
export interface TemplateSurroundings {
  readonly templates: Templates;
  /** The file of a template, as problems name it. */
  readonly fileOf: (name: string) => string;
  readonly messages: Messages;
  /** What is wrong with the words between `<!--` and `-->`; `undefined` = nothing. */
  readonly checkHint: (comment: string) => Wrong | undefined;
}

export type Wrong = Omit<Problem, 'place'>;

/** The place in a template that is being read: which variables are in reach, and where problems go. */
export interface Reach extends TemplateSurroundings {
  /** The template that is being read. */
  readonly name: string;
  readonly filters: readonly string[];
  readonly found: Map<string, Problem>;
  readonly find: (variable: string) => ValueShape | undefined;
  /** The variables in reach. */
  readonly variables: () => readonly string[];
}

/** A part of a template's text. */
export type Spot = Pick<Token, 'input' | 'begin'>;

/** Notes a problem at a spot: once, however often the part is rendered. */
export function note(reach: Reach, spot: Spot, problem: Wrong): void {
  const place = { file: reach.fileOf(reach.name), ...placeOf(spot) };
  const said = JSON.stringify([problem.key, problem.values]);
  reach.found.set(`${place.file} ${spot.begin} ${said}`, { ...problem, place });
}

/** A word that is not known, and those that are. */
interface UnknownWord {
  readonly key: Problem['key'];
  readonly word: string;
  readonly known: readonly string[];
}

/** Notes that a word is not known, with the one that was probably meant. */
export function noteUnknown(reach: Reach, spot: Spot, { key, word, known }: UnknownWord): void {
  note(reach, spot, { key, values: { name: word.slice(0, 80) }, ...suggestWord(word, known) });
}

/** Line and column of a spot, from 1. */
export function placeOf({ input, begin }: Spot): { line: number; column: number } {
  const starts = lineStartsOf(input);
  const line = countUpTo(starts, begin);
  return { line, column: begin - (starts[line - 1] ?? 0) + 1 };
}

/** What is written in a token, or on the line of one in which nothing is, in so few words that a message stays one. */
export function quoteToken(token: { getText(): string }, { input, begin }: Spot): string {
  const written = token.getText();
  if (written.trim() !== '') return inShort(written);
  const starts = lineStartsOf(input);
  const line = countUpTo(starts, begin);
  return inShort(input.slice(starts[line - 1], starts[line]).trim());
}

function inShort(text: string): string {
  return text.slice(0, 80).replaceAll(/\s+/g, ' ');
}

/** The text whose places were last asked for: all that is wrong with a template is asked for in a row. */
const last = { input: '', starts: [0] };

function lineStartsOf(input: string): readonly number[] {
  if (last.input === input) return last.starts;
  const starts = [0];
  for (let at = input.indexOf('\n'); at !== -1; at = input.indexOf('\n', at + 1))
    starts.push(at + 1);
  Object.assign(last, { input, starts });
  return starts;
}

/** How many of the numbers, in ascending order, are no greater than `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
