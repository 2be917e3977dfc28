import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import {
  type Bidi,
  type Direction,
  directionOfLanguage,
  directionOfText,
  guessLanguage,
  hasRightLetters,
} from '../characters/reading-direction.ts';
import type { Block, PrintDocument } from '../document/block.ts';
import { textsOf, withInner } from '../document/block-texts.ts';
import { wordsOfShapes } from '../scene/words-of-shapes.ts';

/** What the text of a document asks for. */
export interface FoundNeeds {
  /** The language of a document that names none, as its letters show it. */
  readonly language: string;
  readonly direction: Direction;
  readonly bidi?: Bidi;
}

/**
 * Finds which way a document runs: by its language, or by its first words where it names none. The
 * algorithm that orders mixed text is loaded only where there is some.
 */
export async function findTextNeeds(
  markdown: string,
  document: PrintDocument,
): Promise<FoundNeeds> {
  const { language } = document.front;
  const isMixed = mayRunRight(markdown, document);
  if (language === undefined && !isMixed) return { language: fallbackLanguage, direction: 'ltr' };
  const direction = directionOf(document);
  if (direction === 'ltr' && !isMixed) return { language: fallbackLanguage, direction };
  const { default: createBidi } = await import('bidi-js/dist/bidi.mjs');
  const guessed = direction === 'ltr' ? fallbackLanguage : guessLanguage(markdown);
  return { language: guessed, direction, bidi: createBidi() };
}

function directionOf({ front, blocks }: PrintDocument): Direction {
  if (front.language !== undefined) return directionOfLanguage(front.language);
  return directionOfText([front.title ?? '', ...textsOf(blocks)].join(' ')) ?? 'ltr';
}

/** Letters may be written as numbers (`&#1576;`), and occur in drawings. */
function mayRunRight(markdown: string, { blocks }: PrintDocument): boolean {
  if (hasRightLetters(markdown) || markdown.includes('&#')) return true;
  return blocks.flatMap(withInner).some(hasRightLabels);
}

function hasRightLabels(block: Block): boolean {
  if (block.kind !== 'figure' || block.picture.kind !== 'drawing') return false;
  return wordsOfShapes(block.picture.shapes).some(hasRightLetters);
}
