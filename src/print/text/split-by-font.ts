import { codePointOf } from '../characters/code-point.ts';
import { clustersFrom, emojiSource } from '../characters/text-clusters.ts';
import { faceOf, isStandIn } from '../fonts/find-face.ts';
import type { FontName, Typeface, Typefaces } from '../fonts/typeface.ts';
import { writeOut } from './write-out.ts';

const ascii = /^[\u0020-\u007E]*$/;
const isJoiner = /[\u200C\u200D]/;
/** What may be shown as a picture, and what always is. */
const mayBePicture = /[\p{Emoji_Presentation}\p{Regional_Indicator}\uFE0F\u20E3]/u;
const emojiForm = new RegExp(`^(?:${emojiSource})$`, 'u');
/** Signs within an emoji that have no look of their own. */
const emojiSigns = /\uFE0E|\uFE0F|\u200D|[\u{E0020}-\u{E007F}]/gu;

/** A stretch of text that one font can show. */
export interface FontRun {
  readonly font: FontName;
  readonly text: string;
}

/**
 * Parts clean text by the font that shows it: the wanted one, or another for what that one lacks.
 * What all lack is noted as missing, and written out in words.
 */
export function splitByFont(text: string, wanted: FontName, faces: Typefaces): readonly FontRun[] {
  if (text === '') return [];
  if (isShown(text, wanted, faces) && !mayBePicture.test(text)) return [{ font: wanted, text }];
  const runs: { font: FontName; text: string }[] = [];
  for (const cluster of clustersFrom(text)) {
    for (const shown of showCluster(cluster, { wanted, text }, faces)) {
      const last = runs.at(-1);
      if (last?.font === shown.font) last.text += shown.text;
      else runs.push({ ...shown });
    }
  }
  return runs;
}

interface ClusterPlace {
  readonly wanted: FontName;
  readonly text: string;
}

/** A cluster goes in one font; apart where no font has all of it. */
function showCluster(
  cluster: string,
  { wanted, text }: ClusterPlace,
  faces: Typefaces,
): readonly FontRun[] {
  const picture = pictureFont(cluster, faces);
  if (picture !== undefined) return [{ font: picture, text: cluster }];
  const plain = emojiForm.test(cluster) ? cluster.replaceAll(emojiSigns, '') : cluster;
  const font = findFont(plain, wanted, faces);
  if (font !== undefined) return [{ font, text: plain }];
  return Array.from(plain, (character) => {
    const own = findFont(character, wanted, faces);
    if (own !== undefined) return { font: own, text: character };
    return { font: wanted, text: writeOut(character, text, faces) };
  });
}

/** The font that draws an emoji as one picture; `undefined` = it is none, or no font does. */
function pictureFont(cluster: string, faces: Typefaces): FontName | undefined {
  if (!mayBePicture.test(cluster) || !emojiForm.test(cluster)) return undefined;
  const { named, symbols } = faces;
  const fonts = symbols === undefined ? named : [...named, symbols];
  return fonts.find((face) => draws(face, cluster))?.name;
}

function draws(face: Typeface, cluster: string): boolean {
  const [first = '', ...others] = Array.from(cluster);
  return others.length === 0 ? face.covers(codePointOf(first)) : face.joins(cluster);
}

/** Whether some font shows a text as it should be: an emoji as a picture. */
export function isFontFor(text: string, faces: Typefaces): boolean {
  if (pictureFont(text, faces) !== undefined) return true;
  const isPicture = mayBePicture.test(text) && emojiForm.test(text);
  if (isPicture && faces.symbols === undefined) return false;
  const plain = text.replaceAll(emojiSigns, '');
  return plain === '' || findFont(plain, 'regular', faces) !== undefined;
}

/** The font that shows a text: the wanted one where it can, else the first that has all of it. */
export function fontFor(text: string, wanted: FontName, faces: Typefaces): FontName {
  return findFont(text, wanted, faces) ?? wanted;
}

function findFont(text: string, wanted: FontName, faces: Typefaces): FontName | undefined {
  if (isShown(text, wanted, faces)) return wanted;
  const { regular, named, fallback, symbols } = faces;
  const others = [regular, ...named, fallback, ...(symbols === undefined ? [] : [symbols])];
  return others.find(({ name }) => isShown(text, name, faces))?.name;
}

function isShown(text: string, font: FontName, faces: Typefaces): boolean {
  if (ascii.test(text) && !isStandIn(font)) return true;
  const face = faceOf(faces, font);
  for (const character of text) {
    if (!isJoiner.test(character) && !face.covers(codePointOf(character))) return false;
  }
  return true;
}
