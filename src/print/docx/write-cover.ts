import { type FileChild, Paragraph } from 'docx';
import type { Block } from '../document/block.ts';
import type { BlockPlace, DocxSetting } from './docx-setting.ts';
import { writeBlocks } from './write-blocks.ts';

/** From the top of the page to the band, and below it, in twips. */
const gap = { above: 1600, below: 600 } as const;

/**
 * A cover: leading drawings above the band; the first heading and the paragraphs after it in it; the
 * rest below.
 */
export function writeCover(
  blocks: readonly Block[],
  setting: DocxSetting,
  place: BlockPlace,
): readonly FileChild[] {
  const start = countWhile(blocks, 'figure');
  const title = blocks[start];
  const end = title?.kind === 'heading' ? start + 1 : start;
  const subtitles = title?.kind === 'heading' ? countWhile(blocks.slice(end), 'paragraph') : 0;
  return [
    ...writeBlocks(blocks.slice(0, start), setting, place),
    spaceOf(gap.above),
    ...writeBlocks(blocks.slice(start, end), setting, place),
    ...writeBlocks(blocks.slice(end, end + subtitles), setting, { ...place, style: 'Subtitle' }),
    spaceOf(gap.below),
    ...writeBlocks(blocks.slice(end + subtitles), setting, place),
  ];
}

function spaceOf(after: number): Paragraph {
  return new Paragraph({ style: 'AfterTable', spacing: { after } });
}

function countWhile(blocks: readonly Block[], kind: Block['kind']): number {
  const end = blocks.findIndex((block) => block.kind !== kind);
  return end === -1 ? blocks.length : end;
}
