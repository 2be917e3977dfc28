import MarkdownIt, { type StateInline } from 'markdown-it';
import { tones } from '../model/theme.ts';
import { addCommentBlocks } from './markdown/comment-blocks.ts';
import { addCommentsAmongWords } from './markdown/comment-words.ts';

const spanOpenForm = /^<span class="([a-z-]+)">/;
const spanClose = '</span>';
const breakForm = /^<br[ \t]*\/?>/i;

/** Lists and quotes deeper than this are refused: the page has no room for them. */
export const maxNesting = 40;

/**
 * CommonMark with tables and strikethrough. HTML is text, but for comments, spans of a known class,
 * and line breaks.
 */
export const markdownSyntax = createSyntax();

function createSyntax() {
  const syntax = new MarkdownIt({ html: false, linkify: false, maxNesting });
  // Which links are followed is decided in read-link.ts; the rest must not fall back to raw text.
  syntax.validateLink = () => true;
  addCommentBlocks(syntax);
  addCommentsAmongWords(syntax);
  syntax.inline.ruler.before('autolink', 'print_span', readMarkup);
  return syntax;
}

function readMarkup(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  return readBreak(state, silent) || readSpan(state, silent);
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
