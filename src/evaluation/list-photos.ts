import type { Evaluation } from '../model/evaluation.ts';

/** A picture among the evidence: which of the evidence of which requirement names it. */
export interface PhotoSource {
  readonly id: string;
  readonly index: number;
  /** Counts from 1. */
  readonly number: number;
  /** The number under which the same file comes first. */
  readonly first: number;
  readonly clause: string;
  readonly requirement: string;
  readonly title: string;
  readonly file: string;
  readonly date: string;
}

/** Files that cameras and telephones make; those that cannot be shown are named and not passed over. */
const pictureName = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp)$/i;

/** The pictures among the evidence of what is in scope, in the order of the standard. */
export function listPhotos({
  requirements,
}: Pick<Evaluation, 'requirements'>): readonly PhotoSource[] {
  const shown = requirements.filter(({ state }) => state !== 'not-applicable');
  const sources = shown.flatMap(({ id, clause, name, evidence }) =>
    evidence.flatMap(({ title, file, date = '' }, index) =>
      file === undefined || !pictureName.test(file)
        ? []
        : [{ id, index, clause, requirement: name, title, file, date }],
    ),
  );
  const firsts = new Map(sources.map(({ file }, index) => [file, index + 1] as const).toReversed());
  return sources.map((source, index) => {
    const number = index + 1;
    return { ...source, number, first: firsts.get(source.file) ?? number };
  });
}
