import { arrangeWords } from './arrange-words.ts';
import type { BoxField, Inline } from './block.ts';
import { partUnspaced, unspacedForm } from './break-opportunities.ts';
import { cleanText } from './clean-text.ts';
import { fontOf, type Measurer, measurerOf, widthOf } from './measure-text.ts';
import type { Piece, Word } from './piece.ts';
import { emphasize, linkStyle, type TextStyle, tint } from './text-style.ts';
import type { Typefaces } from './typeface.ts';

// Compound words and paths may part after their joint, where two letters stand on either side.
const joint = /(?<=[\p{L}\p{N}]{2}[-–—/])(?=\p{L}{2})/u;
const jointCharacter = /[-–—/\u2E80-\uABFF\uD800-\uDFFF\uF900-\uFFEF]/;

interface OpenWord {
  pieces: Piece[];
  space: Piece | undefined;
  breaks: boolean;
}

/** Measures inlines and parts them into the words that lines are made of. */
export function setWords(
  inlines: readonly Inline[],
  style: TextStyle,
  faces: Typefaces,
): readonly Word[] {
  const words: Word[] = [];
  const open: OpenWord = { pieces: [], space: undefined, breaks: false };
  addInlines(inlines, style, { words, open, faces });
  closeWord(words, open);
  if (open.breaks && words.length > 0)
    words.push({ pieces: [], width: 0, space: undefined, breaks: true });
  return arrangeWords(words, faces);
}

/** One word for each line of a text, with its spaces as they are. */
export function setVerbatim(text: string, style: TextStyle, faces: Typefaces): readonly Word[] {
  const set = measurerOf(style, faces);
  const words = text.split('\n').map((line, index) => {
    const pieces = set.measure(cleanText(line.replaceAll('\t', '    ')));
    return { pieces, width: widthOf(pieces), space: undefined, breaks: index > 0 };
  });
  return words.flatMap((word) => arrangeWords([word], faces, 'ltr'));
}

interface Setting {
  readonly words: Word[];
  readonly open: OpenWord;
  readonly faces: Typefaces;
}

function addInlines(inlines: readonly Inline[], style: TextStyle, setting: Setting): void {
  for (const inline of inlines) {
    if (inline.kind === 'line-break') breakLine(setting);
    else if (inline.kind === 'text') addText(inline.text, style, setting);
    else if (inline.kind === 'field') addBox(inline.field, style, setting);
    else if (inline.kind === 'code') addText(inline.text, emphasize(style, 'code'), setting);
    else addInlines(inline.inlines, styleOf(inline, style), setting);
  }
}

type StyledInline = Exclude<Inline, { kind: 'line-break' | 'text' | 'field' | 'code' }>;

function styleOf(inline: StyledInline, style: TextStyle): TextStyle {
  if (inline.kind === 'link') return linkStyle(inline.target, style);
  return inline.kind === 'span' ? tint(style, inline.tone) : emphasize(style, inline.kind);
}

function breakLine({ words, open }: Setting): void {
  const hadWord = closeWord(words, open);
  if (!hadWord && open.breaks) words.push({ pieces: [], width: 0, space: undefined, breaks: true });
  open.space = undefined;
  open.breaks = true;
}

/** Boxes are larger than their characters on paper: fingers are wider than pens. */
const boxScale = 1.1;

/** A box starts a word, which it does not leave at the end of a line. */
function addBox(field: BoxField, style: TextStyle, { words, open }: Setting): void {
  closeWord(words, open);
  const width = style.size * boxScale;
  open.pieces.push({ text: '', font: fontOf(style), style, width, level: 0, field });
}

function addText(written: string, style: TextStyle, setting: Setting): void {
  const set = measurerOf(style, setting.faces);
  const parts = cleanText(written).split(' ');
  parts.forEach((part, index) => {
    if (index > 0) addSpace(set.space, setting);
    const isBetweenSpaces = index > 0 && index < parts.length - 1;
    if (isBetweenSpaces && isOneWord(part, setting)) setting.words.push(set.word(part));
    else if (part !== '') addPart(part, set, setting);
  });
}

function addSpace(space: Piece, { words, open }: Setting): void {
  if (open.pieces.at(-1)?.field !== undefined) open.pieces.push(space);
  else {
    closeWord(words, open);
    open.space = space;
  }
}

/** Most parts of a text are words by themselves, which are the same each time. */
function isOneWord(part: string, { open }: Setting): boolean {
  if (part === '' || open.pieces.length > 0 || open.breaks) return false;
  return !jointCharacter.test(part);
}

function addPart(part: string, set: Measurer, { words, open }: Setting): void {
  const subwords = jointCharacter.test(part) ? partWord(part) : [part];
  subwords.forEach((subword, index) => {
    if (index > 0) closeWord(words, open);
    open.pieces.push(...set.measure(subword));
  });
}

function partWord(word: string): readonly string[] {
  const parts = word.split(joint);
  return unspacedForm.test(word) ? parts.flatMap(partUnspaced) : parts;
}

/** Ends the word under way; false where there is none. */
function closeWord(words: Word[], open: OpenWord): boolean {
  const { pieces, space, breaks } = open;
  if (pieces.length === 0) return false;
  words.push({ pieces, width: widthOf(pieces), space, breaks });
  open.pieces = [];
  open.space = undefined;
  open.breaks = false;
  return true;
}
