import { contrastOf, leastOfText } from '../../model/colour.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';

/** SvgAttributes of an SVG element; numbers are rounded so that output is the same everywhere. */
export type SvgAttributes = Readonly<Record<string, string | number>>;

/** An SVG element of the closed set that the print room draws. */
export function element(
  name: string,
  attributes: SvgAttributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Two decimals are finer than any printer, and hide what platforms compute differently. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A whole drawing with its title and description, sizes in points. */
export function drawing(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  content: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
    },
    element('title', {}, escapeXml(words.title)),
    element('desc', {}, escapeXml(words.description)),
    content.join(''),
  );
}

/** What charts are drawn on. */
export const paper = '#ffffff';
export const black = '#000000';

/** Of two colours the one that reads better on a ground; black where neither can be read on it. */
export function readableOn(ground: string, one: string, other: string): string {
  const better = contrastOf(one, ground) >= contrastOf(other, ground) ? one : other;
  return isReadable(better, ground) ? better : black;
}

/** Whether words of one colour can be read on the other. */
export function isReadable(colour: string, ground: string): boolean {
  return contrastOf(colour, ground) >= leastOfText;
}
