import { Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import { isDelimiterRow } from '../../model/text/table-rows.ts';
import type { createEngine } from '../engine/create-engine.ts';
import { note, type Reach } from './template-check.ts';

const { isHTMLToken, isTagToken } = TypeGuards;

/** A line that a template writes, with something in the place of what is only known later. */
interface WrittenLine {
  text: string;
  /** Where it begins in the template. */
  begin: number;
}

interface RowWriting {
  readonly lines: WrittenLine[];
  /** The lines on which loops begin that are open. */
  readonly loops: number[];
  /** What is between these is not written: comments. */
  isSilent: boolean;
}

/** More loops within each other than this are not looked at. */
const deepest = 50;

/**
 * Notes rows of tables that a blank line parts from those above: they would be printed with their
 * bars. Most come from tags on lines of their own, which leave their line behind.
 */
export function checkRows(
  reach: Reach,
  { options }: Pick<ReturnType<typeof createEngine>, 'options'>,
): void {
  const input = reach.templates[reach.name] ?? '';
  const writing: RowWriting = { lines: [{ text: '', begin: 0 }], loops: [], isSilent: false };
  const parted = new Set<WrittenLine>();
  for (const token of new Tokenizer(input, options.operators).readTopLevelTokens(options)) {
    for (const line of writeToken(token, writing)) parted.add(line);
  }
  for (const line of partedLines(writing.lines)) parted.add(line);
  for (const { begin } of parted) note(reach, { input, begin }, { key: 'template.parted-row' });
}

/** Writes a token; returns the rows that are separated from those of the previous iteration. */
function writeToken(token: TopLevelToken, writing: RowWriting): readonly WrittenLine[] {
  if (isTagToken(token)) return writeTag(token.name, writing);
  if (writing.isSilent) return [];
  if (isHTMLToken(token)) writeText(token.getContent(), token, writing);
  else writeText('x', token, writing);
  return [];
}

function writeText(text: string, { begin, input }: TopLevelToken, { lines }: RowWriting): void {
  const start = input.indexOf(text, begin);
  let place = start === -1 ? begin : start;
  text.split('\n').forEach((part, index) => {
    const last = lines.at(-1);
    if (index > 0) lines.push({ text: part, begin: place });
    else if (last !== undefined) {
      if (last.text === '') last.begin = place;
      last.text += part;
    }
    place += part.length + 1;
  });
}

type WriteTag = (writing: RowWriting) => readonly WrittenLine[];

const tagWriters: Readonly<Record<string, WriteTag>> = {
  comment: (writing) => silence(writing, true),
  endcomment: (writing) => silence(writing, false),
  for: ({ lines, loops }) => {
    loops.push(lines.length - 1);
    return [];
  },
  endfor: (writing) => endLoop(writing.loops.pop() ?? 0, writing),
  else: startBranch,
  elsif: startBranch,
  when: startBranch,
  render: ({ lines }) => {
    lines.push({ text: 'x', begin: 0 });
    return [];
  },
};

function writeTag(name: string, writing: RowWriting): readonly WrittenLine[] {
  return tagWriters[name]?.(writing) ?? [];
}

function silence(writing: RowWriting, isSilent: boolean): readonly WrittenLine[] {
  Object.assign(writing, { isSilent });
  return [];
}

/** What one branch writes is not below what another does. */
function startBranch({ lines }: RowWriting): readonly WrittenLine[] {
  if (isBlank(lines.at(-1))) lines.push({ text: 'x', begin: 0 });
  return [];
}

function isBlank(line: WrittenLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The first row of a loop, where a blank line comes between it and the last of the previous iteration. */
function endLoop(start: number, { lines, loops }: RowWriting): readonly WrittenLine[] {
  if (loops.length > deepest) return [];
  const body = lines.slice(start);
  const first = body.findIndex((line) => !isBlank(line));
  const last = body.findLastIndex((line) => !isBlank(line));
  if (first === -1) return [];
  // The end of an iteration and the start of the next are one line.
  const between = [...body.slice(last + 1), ...body.slice(0, first)].slice(1);
  const ends = [body.slice(last, last + 1), between, body.slice(first, first + 2)];
  return partedLines(ends.flat());
}

function partedLines(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  let above = -1;
  return lines.filter((line, index) => {
    if (isBlank(line)) return false;
    const before = lines[above];
    const isParted = before !== undefined && index - above > 1 && isRow(before) && isRow(line);
    above = index;
    // A row with dashes below it is the head of another table.
    return isParted && !isDelimiterRow(lines[index + 1]?.text ?? '');
  });
}

function isRow({ text }: WrittenLine): boolean {
  return text.trimStart().startsWith('|');
}
