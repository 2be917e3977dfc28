import { contrastOf, leastOfShapes, leastOfText, mixColours } from '../model/colour.ts';
import type { FillColours, InkColours, Theme } from '../model/theme.ts';
import { nearestReadable } from './contrast.ts';

const white = '#ffffff';
const black = '#000000';

/** How much of the accent is in the areas that carry words. */
const tints = { tableHead: 0.11, code: 0.11, codeBlock: 0.05 } as const;

/**
 * The theme with another accent, and with all that takes its colour from it: links, strong lines,
 * cover, areas behind words, charts. Areas that the theme leaves white stay white.
 */
export function followAccent(theme: Theme, accent: string): Theme {
  const colours = { ...theme.colours, accent, link: accent, strongLine: accent };
  const area = (name: keyof typeof tints): string | undefined =>
    theme.fills[name] === undefined ? undefined : tintOf(tints[name], colours);
  const fills = {
    ...theme.fills,
    tableHead: area('tableHead'),
    code: area('code'),
    codeBlock: area('codeBlock'),
  };
  const charts = {
    ...theme.charts,
    strong: mixColours(black, accent, 0.2),
    fill: shapeOf(mixColours(white, accent, 0.2)),
  };
  const cover = theme.fills.cover === undefined ? undefined : accent;
  return followCover({ ...theme, colours, fills, charts }, cover);
}

/** The theme with another band on its cover (`undefined` = none), and words that can be read on it. */
export function followCover(theme: Theme, cover: string | undefined): Theme {
  const fills: FillColours = { ...theme.fills, cover };
  return { ...theme, fills, colours: { ...theme.colours, ...coverInks(cover, theme.colours) } };
}

function coverInks(cover: string | undefined, { accent, ink }: InkColours) {
  if (cover === undefined) return { coverTitle: accent, coverSubtitle: ink };
  const readable = (one: string): boolean => contrastOf(one, cover) >= leastOfText;
  const coverTitle = [white, ink].find(readable) ?? black;
  const softer = mixColours(coverTitle, cover, 0.82);
  return { coverTitle, coverSubtitle: readable(softer) ? softer : coverTitle };
}

/** As much of the accent as lets words be read on it; white where none does. */
function tintOf(most: number, { accent, ink }: InkColours): string {
  for (let share = most; share > 0; share -= 0.01) {
    const tint = mixColours(accent, white, share);
    if ([accent, ink].every((one) => contrastOf(one, tint) >= leastOfText)) return tint;
  }
  return white;
}

function shapeOf(colour: string): string {
  return nearestReadable(colour, [{ colour: white, least: leastOfShapes }]) ?? colour;
}
