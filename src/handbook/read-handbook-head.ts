/** What a document that eoms ships says about itself. */
export interface HandbookHead {
  readonly title: string;
  /** The requirements that it answers, by id. */
  readonly answers: readonly string[];
}

const titleLine = /^title: (.+)$/m;
const answersLine = /^Answers: (.+)$/m;

/** Reads the title and the note `Answers: id, id` at the head of a document that eoms ships. */
export function readHandbookHead(markdown: string): HandbookHead {
  return {
    title: titleLine.exec(markdown)?.[1] ?? '',
    answers: answersLine.exec(markdown)?.[1]?.split(', ') ?? [],
  };
}
