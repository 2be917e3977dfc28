import { directionOfText } from '../characters/reading-direction.ts';
import type { Block } from '../document/block.ts';
import { textsOf } from '../document/block-texts.ts';
import type { Typefaces } from '../fonts/typeface.ts';

/**
 * Whether blocks that have something beside them, such as bullets or a bar, start at the right: in
 * a document that does, or where their first letter is of such a script.
 */
export function startsRight(blocks: readonly Block[], faces: Typefaces): boolean {
  if (faces.bidi === undefined) return false;
  return faces.direction === 'rtl' || directionOfText(textsOf(blocks).join(' ')) === 'rtl';
}
