import { type Margins, type PageSize, sheets, type Theme } from '../../model/theme.ts';
import { mm } from '../document/theme.ts';

/** A size in points. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** Space around the column, in points. */
export function marginsOf({ margins }: Theme): Margins {
  return { side: margins.side * mm, top: margins.top * mm, bottom: margins.bottom * mm };
}

/** The paper as it lies. */
export function paperOf(pageSize: PageSize, isLandscape: boolean): PaperSize {
  const { width, height } = sheets[pageSize];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/** The room for text on a page. */
export function columnOf(
  { pageSize, theme }: { readonly pageSize: PageSize; readonly theme: Theme },
  isLandscape: boolean,
): PaperSize {
  const { width, height } = paperOf(pageSize, isLandscape);
  const { side, top, bottom } = marginsOf(theme);
  return { width: width - 2 * side, height: height - top - bottom };
}
