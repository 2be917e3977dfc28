import stringWidth from 'string-width';
import { graphemes } from '../../model/text/graphemes.ts';

/** What a reader takes for one sign, and the columns that it takes in a terminal. */
export interface MeasuredSign {
  readonly sign: string;
  readonly width: number;
}

const onlyAscii = /^[ -~]*$/;
/** Begins what colours text; it takes no columns, but what follows it looks as if it did. */
const escape = '\u001B';

/**
 * Measuring a sign takes far longer than looking it up, and a text has few different ones. At most so
 * many are remembered.
 */
const mostRemembered = 5000;
const remembered = new Map<string, number>();

/** The signs of a text, one after the other; a caller may stop anywhere, and a long text costs no more. */
export function* measureSigns(text: string): Generator<MeasuredSign> {
  for (const { segment: sign } of graphemes.segment(text)) yield { sign, width: signWidth(sign) };
}

/** Columns that a text takes in a terminal; escape sequences take none. */
export function widthOf(text: string): number {
  if (onlyAscii.test(text)) return text.length;
  if (text.includes(escape)) return stringWidth(text);
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += signWidth(segment);
  return width;
}

function signWidth(sign: string): number {
  if (sign.length === 1 && sign >= ' ' && sign <= '~') return 1;
  const known = remembered.get(sign);
  if (known !== undefined) return known;
  const width = stringWidth(sign);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(sign, width);
  return width;
}
