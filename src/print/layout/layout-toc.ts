import { greatestOf, leastOf } from '../../model/lists/extremes.ts';
import type { Block } from '../document/block.ts';
import { plainInlines } from '../document/plain-inlines.ts';
import type { TocEntry } from '../document/toc-entries.ts';
import { emphasize, plainStyle } from '../text/text-style.ts';
import type { BlockSetting } from './block-setting.ts';
import { layoutText } from './layout-text.ts';
import type { Mark, TocLine } from './page.ts';
import { indentStrip, joinStrips, overlay, type Strip, spaceStrips } from './strip.ts';

const numberRoom = 34;

/** Lays a table of contents out; the page numbers are filled in when all pages are known. */
export function layoutToc(
  toc: Block,
  entries: readonly TocEntry[],
  setting: BlockSetting,
): readonly Strip[] {
  const strips = entries.flatMap((entry) => layoutEntry(entry, toc, setting));
  return spaceStrips(strips, 8, 14);
}

function layoutEntry(
  { heading, depth }: TocEntry,
  toc: Block,
  setting: BlockSetting,
): readonly Strip[] {
  const { theme } = setting;
  const { size, lineHeight } = theme.type.body;
  const isTop = depth === 0;
  const indent = depth * 14;
  const width = setting.width - indent - numberRoom;
  const colour = isTop ? theme.colours.accent : theme.colours.ink;
  const plain = plainStyle(size, colour, theme);
  const style = isTop ? emphasize(plain, 'strong') : plain;
  const text = [{ kind: 'text' as const, text: plainInlines(heading.inlines) }];
  const { faces } = setting;
  const source: TocLine = { kind: 'toc-line', toc, heading };
  const lines = layoutText(text, { width, lineHeight: lineHeight + 2, style, source, faces });
  const linked = lines.map((strip, index) => {
    const isLast = index === lines.length - 1;
    const placed = indentStrip(strip, faces.direction === 'rtl' ? numberRoom : indent);
    const extra = linkMarks(placed, source, { isLast, setting });
    return overlay(isLast ? spaceEnd(placed) : placed, extra);
  });
  return spaceStrips(joinStrips(linked, 2), isTop ? 6 : 0, 0);
}

interface EntryEnd {
  readonly isLast: boolean;
  readonly setting: BlockSetting;
}

/** The title and the number of its page are two words. */
function spaceEnd(strip: Strip): Strip {
  const last = strip.marks.findLastIndex((mark) => mark.kind === 'text');
  const marks = strip.marks.map((mark, index) =>
    mark.kind === 'text' && index === last ? { ...mark, spaced: true } : mark,
  );
  return { ...strip, marks };
}

function linkMarks(strip: Strip, source: TocLine, { isLast, setting }: EntryEnd): readonly Mark[] {
  const { id } = source.heading;
  const { width, faces } = setting;
  const area = { x: 0, y: 0, width, height: strip.height };
  const target = { kind: 'internal' as const, id };
  const link: Mark = { kind: 'link', ...area, target, source };
  const texts = strip.marks.filter((mark) => mark.kind === 'text');
  const [first] = texts;
  if (!isLast || first === undefined) return [link];
  const startsRight = faces.direction === 'rtl';
  const x = startsRight ? 0 : greatestOf(texts.map((text) => text.x + text.width)) + 5;
  const right = startsRight ? leastOf(texts.map((text) => text.x)) - 5 : width;
  const { y, size } = first;
  return [link, { kind: 'page-number', x, y, right, id, size, startsRight, source }];
}
