import { leastOfShapes, leastOfText } from '../model/colour.ts';
import type { Theme } from '../model/theme.ts';

/** A colour of a theme by its keys: `['colours', 'ink']`. */
export type ColourPath = readonly [group: string, name: string, part?: string];

/** Two colours of a theme that meet on paper. */
export interface ThemePair {
  readonly front: { readonly path: ColourPath; readonly colour: string };
  /** Without a path it is the paper. */
  readonly ground: { readonly path: ColourPath | undefined; readonly colour: string };
  readonly least: number;
}

const paper = { path: undefined, colour: '#ffffff' } as const;

/** Every pair of colours of which the one has to be made out on the other. */
export function pairsOf({ colours, fills, tones, charts }: Theme): readonly ThemePair[] {
  const ink = (name: keyof Theme['colours']) =>
    ({ path: ['colours', name], colour: colours[name] }) as const;
  const area = (name: keyof Theme['fills']) => {
    const colour = fills[name];
    return colour === undefined ? paper : ({ path: ['fills', name], colour } as const);
  };
  const onPaper = (['ink', 'accent', 'link', 'muted'] as const).map(ink);
  const texts = [
    ...onPaper.map((front) => ({ front, ground: paper })),
    { front: ink('ink'), ground: area('code') },
    { front: ink('ink'), ground: area('codeBlock') },
    { front: ink('accent'), ground: area('tableHead') },
    // Rows of a table can be on the same band.
    { front: ink('ink'), ground: area('tableHead') },
    { front: ink('coverTitle'), ground: area('cover') },
    { front: ink('coverSubtitle'), ground: area('cover') },
    ...Object.entries(tones).map(([name, { colour }]) => ({
      front: { path: ['tones', name, 'colour'] as const, colour },
      ground: paper,
    })),
    ...(['text', 'strong', 'soft'] as const).map((name) => ({
      front: { path: ['charts', name] as const, colour: charts[name] },
      ground: paper,
    })),
  ];
  const fill = { path: ['charts', 'fill'] as const, colour: charts.fill };
  return [
    ...texts.map((pair) => ({ ...pair, least: leastOfText })),
    { front: fill, ground: paper, least: leastOfShapes },
  ];
}
