import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isCode, isOutside, startOf } from './block-lines.ts';
import { closing, hintToken, opening, startsField, startsHint } from './comment-tokens.ts';

/**
 * Adds comments on lines of their own, also over several lines. What is opened and never closed is
 * text: nothing below it is lost.
 */
export function addCommentBlocks(syntax: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list', 'table'];
  syntax.block.ruler.before('code', hintToken, readComment, { alt });
}

type BlockRule = readonly [state: StateBlock, line: number, end: number, silent: boolean];

function readComment(...[state, line, end, silent]: BlockRule): boolean {
  if (!startsComment(state, line)) return false;
  const found = findEnd(state, { line, end });
  if (found !== undefined) return silent || pushBlock(state, line, found);
  return startsHint(state.src, startOf(state, line)) && (silent || pushOpened(state, line));
}

function startsComment(state: StateBlock, line: number): boolean {
  const from = startOf(state, line);
  if (isCode(state, line)) return false;
  return state.src.startsWith(opening, from) && !startsField(state.src, from);
}

/** An unclosed hint is passed on, so that its author gets a message. */
function pushOpened(state: StateBlock, line: number): boolean {
  const token = state.push(hintToken, '', 0);
  token.map = [line, line + 1];
  token.content = state.src.slice(startOf(state, line), state.eMarks[line]);
  state.line = line + 1;
  return true;
}

/** Where a comment ends: behind its closing mark, on a line. */
interface CommentEnd {
  readonly line: number;
  readonly at: number;
}

interface LineRange {
  readonly line: number;
  readonly end: number;
}

/** Ranges in which no comment ends, so that none of them is searched twice. */
const endless = new WeakMap<StateBlock, LineRange>();

function findEnd(state: StateBlock, { line: first, end }: LineRange): CommentEnd | undefined {
  const known = endless.get(state);
  if (known !== undefined && first >= known.line && end <= known.end) return undefined;
  for (let line = first; line < end; line += 1) {
    if (line > first && isOutside(state, line)) return undefined;
    const at = findOnLine(state, line, first);
    if (at !== undefined) return { line, at };
  }
  endless.set(state, { line: first, end });
  return undefined;
}

function findOnLine(state: StateBlock, line: number, first: number): number | undefined {
  // `<!-->` is a comment that says nothing.
  const from = startOf(state, line) + (line === first ? 2 : 0);
  const at = state.src.slice(from, state.eMarks[line]).indexOf(closing);
  return at === -1 ? undefined : from + at + closing.length;
}

/** Words behind a comment are read as if it were not there. */
function pushBlock(state: StateBlock, line: number, end: CommentEnd): boolean {
  const rest = state.src.slice(end.at, state.eMarks[end.line]);
  const isAlone = rest.trim() === '';
  // Words after it on its only line are a paragraph that contains it.
  if (!isAlone && end.line === line) return false;
  const token = state.push(hintToken, '', 0);
  token.map = [line, end.line + 1];
  token.content = readLines(state, line, end);
  token.info = isAlone ? '' : rest;
  state.line = end.line + (isAlone ? 1 : 0);
  if (!isAlone) startLineAt(state, end);
  return true;
}

function readLines(state: StateBlock, first: number, end: CommentEnd): string {
  const lines: string[] = [];
  for (let line = first; line < end.line; line += 1) {
    lines.push(state.src.slice(startOf(state, line), state.eMarks[line]));
  }
  return [...lines, state.src.slice(startOf(state, end.line), end.at)].join('\n');
}

function startLineAt(state: StateBlock, { line, at }: CommentEnd): void {
  const rest = state.src.slice(at, state.eMarks[line]);
  state.bMarks[line] = at;
  state.tShift[line] = rest.length - rest.trimStart().length;
  state.sCount[line] = state.blkIndent;
}
