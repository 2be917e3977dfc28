import { remember } from '../../model/remember.ts';
import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import { spellCodePoints } from '../characters/code-point.ts';
import { type Bidi, type Direction, hasRightLetters } from '../characters/reading-direction.ts';
import { type Font, type Glyph, glyphsOf, openFonts } from '../kit/font.ts';
import { chooseCut } from './choose-cut.ts';
import type { FontFiles } from './font-files.ts';
import { readPost } from './font-tables.ts';
import type { Hyphenation } from './hyphenation.ts';
import { readGlyphs } from './read-glyphs.ts';
import { type Kerning, readKerning } from './read-kerning.ts';
import { type Cell, shapeText, widthOfCells } from './shape-text.ts';

/** The fonts by their place in a document, and those that the user named for what they lack. */
export type FontName = keyof FontFiles | 'symbols' | `named-${number}`;

/** A parsed font. Widths are in ems: multiply by the size of the type. */
export interface Typeface {
  readonly name: FontName;
  readonly ascent: number;
  readonly descent: number;
  readonly spaceWidth: number;
  covers(codePoint: number): boolean;
  /** Whether several characters are one glyph: an emoji made of parts. */
  joins(text: string): boolean;
  /** The width of a text without line breaks; cached, so cheap for words that come again. */
  width(text: string): number;
  /** A text as glyphs, from left to right, in whatever script; lengths are in font units. */
  shape(text: string, direction: Direction): readonly Cell[];
  /** The glyph of a unit of plain text. */
  glyph(unit: number): Glyph;
  /** How much further away the next glyph of plain text is, in font units: mostly 0 or less. */
  kernAfter(text: string, at: number): number;
  /** The font itself. */
  readonly font: Font;
}

type ShippedFaces = Readonly<Record<keyof FontFiles, Typeface>>;

/** What a document is set in: its fonts, and which way its lines run. */
export interface Typefaces extends ShippedFaces {
  /** Asked one after the other for what all others lack. */
  readonly named: readonly Typeface[];
  /** Emoji and other signs; loaded for a document that has some. */
  readonly symbols: Typeface | undefined;
  readonly direction: Direction;
  /** Where some text runs from right to left. */
  readonly bidi: Bidi | undefined;
  /** How words of the document's language are parted; `undefined` = not known. */
  readonly hyphenation: Hyphenation | undefined;
  /** Characters that no font has, each with a text that contains it; filled while text is set. */
  readonly missing: Map<number, string>;
  /** What is written for characters that are known to be in no font. */
  readonly standIns: ReadonlyMap<number, string>;
}

/**
 * Texts of these need no shaping but kerning: Latin, Greek and Cyrillic without combining marks,
 * symbols, and the scripts of China, Japan and Korea. Each is one unit of UTF-16.
 */
const plainForm =
  /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u1D00-\u1DBF\u1E00-\u1FFF\u2000-\u20CF\u2100-\u2BFF\u2E80-\u3029\u3030-\u3098\u309B-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFFEF]*$/;

const space = 0x20;
/** Text is made of units of 16 bits. */
const unitLimit = 0x1_00_00;
const parsed = new WeakMap<FontFiles, (name: keyof FontFiles) => Typeface>();
const parsedNamed = new WeakMap<Uint8Array, readonly Font[]>();

/** Fonts that the text of a document needs in addition to those always loaded. */
export interface TextNeeds {
  readonly named?: readonly Uint8Array[];
  readonly symbols?: Uint8Array | undefined;
  readonly standIns?: ReadonlyMap<number, string>;
  /** A BCP 47 tag: characters that China, Japan and Korea share look different in each. */
  readonly language?: string;
  readonly direction?: Direction;
  readonly bidi?: Bidi;
  readonly hyphenation?: Hyphenation | undefined;
}

/** The fonts of a document. Each is parsed when it is first asked for, once for each record of files. */
export function loadTypefaces(files: FontFiles, needs: TextNeeds = {}): Typefaces {
  const face = parsed.get(files) ?? remember((name) => createTypeface(name, files[name]));
  parsed.set(files, face);
  const {
    direction = 'ltr',
    bidi,
    language = fallbackLanguage,
    hyphenation,
    standIns = new Map(),
  } = needs;
  const named = (needs.named ?? []).map((bytes, index) =>
    createNamed(bytes, `named-${index}`, language),
  );
  const symbols = needs.symbols && createNamed(needs.symbols, 'symbols', language);
  return {
    get regular() {
      return face('regular');
    },
    get bold() {
      return face('bold');
    },
    get italic() {
      return face('italic');
    },
    get boldItalic() {
      return face('boldItalic');
    },
    get fallback() {
      return face('fallback');
    },
    named,
    symbols,
    direction,
    bidi,
    hyphenation,
    standIns,
    missing: new Map(),
  };
}

function createNamed(bytes: Uint8Array, name: FontName, language: string): Typeface {
  const fonts = parsedNamed.get(bytes) ?? openFonts(bytes);
  parsedNamed.set(bytes, fonts);
  return createFace({ name, font: chooseCut(fonts, language), kerning: () => 0 });
}

function createTypeface(name: keyof FontFiles, bytes: Uint8Array): Typeface {
  const [font] = openFonts(bytes, { post: readPost(bytes), glyphs: readGlyphs(bytes) });
  return createFace({ name, font, kerning: readKerning(bytes) });
}

interface ParsedFont {
  readonly name: FontName;
  readonly font: Font;
  readonly kerning: Kerning;
}

function createFace({ name, font, kerning }: ParsedFont): Typeface {
  const { advance, glyph, kernAfter } = createSetting(font, kerning);
  const em = font.unitsPerEm;
  const words: Readonly<Record<Direction, (text: string) => readonly Cell[]>> = {
    ltr: remember((word) => shapeText(font, word, 'ltr')),
    rtl: remember((word) => shapeText(font, word, 'rtl')),
  };
  const shape = (text: string, direction: Direction) => words[direction](text);
  const advanceOf = (text: string): number =>
    isPlain(text)
      ? advance(text)
      : widthOfCells(shape(text, hasRightLetters(text) ? 'rtl' : 'ltr'));
  const width = remember((text: string) => advanceOf(text) / em);
  const covers = remember(
    (codePoint: number) => !isPrivate(codePoint) && font.hasGlyphForCodePoint(codePoint),
  );
  const joins = remember((text: string) => isOneGlyph(text, font));
  const [ascent, descent] = [font.ascent / em, -font.descent / em];
  const spaceWidth = width(' ');
  const setting = { covers, joins, width, shape, glyph, kernAfter };
  return { name, ascent, descent, spaceWidth, ...setting, font };
}

function isOneGlyph(text: string, font: Font): boolean {
  const [glyph, ...others] = font.layout(text).glyphs;
  if (glyph === undefined || glyph.id === 0 || others.length > 0) return false;
  // Fonts of one colour show all tones of skin alike, and leave the sign of the tone out.
  const drawn = spellCodePoints(glyph.codePoints);
  return drawn === text || drawn === text.replaceAll(/\p{Emoji_Modifier}/gu, '');
}

/** Whether a text is set letter by letter; others are shaped. */
export function isPlain(text: string): boolean {
  return plainForm.test(text);
}

/** The meaning of private-use characters depends on one font; elsewhere they cannot be read out. */
function isPrivate(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}

/** How a font sets text; lengths are in font units. */
interface FontSetting {
  readonly advance: (text: string) => number;
  readonly glyph: Typeface['glyph'];
  readonly kernAfter: Typeface['kernAfter'];
}

/**
 * fontkit's layout runs all of OpenType for each word. Plain scripts only need advances and the
 * kerning of each pair of letters.
 */
function createSetting(font: Font, kerning: Kerning): FontSetting {
  const tables = glyphsOf(font);
  const glyph = remember((codePoint: number): Glyph => {
    const found = font.glyphForCodePoint(codePoint);
    const advanceWidth = tables?.advance(found.id) ?? found.advanceWidth;
    return { id: found.id, advanceWidth, codePoints: [codePoint] };
  });
  const kernOf = remember((pair: number): number => {
    const [unit, next] = [Math.floor(pair / unitLimit), pair % unitLimit];
    return isUnkerned(unit) || isUnkerned(next) ? 0 : kerning(glyph(unit).id, glyph(next).id);
  });
  const kernAfter = (text: string, at: number): number => {
    return at + 1 < text.length
      ? kernOf(text.charCodeAt(at) * unitLimit + text.charCodeAt(at + 1))
      : 0;
  };
  const advance = (text: string): number => {
    let width = 0;
    for (let at = 0; at < text.length; at++) {
      width += glyph(text.charCodeAt(at)).advanceWidth + kernAfter(text, at);
    }
    return width;
  };
  return { advance, glyph, kernAfter };
}

/** Words are encoded by themselves, so that spaces can have no kerning. */
function isUnkerned(unit: number): boolean {
  return unit === space;
}
