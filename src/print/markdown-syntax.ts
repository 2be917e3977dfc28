import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it';
import { tones } from '../model/theme.ts';

/** Token types of our own; all others are markdown-it's. */
export const hintToken = 'print_hint';
export const fieldToken = 'print_field';

const spanOpenForm = /^<span class="([a-z-]+)">/;
const spanClose = '</span>';
/** A field hint, with the box that it stands before. */
const fieldForm = /^(<!--[ \t]*field:.*?-->)(☐?)/;
const fieldStart = /^<!--[ \t]*field:/;
const breakForm = /^<br[ \t]*\/?>/i;

/** Lists and quotes deeper than this are refused: the page has no room for them. */
export const maxNesting = 40;

/**
 * CommonMark with tables and strikethrough. HTML is text, but for four things: comments alone
 * on their line (print hints), fields among words, spans of a known class, and line breaks.
 */
export const markdownSyntax = createSyntax();

function createSyntax() {
  const syntax = new MarkdownIt({ html: false, linkify: false, maxNesting });
  // Which links are followed is decided in read-link.ts; the rest must not fall back to raw text.
  syntax.validateLink = () => true;
  const alt = ['paragraph', 'reference', 'blockquote', 'list', 'table'];
  syntax.block.ruler.before('code', hintToken, readHint, { alt });
  syntax.inline.ruler.before('autolink', 'print_span', readMarkup);
  return syntax;
}

type BlockRule = readonly [state: StateBlock, line: number, end: number, silent: boolean];

function readHint(...[state, line, , silent]: BlockRule): boolean {
  return readHintLine(state, line, silent);
}

function readHintLine(state: StateBlock, startLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(from, state.eMarks[startLine]).trimEnd();
  if (!line.startsWith('<!--') || fieldStart.test(line)) return false;
  if (silent) return true;
  const token = state.push(hintToken, '', 0);
  token.map = [startLine, startLine + 1];
  token.content = line;
  state.line = startLine + 1;
  return true;
}

function readMarkup(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  return readBreak(state, silent) || readSpan(state, silent) || readField(state, silent);
}

function readField(state: StateInline, silent: boolean): boolean {
  const [whole, comment, box] = fieldForm.exec(state.src.slice(state.pos, state.posMax)) ?? [];
  if (whole === undefined || comment === undefined) return false;
  if (!silent) {
    const token = state.push(fieldToken, '', 0);
    token.content = comment;
    token.info = box ?? '';
  }
  state.pos += whole.length;
  return true;
}

function readBreak(state: StateInline, silent: boolean): boolean {
  const lineBreak = breakForm.exec(state.src.slice(state.pos, state.posMax));
  if (lineBreak === null) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += lineBreak[0].length;
  return true;
}

function readSpan(state: StateInline, silent: boolean): boolean {
  const rest = state.src.slice(state.pos, state.posMax);
  const [open, written] = spanOpenForm.exec(rest) ?? [];
  const tone = tones.find((known) => known === written);
  const close = rest.indexOf(spanClose);
  if (open === undefined || tone === undefined || close === -1) return false;
  const contentEnd = state.pos + close;
  if (!silent) pushSpan(state, { tone, contentStart: state.pos + open.length, contentEnd });
  state.pos = contentEnd + spanClose.length;
  return true;
}

function pushSpan(
  state: StateInline,
  span: { tone: string; contentStart: number; contentEnd: number },
): void {
  const { posMax } = state;
  const opening = state.push('span_open', 'span', 1);
  opening.info = span.tone;
  state.pos = span.contentStart;
  state.posMax = span.contentEnd;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push('span_close', 'span', -1);
}
