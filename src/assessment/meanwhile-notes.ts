import type { Answer } from '../model/assessment.ts';

/** How a note names an answer of somebody else, and how such a line is known. */
export interface TheirWords {
  readonly say: (answer: Answer) => string;
  readonly begins: (line: string) => boolean;
}

/** A note: what its author wrote, and what it reports of others below, each with its lines. */
interface NoteParts {
  readonly own: string;
  readonly told: readonly string[];
}

/** Parts a note; what stands below a telling line belongs to it, so that nothing is lost. */
export function partNote({ note = '' }: Pick<Answer, 'note'>, words: TheirWords): NoteParts {
  const lines = note.split('\n');
  const starts = lines.flatMap((line, index) => (words.begins(line) ? [index] : []));
  return {
    own: lines.slice(0, starts[0]).join('\n'),
    told: starts.map((start, place) => lines.slice(start, starts[place + 1]).join('\n')),
  };
}

/** The answer with nothing but what its author wrote in its note. */
export function ownAnswer(answer: Answer, words: TheirWords): Answer {
  return withNote(answer, partNote(answer, words).own);
}

/** The sentence that reports an answer of somebody else in a note. */
export function tellAnswer(answer: Answer, words: TheirWords): string {
  return words.say(ownAnswer(answer, words));
}

/** The answer with sentences on others below its note; one that is in it is not said again. */
export function withTold(answer: Answer, told: readonly string[]): Answer {
  const note = told.reduce(
    (text, one) =>
      `\n${text}\n`.includes(`\n${one}\n`)
        ? text
        : [text, one].filter((part) => part !== '').join('\n'),
    answer.note ?? '',
  );
  return note === (answer.note ?? '') ? answer : { ...answer, note };
}

/** An answer of somebody else without what it tells of answers that are no more. */
export function withoutTold(answer: Answer, gone: readonly Answer[], words: TheirWords): Answer {
  const { own, told } = partNote(answer, words);
  const texts = new Set(gone.map((one) => tellAnswer(one, words)));
  const left = told.filter((text) => !texts.has(text));
  return left.length === told.length ? answer : withTold(withNote(answer, own), left);
}

/** The answer with lines below its own note that somebody else added to theirs, where they are not in it. */
export function withTheirLines(
  answer: Answer,
  { sent, found }: { readonly sent: Answer | undefined; readonly found: Answer },
  words: TheirWords,
): Answer {
  const { own, told } = partNote(answer, words);
  const known = new Set([own, partNote(sent ?? {}, words).own].flatMap((text) => text.split('\n')));
  const added = partNote(found, words)
    .own.split('\n')
    .filter((line) => !known.has(line));
  const note = [own, ...added].filter((line) => line !== '').join('\n');
  return withTold(withNote(answer, note), told);
}

function withNote(answer: Answer, note: string): Answer {
  const { note: _, ...rest } = answer;
  return note === '' ? rest : { ...rest, note };
}
