import { greatestOf } from '../../model/lists/extremes.ts';
import type { Theme } from '../../model/theme.ts';
import type { List, ListItem } from '../document/block.ts';
import { faceOf } from '../fonts/find-face.ts';
import type { FontName, Typefaces } from '../fonts/typeface.ts';
import { breakLines } from '../text/break-lines.ts';
import { setWords } from '../text/set-words.ts';
import { startsRight } from '../text/starting-side.ts';
import { plainStyle } from '../text/text-style.ts';
import type { BlockSetting, LayoutInner } from './block-setting.ts';
import { baselineIn, drawLine } from './draw-line.ts';
import type { Mark } from './page.ts';
import { indentStrip, type Strip, spaceStrips } from './strip.ts';

const bulletCode = 0x2022;

interface Label {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
}

/** Lays a list out: each item's blocks next to its bullet, number or task box. */
export function layoutList(
  list: List,
  setting: BlockSetting,
  layoutInner: LayoutInner,
): readonly Strip[] {
  const { faces } = setting;
  const { spacing } = setting.theme;
  const labelled = labelItems(list, setting);
  const indent = indentFor(labelled, setting);
  const gap = list.tight ? spacing.item : spacing.paragraph;
  const isMirrored = startsRight([list], faces);
  const strips = labelled.flatMap(({ item, label }, index) => {
    const last = index === list.items.length - 1;
    const set = layoutItem(item, { label, indent, isMirrored, setting, layoutInner });
    return spaceStrips(closeUp(set, gap), index === 0 ? 0 : gap, last ? 0 : gap);
  });
  return spaceStrips(strips, spacing.paragraph - 2, spacing.paragraph);
}

type LabelSetting = Pick<BlockSetting, 'faces' | 'theme'>;

/** How far the blocks of a list's items stand in, in points. */
export function listIndent(list: List, setting: LabelSetting): number {
  return indentFor(labelItems(list, setting), setting);
}

interface LabelledItem {
  readonly item: ListItem;
  readonly label: Label;
}

function labelItems(list: List, { faces, theme }: LabelSetting): readonly LabelledItem[] {
  const bullet = bulletOf(theme, faces);
  return list.items.map((item, index) => {
    const own = list.start === undefined ? bullet : numberOf(list.start + index, theme);
    return { item, label: labelOf(item, own, theme) };
  });
}

function indentFor(labelled: readonly LabelledItem[], { faces, theme }: LabelSetting): number {
  const widest = greatestOf(labelled.map(({ label }) => widthOf(label, faces)));
  return Math.max(theme.spacing.listIndent, widest + 6);
}

function bulletOf({ type, colours }: Theme, faces: Typefaces): Label {
  const font = faces.regular.covers(bulletCode) ? 'regular' : 'fallback';
  return { text: '•', font, size: type.body.size, colour: colours.accent };
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
  return faceOf(faces, label.font).width(label.text) * label.size;
}

interface ItemSetting {
  readonly label: Label;
  readonly indent: number;
  /** Labels are right-aligned. */
  readonly isMirrored: boolean;
  readonly setting: BlockSetting;
  readonly layoutInner: LayoutInner;
}

function layoutItem(
  item: ListItem,
  { label, indent, isMirrored, setting, layoutInner }: ItemSetting,
): readonly Strip[] {
  const { faces, theme, width } = setting;
  const { lineHeight } = theme.type.body;
  const blocks = layoutInner(item.blocks, { ...setting, width: width - indent });
  const empty: Strip = { height: lineHeight, before: 0, after: 0, marks: [], keep: 0 };
  const [first = empty, ...rest] = blocks.map((strip) =>
    indentStrip(strip, isMirrored ? 0 : indent),
  );
  const labelWidth = widthOf(label, faces);
  const distance = label.text.endsWith('.') ? indent - 6 - labelWidth : 1;
  const x = isMirrored ? width - distance - labelWidth : distance;
  const marks = drawLabel(label, { x, source: item }, setting);
  return [{ ...first, marks: [...marks, ...first.marks] }, ...rest];
}

function drawLabel(
  label: Label,
  { x, source }: { readonly x: number; readonly source: ListItem },
  { faces, theme }: BlockSetting,
): readonly Mark[] {
  const { lineHeight, size } = theme.type.body;
  if (faces.direction === 'rtl' && label.font === 'regular') {
    // The period of a number is to its left.
    const style = plainStyle(label.size, label.colour, theme);
    const words = setWords([{ kind: 'text', text: label.text }], style, faces);
    const place = { x, top: 0, height: lineHeight, source, faces };
    return breakLines(words, Infinity, faces).flatMap((line) => drawLine(line, place));
  }
  const y = baselineIn(lineHeight, size, faces);
  const words = { spaced: false, link: undefined, source };
  return [{ kind: 'text', x, y, width: widthOf(label, faces), ...label, ...words }];
}

/** Nested content is close together as well. */
function closeUp(strips: readonly Strip[], most: number): readonly Strip[] {
  return strips.map((strip, index) => ({
    ...strip,
    before: index === 0 ? 0 : Math.min(strip.before, most + 2),
    after: index === strips.length - 1 ? 0 : Math.min(strip.after, most),
  }));
}
