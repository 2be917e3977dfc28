import type { CountedThing, CurrentFigures } from '../current-figures.ts';

/** The words by which a sentence says what its figures are of; several are with a stroke between. */
export interface SubjectWords {
  /** What comes before the percentage of the whole. */
  readonly score: string;
  /** The same, where nothing but it comes before. */
  readonly scoreAlone: string;
  /** What says that a part is spoken of: a clause, a process. */
  readonly parts: string;
  /** What says that an earlier assessment is. */
  readonly past: string;
}

/** The figures that a sentence is held against. */
interface Held {
  readonly known: CurrentFigures;
  readonly words: SubjectWords;
  readonly of: 'scores' | 'shares' | CountedThing;
}

/**
 * The figures that may be in a sentence: those of the whole; those of parts where it names one, but for the score,
 * which is of the whole; and those of earlier assessments where it looks back.
 */
export function knownTo(sentence: string, { known, words, of }: Held): ReadonlySet<number> {
  const said = sentence.toLowerCase();
  const sets = [
    known.whole,
    ...(of !== 'scores' && speaksOfPart(said, known, words) ? [known.parts] : []),
    ...(looksBack(said, known, words) ? [known.past] : []),
  ];
  return new Set(
    sets.flatMap((set) => [
      ...(of === 'scores' || of === 'shares' ? set[of] : (set.counts[of] ?? [])),
    ]),
  );
}

function speaksOfPart(
  said: string,
  { namesOfParts }: CurrentFigures,
  { parts }: SubjectWords,
): boolean {
  return hasWord(said, parts) || namesOfParts.some((name) => said.includes(name));
}

function looksBack(said: string, { year }: CurrentFigures, { past }: SubjectWords): boolean {
  const years = [...said.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([found]) => Number(found));
  return hasWord(said, past) || years.some((one) => one < year);
}

function hasWord(said: string, names: string): boolean {
  const plain = ` ${wordsIn(said).join(' ')} `;
  return names.split('|').some((name) => plain.includes(` ${name} `));
}

/**
 * Whether a percentage is said to be the score of the whole. At most one word comes between the name of the score and
 * its figure, as in "overall score is"; a name that can be that of a part has nothing before it.
 */
export function namesScore(
  { lead, behind }: { readonly lead: string; readonly behind: string },
  { score, scoreAlone }: SubjectWords,
): boolean {
  const said = wordsIn(lead.split(/\d/).at(-1) ?? '');
  const ends = [said.join(' '), said.slice(0, -1).join(' ')];
  if (score.split('|').some((name) => ends.some((end) => end.endsWith(name)))) return true;
  return namesScoreAlone({ lead, behind }, scoreAlone.split('|'));
}

function namesScoreAlone(
  { lead, behind }: { readonly lead: string; readonly behind: string },
  alone: readonly string[],
): boolean {
  const clause = lead
    .split(/[,:(–—\d]/)
    .map(wordsIn)
    .findLast((words) => words.length > 0);
  const [first = '', ...rest] = clause ?? [];
  const [next = ''] = /^\s*\p{L}+/u.exec(behind) ?? [];
  return (alone.includes(first) && isLink(rest)) || alone.includes(next.trim().toLowerCase());
}

const lettersOfLink = 3;

/** Nothing, or a short word such as "is" or "now". */
function isLink(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) <= lettersOfLink);
}

function wordsIn(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word);
}
