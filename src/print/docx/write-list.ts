import type { INumberingOptions, IParagraphOptions } from 'docx';
import type { Block, List } from '../document/block.ts';
import { twips } from './docx-setting.ts';

/** Word processors know nine levels of lists. */
const deepest = 8;

const bullets = ['•', '–', '▪'] as const;

/** What numbers and bullets look like: bullets, and numbers from each first number that occurs. */
export function numberingOf(blocks: readonly Block[], indent: number): INumberingOptions {
  const levels = Array.from({ length: deepest + 1 }, (_, level) => level);
  const starts = new Set(listsIn(blocks).flatMap(({ start }) => start ?? []));
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: 'bullet',
          text: bullets[level % bullets.length] ?? '•',
          style: { paragraph: indentOf(level, indent) },
        })),
      },
      ...Array.from(starts, (start) => ({
        reference: `numbers-${start}`,
        levels: levels.map((level) => ({
          level,
          format: 'decimal' as const,
          text: `%${level + 1}.`,
          start,
          style: { paragraph: indentOf(level, indent) },
        })),
      })),
    ],
  };
}

/** The number or the bullet of an item; `instance` tells lists with numbers apart. */
export function markOf(
  { start }: List,
  depth: number,
  instance: number,
): Pick<IParagraphOptions, 'numbering'> {
  const level = Math.min(depth, deepest);
  const reference = start === undefined ? 'bullets' : `numbers-${start}`;
  return { numbering: { reference, level, ...(start === undefined ? {} : { instance }) } };
}

/** Where the words of an item stand. */
export function indentOf(depth: number, indent: number) {
  const step = twips(indent);
  return { indent: { start: step * (depth + 1), hanging: step } };
}

function listsIn(blocks: readonly Block[]): readonly List[] {
  return blocks.flatMap((block): readonly List[] => {
    if (block.kind === 'list') {
      return [block, ...block.items.flatMap((item) => listsIn(item.blocks))];
    }
    return 'blocks' in block ? listsIn(block.blocks) : [];
  });
}
