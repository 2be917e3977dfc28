import { append } from '../../model/lists/append.ts';
import { partUnspaced, unspacedForm } from '../characters/break-opportunities.ts';
import { cleanForLines, cleanText } from '../characters/clean-text.ts';
import type { BoxField, Inline, InlinePicture } from '../document/block.ts';
import { sizeAmongWords } from '../document/picture-size.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { arrangeWords } from './arrange-words.ts';
import { fontOf, type Measurer, measurerOf, widthOfPieces } from './measure-text.ts';
import type { Piece, Word } from './piece.ts';
import { emphasize, linkStyle, type TextStyle, tint } from './text-style.ts';
import { writeOutMissing } from './write-out.ts';

// Compound words and paths may be split after their joint, with at least two letters on either
// side.
const joint = /(?<=[\p{L}\p{N}]{2}[-–—/])(?=\p{L}{2})/u;
const softHyphen = '\u00AD';
/** Spaces without width, or of a width of their own: lines may break after them. */
const opening = /\u200B|(?<=[\u1680\u2000-\u2006\u2008-\u200A\u205F])/;
/** Says that no line breaks here, and is not seen. */
const joining = /[\u2060\uFEFF]/g;
const jointCharacter =
  /[-–—/\u00AD\u1680\u2000-\u200B\u205F\u2060\u2600-\u27BF\u2E80-\uABFF\uD800-\uDFFF\uF900-\uFFEF]/;

/** Addresses and names of files: a hyphen would be read as one of their own. */
const addressForm = /:\/\/|^www\.|[@\\_]|\p{L}\.\p{L}/u;

interface OpenWord {
  pieces: Piece[];
  seams: number[];
  isAddress: boolean;
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
  const open = openWord();
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
    return { pieces, width: widthOfPieces(pieces), space: undefined, breaks: index > 0 };
  });
  return words.flatMap((word) => arrangeWords([word], faces, 'ltr'));
}

interface WordSetting {
  readonly words: Word[];
  readonly open: OpenWord;
  readonly faces: Typefaces;
}

function addInlines(inlines: readonly Inline[], style: TextStyle, setting: WordSetting): void {
  for (const inline of inlines) {
    if (inline.kind === 'line-break') breakLine(setting);
    else if (inline.kind === 'text') addText(inline.text, style, setting);
    else if (inline.kind === 'field') addBox(inline.field, style, setting);
    else if (inline.kind === 'picture') addPicture(inline, style, setting);
    else if (inline.kind === 'code') addText(inline.text, emphasize(style, 'code'), setting);
    else addInlines(inline.inlines, styleOf(inline, style), setting);
  }
}

type StyledInline = Exclude<Inline, { kind: 'line-break' | 'text' | 'field' | 'picture' | 'code' }>;

function styleOf(inline: StyledInline, style: TextStyle): TextStyle {
  if (inline.kind === 'link') return linkStyle(inline.target, style);
  return inline.kind === 'span' ? tint(style, inline.tone) : emphasize(style, inline.kind);
}

function breakLine({ words, open }: WordSetting): void {
  const hadWord = closeWord(words, open);
  if (!hadWord && open.breaks) words.push({ pieces: [], width: 0, space: undefined, breaks: true });
  open.space = undefined;
  open.breaks = true;
}

/** Boxes are larger than their characters on paper: fingers are wider than pens. */
const boxScale = 1.1;

/** A box starts a word, which it does not leave at the end of a line. */
function addBox(field: BoxField, style: TextStyle, { words, open }: WordSetting): void {
  closeWord(words, open);
  const width = style.size * boxScale;
  open.pieces.push({ text: '', font: fontOf(style), style, width, level: 0, field });
}

/** Lines may end before and after a picture. */
function addPicture(shown: InlinePicture, style: TextStyle, { words, open }: WordSetting): void {
  closeWord(words, open);
  const { width, height } = sizeAmongWords(shown, style.size);
  const picture = { shown, height };
  open.pieces.push({ text: '', font: fontOf(style), style, width, level: 0, picture });
  closeWord(words, open);
}

function addText(written: string, style: TextStyle, setting: WordSetting): void {
  const set = measurerOf(style, setting.faces);
  const parts = writeOutMissing(cleanForLines(written), setting.faces).split(' ');
  parts.forEach((part, index) => {
    if (index > 0) addSpace(set.space, setting);
    const isBetweenSpaces = index > 0 && index < parts.length - 1;
    if (isBetweenSpaces && isOneWord(part, setting)) setting.words.push(set.word(part));
    else if (part !== '') addPart(part, set, setting);
  });
}

function addSpace(space: Piece, { words, open }: WordSetting): void {
  if (open.pieces.at(-1)?.field !== undefined) open.pieces.push(space);
  else {
    closeWord(words, open);
    open.space = space;
  }
}

/** Most parts of a text are words by themselves, which are the same each time. */
function isOneWord(part: string, { open }: WordSetting): boolean {
  if (part === '' || open.pieces.length > 0 || open.breaks) return false;
  return !jointCharacter.test(part);
}

function addPart(part: string, set: Measurer, { words, open }: WordSetting): void {
  const subwords = jointCharacter.test(part) ? partText(part) : [part];
  const isAddress = addressForm.test(part);
  subwords.forEach((subword, index) => {
    if (index > 0) closeWord(words, open);
    open.isAddress ||= isAddress;
    addSubword(subword, set, open);
  });
}

function partText(word: string): readonly string[] {
  const parts = word.split(opening).flatMap((part) => part.split(joint));
  const whole = unspacedForm.test(word) ? parts.flatMap(partUnspaced) : parts;
  return whole.map((part) => part.replaceAll(joining, ''));
}

/** A soft hyphen is a seam in the word, and nothing where no line ends. */
function addSubword(subword: string, set: Measurer, open: OpenWord): void {
  let length = lengthOf(open.pieces);
  subword.split(softHyphen).forEach((stretch, index) => {
    if (index > 0) open.seams.push(length);
    const pieces = set.measure(stretch);
    append(open.pieces, pieces);
    length += lengthOf(pieces);
  });
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function openWord(): OpenWord {
  return { pieces: [], seams: [], isAddress: false, space: undefined, breaks: false };
}

/** Ends the word under way; false where there is none. */
function closeWord(words: Word[], open: OpenWord): boolean {
  const { pieces, seams, isAddress, space, breaks } = open;
  if (pieces.length === 0) return false;
  words.push({
    pieces,
    width: widthOfPieces(pieces),
    space,
    breaks,
    ...(seams.length === 0 ? {} : { seams }),
    ...(isAddress ? { isAddress } : {}),
  });
  Object.assign(open, openWord());
  return true;
}
