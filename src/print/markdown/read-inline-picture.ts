import type { Token } from 'markdown-it';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import type { Figure, Inline, InlinePicture } from '../document/block.ts';
import { readImage, readPictureFile } from '../pictures/read-image.ts';
import { findImage } from './find-image.ts';
import { attributeOf, type Reading } from './reading.ts';

const remoteForm = /^(?:https?:)?\/\//i;
/** In pixels; a share of the page is none. */
const lengthForm = /^(\d{1,5}(?:\.\d{1,3})?)(?:px)?;?$/;

/** A picture that occurs several times is read once and embedded once. */
export function readPictureOnce(source: string, { pictures, readImage: readBytes }: Reading) {
  const known = pictures.get(source);
  if (known !== undefined) return known;
  const picture = readImage(source, readBytes);
  if (!('key' in picture)) pictures.set(source, picture);
  return picture;
}

/** The drawing for a phone that goes with a picture. One that cannot be read leaves the picture as it is. */
export function readNarrowPicture(source: string, { readNarrow }: Reading): Pick<Figure, 'narrow'> {
  const bytes = readNarrow?.(source);
  if (bytes === undefined) return {};
  const narrow = readPictureFile(source, bytes);
  return 'key' in narrow ? {} : { narrow };
}

/** Whether a picture is on the network, from which nothing is loaded. */
export function isRemote(image: Token): boolean {
  return remoteForm.test(attributeOf(image, 'src').trim());
}

/** The picture of an image among words, or its words where it cannot be shown. */
export function readInlinePicture(
  image: Token,
  {
    block,
    alt,
    reading,
  }: { readonly block: Token; readonly alt: string; readonly reading: Reading },
): readonly Inline[] {
  if (isRemote(image)) {
    reading.remote.count += 1;
    return standIn(alt);
  }
  const picture = readPictureOnce(attributeOf(image, 'src'), reading);
  if (!('key' in picture))
    return [{ kind: 'picture', picture, alt, size: sizeOf(image), stands: false }];
  const { file, found } = isAbsent(picture) ? reading.warnings : reading.problems;
  const told = isAbsent(picture) ? absent(picture, alt) : picture;
  found.push({ ...told, place: { file, ...findImage(image, block, reading) } });
  return standIn(alt);
}

/** What is said of a name that has no picture to print → the same where words take its place. */
const absentWords: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'print.image-missing': 'print.image-missing-words',
  'print.image-unread': 'print.image-unread-words',
  'print.image-unnamed': 'print.image-unnamed-words',
};

/** Whether there is no picture to be had behind a name, wherever it leads. */
export function isAbsent({ key }: Omit<Problem, 'place'>): boolean {
  return absentWords[key] !== undefined;
}

/** An absent picture is reported, however it is written and wherever it is; the rest is printed. */
function absent({ key, values }: Omit<Problem, 'place'>, alt: string): Omit<Problem, 'place'> {
  const words = alt.trim() === '' ? 'none' : 'some';
  return { key: absentWords[key] ?? key, values: { ...values, words } };
}

/** The words in place of a picture, separated from those around them. */
function standIn(alt: string): readonly Inline[] {
  const text = alt.trim();
  return text === '' ? [] : [{ kind: 'emphasis', inlines: [{ kind: 'text', text }] }];
}

function sizeOf(image: Token): InlinePicture['size'] {
  const [width, height] = ['width', 'height'].map((side) => {
    const pixels = Number(lengthForm.exec(attributeOf(image, side).trim())?.[1] ?? 0);
    return pixels > 0 ? pixels : undefined;
  });
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

/** Gives pictures in a paragraph their own size where they have a line for themselves, or are given it. */
export function standPictures(inlines: readonly Inline[]): readonly Inline[] {
  const breaks = inlines.flatMap(({ kind }, index) => (kind === 'line-break' ? [index] : []));
  const ends = [...breaks, inlines.length];
  return ends.flatMap((end, number) => {
    const line = inlines.slice(number === 0 ? 0 : ends[number - 1], end);
    return line.map(line.every(isPictorial) ? stand : standIfSized);
  });
}

function standIfSized(inline: Inline): Inline {
  if (inline.kind === 'picture') return { ...inline, stands: Object.keys(inline.size).length > 0 };
  return 'inlines' in inline ? { ...inline, inlines: inline.inlines.map(standIfSized) } : inline;
}

function isPictorial(inline: Inline): boolean {
  if (inline.kind === 'picture' || inline.kind === 'line-break') return true;
  if ('text' in inline) return inline.text.trim() === '';
  return inline.inlines.every(isPictorial);
}

function stand(inline: Inline): Inline {
  if (inline.kind === 'picture') return { ...inline, stands: true };
  return 'inlines' in inline ? { ...inline, inlines: inline.inlines.map(stand) } : inline;
}
