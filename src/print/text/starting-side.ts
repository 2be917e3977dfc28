import { directionOfText } from '../characters/reading-direction.ts';
import type { Block } from '../document/block.ts';
import { textsOf } from '../document/block-texts.ts';
import type { Typefaces } from '../fonts/typeface.ts';

/**
 * Whether blocks with something next to them, such as bullets or a bar, start at the right: in a
 * right-to-left document, or if their first letter is of such a script.
 */
export function startsRight(blocks: readonly Block[], faces: Typefaces): boolean {
  if (faces.bidi === undefined) return false;
  return faces.direction === 'rtl' || directionOfText(textsOf(blocks).join(' ')) === 'rtl';
}
