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

/** A finished chart: `name` is part of a file name. */
export interface Chart extends ChartWords {
  readonly name: string;
  readonly svg: string;
}

/** A share as a chart draws it: a fault in the data must not draw outside of the picture. */
export function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
