import type { BrandingDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import { EomsError } from '../model/problem.ts';
import type { InkColours, Theme } from '../model/theme.ts';
import { checkPairs } from './check-pairs.ts';
import { followAccent, followCover } from './follow-colour.ts';
import { type ColourPath, pairsOf } from './theme-pairs.ts';

type BrandColours = NonNullable<BrandingDocument['colours']>;

/** The keys of a brand's colours that a colour of the theme may come from, the nearest first. */
const sources: Readonly<Record<string, readonly (keyof BrandColours)[]>> = {
  'colours.ink': ['ink'],
  'colours.accent': ['accent'],
  'colours.link': ['link', 'accent'],
  'colours.muted': ['muted'],
  'colours.coverTitle': ['coverText'],
  'colours.coverSubtitle': ['coverText'],
  'fills.cover': ['cover', 'accent'],
  'charts.strong': ['accent'],
  'charts.fill': ['accent'],
};

/**
 * The theme in the colours of a brand. What follows from a colour of the brand (areas, lines,
 * charts, words on the cover) is made so that it can be read.
 *
 * @throws EomsError `bad-data` with every colour that cannot be read on what is behind it.
 */
export function brandTheme(theme: Theme, { value, locate }: Located<BrandColours>): Theme {
  const branded = recolour(theme, value);
  const writtenAt = (path: ColourPath): DocumentPath | undefined => {
    const name = sources[path.join('.')]?.find((one) => value[one] !== undefined);
    return name === undefined ? undefined : [name];
  };
  const problems = checkPairs(pairsOf(branded), writtenAt, locate);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return branded;
}

function recolour(theme: Theme, { accent, cover, coverText, ...inks }: BrandColours): Theme {
  const inked = withInks(theme, inks);
  const accented = accent === undefined ? inked : followAccent(inked, accent);
  const covered = cover === undefined ? accented : followCover(accented, cover);
  const onCover =
    coverText === undefined ? {} : { coverTitle: coverText, coverSubtitle: coverText };
  return withInks(covered, { ...inks, ...onCover });
}

function withInks(theme: Theme, inks: Partial<InkColours>): Theme {
  return { ...theme, colours: { ...theme.colours, ...inks } };
}
