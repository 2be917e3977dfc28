import type { MarkdownIt, StateInline } from 'markdown-it';
import { closing, commentToken, fieldToken, opening, startsField } from './comment-tokens.ts';

/** Adds comments among words. What is opened and never closed is text. */
export function addCommentsAmongWords(syntax: MarkdownIt): void {
  syntax.inline.ruler.before('autolink', commentToken, readComment);
}

function readComment(state: StateInline, silent: boolean): boolean {
  const end = state.src.startsWith(opening, state.pos) ? findEnd(state) : undefined;
  if (end === undefined) return false;
  const box = boxBehind(state, end);
  if (!silent) pushComment(state, end, box);
  state.pos = end + (box ?? '').length;
  return true;
}

/** Texts in which no comment ends behind a place: none of them is searched twice. */
const unended = new WeakMap<StateInline, number>();

/** The place behind the comment. */
function findEnd(state: StateInline): number | undefined {
  const { src, pos, posMax } = state;
  if (pos >= (unended.get(state) ?? Number.POSITIVE_INFINITY)) return undefined;
  // `<!-->` is a comment that says nothing.
  const at = src.indexOf(closing, pos + 2);
  if (at === -1) unended.set(state, pos);
  const end = at + closing.length;
  return at === -1 || end > posMax ? undefined : end;
}

/** The box after a field, if there is one; `undefined` = the comment is not a field. */
function boxBehind({ src, pos, posMax }: StateInline, end: number): '☐' | '' | undefined {
  if (!startsField(src, pos)) return undefined;
  return end < posMax && src[end] === '☐' ? '☐' : '';
}

function pushComment(state: StateInline, end: number, box: string | undefined): void {
  const token = state.push(box === undefined ? commentToken : fieldToken, '', 0);
  token.content = state.src.slice(state.pos, end);
  token.info = box ?? '';
}
