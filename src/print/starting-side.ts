import type { Block } from './block.ts';
import { textsOf } from './block-texts.ts';
import { directionOfText } from './reading-direction.ts';
import type { Typefaces } from './typeface.ts';

/**
 * Whether blocks that have something beside them, such as bullets or a bar, start at the right: in
 * a document that does, or where their first letter is of such a script.
 */
export function startsRight(blocks: readonly Block[], faces: Typefaces): boolean {
  if (faces.bidi === undefined) return false;
  return faces.direction === 'rtl' || directionOfText(textsOf(blocks).join(' ')) === 'rtl';
}
