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

/** What a chart is made with beside its values. */
export interface ChartSetting {
  readonly words: ChartWords;
  readonly palette: ChartPalette;
}

/** A finished chart: `name` is part of a file name. */
export interface Chart extends ChartWords {
  readonly name: string;
  readonly svg: string;
}
