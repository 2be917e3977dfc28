import MarkdownIt, { type Token } from 'markdown-it';
import { append } from '../../../model/lists/append.ts';
import { tones } from '../../../model/theme.ts';
import type { HtmlTag } from './scan-tag.ts';
import { pairMeaningOf } from './tag-meanings.ts';

/** A tag among words before it is known whether it is opened and closed. */
export const tagToken = 'print_tag';

const tags = new WeakMap<Token, HtmlTag>();

/** Says which tag a token stands for. */
export function noteTag(token: Token, tag: HtmlTag): void {
  token.markup = tag.written;
  tags.set(token, tag);
}

function newToken(type: string, name: string, nesting: -1 | 0 | 1): Token {
  return new MarkdownIt.Token(type, name, nesting);
}

/** A stretch of Markdown, in which tags are opened and closed. */
interface TagStretch {
  readonly open: { readonly index: number; readonly name: string }[];
  readonly counts: Map<string, number>;
}

/**
 * Turns each pair of tags into the tokens of its meaning. Pairs are nested in each other and in what
 * Markdown opens and closes; a tag without its other half is text, as written.
 */
export function pairTags(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ type }) => type === tagToken || type === 'image')) return [...tokens];
  const paired = [...tokens];
  const stretches: TagStretch[] = [newStretch()];
  tokens.forEach((token, index) => {
    if (token.type === 'image') token.children = pairTags(token.children ?? []);
    if (token.nesting === 1) stretches.push(newStretch());
    else if (token.nesting === -1 && stretches.length > 1) stretches.pop();
    else if (token.type === tagToken) paired[index] = placeTag(token, index, { stretches, paired });
  });
  return placeBreaks(paired.map((token) => (token.type === tagToken ? asText(token) : token)));
}

function newStretch(): TagStretch {
  return { open: [], counts: new Map() };
}

interface Pairing {
  readonly stretches: readonly TagStretch[];
  readonly paired: Token[];
}

/** The token in the place of a tag; a closing tag gives its opening one a meaning too. */
function placeTag(token: Token, index: number, { stretches, paired }: Pairing): Token {
  const tag = tags.get(token);
  const stretch = stretches.at(-1);
  if (tag === undefined || stretch === undefined) return token;
  const { name, isClosing, written } = tag;
  if (pairMeaningOf(name) === undefined) return breakAt(name, isClosing);
  if (written.endsWith('/>')) return token;
  if (!isClosing) open(name, index, stretch);
  return isClosing ? closePair(token, close(name, stretch), paired) : token;
}

function closePair(closing: Token, place: number | undefined, paired: Token[]): Token {
  const opening = place === undefined ? undefined : paired[place];
  if (place === undefined || opening === undefined) return closing;
  const [start, end] = pairOf(opening);
  paired[place] = start;
  return end;
}

function open(name: string, index: number, stretch: TagStretch): void {
  stretch.open.push({ index, name });
  stretch.counts.set(name, (stretch.counts.get(name) ?? 0) + 1);
}

/** The place of the tag that this one closes; those that are open within it are closed by nothing. */
function close(name: string, stretch: TagStretch): number | undefined {
  if ((stretch.counts.get(name) ?? 0) === 0) return undefined;
  for (let last = stretch.open.pop(); last !== undefined; last = stretch.open.pop()) {
    stretch.counts.set(last.name, (stretch.counts.get(last.name) ?? 1) - 1);
    if (last.name === name) return last.index;
  }
  return undefined;
}

/** What a tag of a block is among words. */
function breakAt(name: string, isClosing: boolean): Token {
  const token = newToken(breakToken, 'br', 0);
  if (name === 'li' && !isClosing) token.info = '• ';
  return token;
}

const breakToken = 'print_break';

function pairOf(opening: Token): readonly [Token, Token] {
  const tag = tags.get(opening);
  const meaning = pairMeaningOf(opening.tag) ?? 'plain';
  const type = meaning === 'plain' ? 'print_plain' : meaning;
  const start = newToken(`${type}_open`, opening.tag, 1);
  if (meaning === 'link') start.attrSet('href', tag?.attributes.get('href') ?? '');
  start.info = tones.find((tone) => tone === tag?.attributes.get('class')) ?? '';
  return [start, newToken(`${type}_close`, opening.tag, -1)];
}

function asText(token: Token): Token {
  const text = newToken('text', '', 0);
  text.content = token.markup;
  return text;
}

/** Line breaks where blocks begin and end: between words, one for several in a row. */
function placeBreaks(tokens: readonly Token[]): Token[] {
  const placed: Token[] = [];
  let waiting: Token | undefined;
  let hasWords = false;
  for (const token of tokens) {
    if (token.type === breakToken) waiting = strongerOf(waiting, token);
    else if (waiting === undefined || !isBlank(token)) {
      if (waiting !== undefined && token.nesting !== -1) {
        append(placed, writeBreak(waiting, hasWords));
        waiting = undefined;
      }
      hasWords ||= !isBlank(token);
      placed.push(token);
    }
  }
  return placed;
}

/** Of breaks side by side, the one that begins an item stays. */
function strongerOf(waiting: Token | undefined, next: Token): Token {
  return waiting === undefined || next.info !== '' ? next : waiting;
}

function isBlank({ type, content }: Token): boolean {
  return type === 'softbreak' || (type === 'text' && content.trim() === '');
}

function writeBreak({ info }: Token, hasWords: boolean): readonly Token[] {
  const bullet = newToken('text', '', 0);
  bullet.content = info;
  return [...(hasWords ? [newToken('hardbreak', 'br', 0)] : []), ...(info === '' ? [] : [bullet])];
}
