import { extname } from 'node:path';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import { quoteForShell } from '../quote-for-shell.ts';

/** What is read from a PDF: all that it brings, or the evaluation of an archived report alone. */
export type Wanted = 'pdf' | 'evaluation';

/** What each question reads, said where a file is no PDF. */
const reads: Readonly<Record<Wanted, MessageKey>> = {
  pdf: 'cli.import.reads-pdf',
  evaluation: 'cli.report.reads-pdf',
};

/** What takes a file instead, by its ending. */
const takers: Readonly<Record<Wanted, Readonly<Record<string, MessageKey>>>> = {
  pdf: {
    '.md': 'cli.taken-by-print.hint',
    '.yaml': 'cli.taken-by-answers.hint',
    '.yml': 'cli.taken-by-answers.hint',
    '.csv': 'cli.taken-by-answers.hint',
  },
  evaluation: {
    '.md': 'cli.taken-by-print.hint',
    '.json': 'cli.taken-by-before.hint',
  },
};

interface Asked {
  readonly file: string;
  readonly wanted: Wanted;
}

/** A problem of a PDF; where the file is none, with what is read here, and what takes the file. */
export function tellOtherFile(problem: Problem, { file, wanted }: Asked): Problem {
  if (problem.key !== 'exchange.not-a-pdf') return problem;
  const ownHint = wanted === 'evaluation' ? 'cli.report.reads-pdf.hint' : undefined;
  const hintKey = takers[wanted][extname(file).toLowerCase()] ?? ownHint;
  const hint = hintKey === undefined ? {} : { hintKey, hintValues: { file: quoteForShell(file) } };
  return { ...problem, key: reads[wanted], ...hint };
}
