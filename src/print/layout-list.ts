import type { List, ListItem } from './block.ts';
import type { BlockSetting, LayoutInner } from './block-setting.ts';
import { baselineIn } from './draw-line.ts';
import type { Mark } from './page.ts';
import { indentStrip, type Strip, spaceStrips } from './strip.ts';
import { colours, spacing, typeSizes } from './theme.ts';
import type { FontName, Typefaces } from './typeface.ts';

interface Label {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
}

/** Lays a list out: each item's blocks beside its bullet, number or task box. */
export function layoutList(
  list: List,
  setting: BlockSetting,
  layoutInner: LayoutInner,
): readonly Strip[] {
  const { faces } = setting;
  const labels = list.items.map((item, index) => labelOf(item, list.start, index));
  const widest = Math.max(...labels.map((label) => widthOf(label, faces)));
  const indent = Math.max(spacing.listIndent, widest + 6);
  const gap = list.tight ? spacing.item : spacing.paragraph;
  const strips = list.items.flatMap((item, index) => {
    const label = labels[index] ?? bullet;
    const last = index === list.items.length - 1;
    const set = layoutItem(item, { label, indent, setting, layoutInner });
    return spaceStrips(closeUp(set, list.tight), index === 0 ? 0 : gap, last ? 0 : gap);
  });
  return spaceStrips(strips, spacing.paragraph - 2, spacing.paragraph);
}

const bullet: Label = { text: '•', font: 'regular', size: 9.75, colour: colours.accent };

function labelOf(item: ListItem, start: number | undefined, index: number): Label {
  const { size } = typeSizes.body;
  if (item.task !== undefined) {
    const text = item.task === 'done' ? '☑' : '☐';
    return { text, font: 'fallback', size: size + 1.5, colour: colours.accent };
  }
  if (start === undefined) return bullet;
  return { text: `${start + index}.`, font: 'regular', size, colour: colours.accent };
}

function widthOf(label: Label, faces: Typefaces): number {
  return faces[label.font].width(label.text) * label.size;
}

interface ItemSetting {
  readonly label: Label;
  readonly indent: number;
  readonly setting: BlockSetting;
  readonly layoutInner: LayoutInner;
}

function layoutItem(
  item: ListItem,
  { label, indent, setting, layoutInner }: ItemSetting,
): readonly Strip[] {
  const { faces } = setting;
  const { lineHeight, size } = typeSizes.body;
  const blocks = layoutInner(item.blocks, { ...setting, width: setting.width - indent });
  const empty: Strip = { height: lineHeight, before: 0, after: 0, marks: [], keep: 0 };
  const [first = empty, ...rest] = blocks.map((strip) => indentStrip(strip, indent));
  const y = baselineIn(lineHeight, size, faces);
  const width = widthOf(label, faces);
  const x = label.text.endsWith('.') ? indent - 6 - width : 1;
  const words = { spaced: false, link: undefined, source: item };
  const mark: Mark = { kind: 'text', x, y, width, ...label, ...words };
  return [{ ...first, marks: [mark, ...first.marks] }, ...rest];
}

/** In a tight list, what stands inside an item stands close as well. */
function closeUp(strips: readonly Strip[], tight: boolean): readonly Strip[] {
  const most = tight ? spacing.item : spacing.paragraph;
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? 0 : Math.min(strip.before, most + 2),
    after: index === strips.length - 1 ? 0 : Math.min(strip.after, most),
  }));
}
