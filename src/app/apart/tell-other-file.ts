import { extname } from 'node:path';
import { type ForeignKind, foreignKindOf } from '../../files/text/foreign-kind.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';

/** What is read from a PDF: all that it brings, or the evaluation of an archived report alone. */
export type Wanted = 'pdf' | 'evaluation';

/** What each question reads, for the message about a file that is not a PDF. */
const reads: Readonly<Record<Wanted, MessageKey>> = {
  pdf: 'cli.import.reads-pdf',
  evaluation: 'cli.report.reads-pdf',
};

/** What a file that is not a PDF is: by its contents, its own `schema:` line, or its extension. */
type Nature =
  | Exclude<ForeignKind, 'pdf' | 'office' | 'locked'>
  | Schema
  | 'text'
  | 'table'
  | 'json'
  | 'page';

const schemas = ['engagement', 'assessment', 'audit', 'answers', 'standard', 'theme'] as const;
type Schema = (typeof schemas)[number];

const schemaLine = /^schema:\s*["']?eoms\/([a-z]+)@/m;

/** Documents of YAML that say nothing of themselves are taken for answers, like tables. */
const byEnding: Readonly<Record<string, Nature>> = {
  '.md': 'text',
  '.txt': 'text',
  '.yaml': 'answers',
  '.yml': 'answers',
  '.csv': 'table',
  '.tsv': 'table',
  '.json': 'json',
  '.html': 'page',
  '.htm': 'page',
  '.xlsx': 'spreadsheet',
  '.xls': 'spreadsheet',
  '.ods': 'spreadsheet',
  '.docx': 'word',
  '.doc': 'word',
  '.odt': 'word',
  '.png': 'picture',
  '.jpg': 'picture',
  '.jpeg': 'picture',
};

/** What takes a file instead. */
const takers: Readonly<Record<Wanted, Readonly<Partial<Record<Nature, MessageKey>>>>> = {
  pdf: {
    spreadsheet: 'cli.taken-as-csv.hint',
    word: 'cli.taken-from-nothing.hint',
    slides: 'cli.taken-from-nothing.hint',
    picture: 'cli.taken-as-evidence.hint',
    archive: 'cli.taken-unpacked.hint',
    engagement: 'cli.taken-by-hand.hint',
    assessment: 'cli.taken-as-assessment.hint',
    audit: 'cli.taken-as-audit.hint',
    answers: 'cli.taken-by-answers.hint',
    table: 'cli.taken-by-answers.hint',
    standard: 'cli.taken-by-standard.hint',
    theme: 'cli.taken-by-theme.hint',
    text: 'cli.taken-by-print.hint',
    json: 'cli.taken-by-before.hint',
    page: 'cli.taken-from-form.hint',
  },
  evaluation: {
    text: 'cli.taken-by-print.hint',
    json: 'cli.taken-by-before.hint',
  },
};

interface Asked {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly wanted: Wanted;
}

/** A problem of a PDF; where the file is none, with what is read here, and what takes the file. */
export function tellOtherFile(problem: Problem, { bytes, file, wanted }: Asked): Problem {
  if (problem.key !== 'exchange.not-a-pdf') return problem;
  const nature = natureOf(bytes, file);
  const taker = nature === undefined ? undefined : takers[wanted][nature];
  const ownHint = wanted === 'evaluation' ? 'cli.report.reads-pdf.hint' : undefined;
  const hintKey = taker ?? ownHint;
  const hint = hintKey === undefined ? {} : { hintKey, hintValues: { file: quoteForShell(file) } };
  return { ...problem, key: reads[wanted], ...hint };
}

function natureOf(bytes: Uint8Array, file: string): Nature | undefined {
  const foreign = foreignKindOf(bytes);
  // Of these, the ending alone says which program they belong to.
  if (foreign === 'office' || foreign === 'locked') return byEnding[extname(file).toLowerCase()];
  if (foreign !== undefined && foreign !== 'pdf') return foreign;
  const said = schemaLine.exec(Buffer.from(bytes.subarray(0, looked)).toString())?.[1];
  return schemas.find((schema) => schema === said) ?? byEnding[extname(file).toLowerCase()];
}

/** A document says on one of its first lines what it is. */
const looked = 4000;
