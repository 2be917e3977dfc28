import type { Messages } from '../../messages/messages.ts';
import type { ChartPalette } from '../../model/theme.ts';

/** A value with its name; a share 0…1, or `null` where nothing was scored. */
export interface ChartValue {
  readonly label: string;
  readonly value: number | null;
  /** The value as people read it: "82 %". */
  readonly shown: string;
}

/** What a chart shows, in words: its title, and the numbers for those who cannot see it. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/** What charts are made with. */
export interface ChartContext {
  readonly messages: Messages;
  readonly palette: ChartPalette;
}

/** How wide a chart is drawn: for a page, or for a phone that is held upright. */
export type ChartWidth = 'wide' | 'narrow';

/** How a chart looks: its colours, and its width; wide unless it is said. */
export interface ChartLook extends ChartPalette {
  readonly width?: ChartWidth;
}

/** The layouts of a chart, one for each width. */
export type ChartLayouts<Layout> = Readonly<Record<ChartWidth, Layout>>;

/** Of the layouts of a chart the one that is asked for. */
export function layoutFor<Layout>(
  layouts: ChartLayouts<Layout>,
  { width = 'wide' }: ChartLook,
): Layout {
  return layouts[width];
}

/** A chart as it is drawn, in SVG. */
export interface ChartDrawings {
  readonly svg: string;
  /** The same for the width of a phone, where it is drawn for that too. */
  readonly narrow?: string;
}

/** A finished chart: `name` is part of a file name. */
export interface Chart extends ChartWords, ChartDrawings {
  readonly name: string;
}

/** Draws a chart in both widths. */
export function drawBoth(
  palette: ChartPalette,
  draw: (look: ChartLook) => string,
): Required<ChartDrawings> {
  return { svg: draw(palette), narrow: draw({ ...palette, width: 'narrow' }) };
}

/** A share as a chart draws it: a fault in the data must not draw outside of the picture. */
export function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
