import type { EvaluationRecord } from '../../model/evaluation.ts';
import { briefBoard } from '../brief-board.ts';
import { type LocatedText, placeIn, type StaleFigure } from '../located-text.ts';
import { sentencesIn } from './sentences.ts';

/** The words of knock-outs; several are with a stroke between. */
export interface KnockOutWords {
  /** What a sentence says of a knock-out. */
  readonly knockOut: string;
  /** What says that something is none, or was one. */
  readonly denied: string;
}

/**
 * The names of requirements that a summary says to be knock-outs and that are none now, each with its place. A
 * sentence that says so of none, or of the past, is passed over. Names go by their capitals.
 */
export function findStaleNames(
  evaluation: EvaluationRecord,
  located: LocatedText,
  words: KnockOutWords,
): readonly StaleFigure[] {
  const knockOuts = new Set(briefBoard(evaluation).knockOuts.map(({ result }) => result.name));
  const names = evaluation.requirements
    .map(({ name }) => name)
    // The longest first, so that a name within another one is not read as one of its own.
    .toSorted((a, b) => b.length - a.length);
  return sentencesIn(located.text)
    .filter(({ text }) => saysKnockOut(text, words))
    .flatMap(({ text, start }) =>
      namesIn(text, names).map(({ name, index }) => ({ name, index: start + index })),
    )
    .filter(({ name }) => !knockOuts.has(name))
    .toSorted((a, b) => a.index - b.index)
    .map(({ name, index }) => ({ typed: name, place: placeIn(located, index) }));
}

function saysKnockOut(text: string, { knockOut, denied }: KnockOutWords): boolean {
  const words = [...text.toLowerCase().matchAll(/[\p{L}-]+/gu)].map(([word]) => word);
  const said = ` ${words.join(' ')} `;
  const says = (names: string): boolean =>
    names.split('|').some((name) => said.includes(` ${name} `));
  return says(knockOut) && !says(denied);
}

interface FoundName {
  readonly name: string;
  readonly index: number;
}

/** Where a line ends, a name goes on. */
function namesIn(text: string, names: readonly string[]): readonly FoundName[] {
  let rest = text.replaceAll(/\s/g, ' ');
  const found: FoundName[] = [];
  for (const name of names) {
    const index = rest.indexOf(name);
    if (index === -1 || isWithinWord(rest, index, name.length)) continue;
    found.push({ name, index });
    rest = rest.replaceAll(name, ' '.repeat(name.length));
  }
  return found;
}

function isWithinWord(text: string, index: number, length: number): boolean {
  const around = `${text.charAt(index - 1)} ${text.charAt(index + length)}`;
  return /[\p{L}\d]/u.test(around);
}
