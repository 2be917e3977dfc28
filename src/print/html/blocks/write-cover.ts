import type { Block } from '../../document/block.ts';
import type { HtmlSetting } from './html-setting.ts';
import { writeBlocks } from './write-blocks.ts';

/**
 * Writes a cover for a web page: leading drawings go above the band; the first heading and the
 * paragraphs after it go in it; the rest goes below.
 */
export function writeCover(blocks: readonly Block[], setting: HtmlSetting): string {
  const start = countWhile(blocks, 'figure');
  const title = blocks[start];
  const end = title?.kind === 'heading' ? start + 1 : start;
  const subtitles = title?.kind === 'heading' ? countWhile(blocks.slice(end), 'paragraph') : 0;
  const parts = [
    ['logo', blocks.slice(0, start)],
    ['band', blocks.slice(start, end + subtitles)],
    ['below', blocks.slice(end + subtitles)],
  ] as const;
  const written = parts.flatMap(([name, part]) =>
    part.length === 0 ? [] : [`<div class="${name}">\n${writeBlocks(part, setting)}\n</div>`],
  );
  return `<div class="cover">\n${written.join('\n')}\n</div>`;
}

function countWhile(blocks: readonly Block[], kind: Block['kind']): number {
  const end = blocks.findIndex((block) => block.kind !== kind);
  return end === -1 ? blocks.length : end;
}
