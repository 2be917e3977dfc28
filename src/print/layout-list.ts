import type { Theme } from '../model/theme.ts';
import type { List, ListItem } from './block.ts';
import type { BlockSetting, LayoutInner } from './block-setting.ts';
import { baselineIn } from './draw-line.ts';
import type { Mark } from './page.ts';
import { indentStrip, type Strip, spaceStrips } from './strip.ts';
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
  const { faces, theme } = setting;
  const { spacing } = theme;
  const bullet = bulletOf(theme);
  const labels = list.items.map((item, index) =>
    labelOf(item, list.start === undefined ? bullet : numberOf(list.start + index, theme), theme),
  );
  const widest = Math.max(...labels.map((label) => widthOf(label, faces)));
  const indent = Math.max(spacing.listIndent, widest + 6);
  const gap = list.tight ? spacing.item : spacing.paragraph;
  const strips = list.items.flatMap((item, index) => {
    const label = labels[index] ?? bullet;
    const last = index === list.items.length - 1;
    const set = layoutItem(item, { label, indent, setting, layoutInner });
    return spaceStrips(closeUp(set, gap), index === 0 ? 0 : gap, last ? 0 : gap);
  });
  return spaceStrips(strips, spacing.paragraph - 2, spacing.paragraph);
}

function bulletOf({ type, colours }: Theme): Label {
  return { text: '•', font: 'regular', size: type.body.size, colour: colours.accent };
}

function numberOf(number: number, { type, colours }: Theme): Label {
  return { text: `${number}.`, font: 'regular', size: type.body.size, colour: colours.accent };
}

/** A task has a box in place of its bullet or number. */
function labelOf({ task }: ListItem, otherwise: Label, { type, colours }: Theme): Label {
  if (task === undefined) return otherwise;
  const text = task === 'done' ? '☑' : '☐';
  return { text, font: 'fallback', size: type.body.size + 1.5, colour: colours.accent };
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
  const { faces, theme } = setting;
  const { lineHeight, size } = theme.type.body;
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

/** What stands inside an item stands close as well. */
function closeUp(strips: readonly Strip[], most: number): readonly Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? 0 : Math.min(strip.before, most + 2),
    after: index === strips.length - 1 ? 0 : Math.min(strip.after, most),
  }));
}
