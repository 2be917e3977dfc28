import type { ThemeDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import { EomsError } from '../model/problem.ts';
import type { FillColours, Theme, ToneLook, TypeSize } from '../model/theme.ts';
import { checkPairs } from './check-pairs.ts';
import { followAccent, followCover } from './follow-colour.ts';
import { type ColourPath, pairsOf } from './theme-pairs.ts';

/**
 * Makes a theme from its document; what that does not say is as in `base`, or follows from its
 * accent.
 *
 * @throws EomsError `bad-data` with every colour that cannot be read on what is behind it.
 */
export function buildTheme(document: Located<ThemeDocument>, base: Theme): Theme {
  const theme = overlay(document.value, base);
  const writtenAt = ([group, name, part]: ColourPath): DocumentPath | undefined => {
    const path = part === undefined ? [group, name] : [group, name, part];
    return isWritten(document.value, path) ? path : undefined;
  };
  const problems = checkPairs(pairsOf(theme), writtenAt, document.locate);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  return theme;
}

function isWritten(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
  return isWritten(Reflect.get(value, step), rest);
}

function overlay(document: ThemeDocument, base: Theme): Theme {
  const { page: { size = base.pageSize, ...margins } = {} } = document;
  return {
    ...overlayColours(document, base),
    tones: overlayTones(document.tones ?? {}, base.tones),
    underlinedLinks: document.underlinedLinks ?? base.underlinedLinks,
    type: overlayTypes(document.type ?? {}, base.type),
    headings: overlayHeadings(document.headings ?? {}, base.headings),
    spacing: { ...base.spacing, ...document.spacing },
    pageSize: size,
    margins: { ...base.margins, ...margins },
  };
}

function overlayColours(
  { colours = {}, fills = {}, charts = {} }: ThemeDocument,
  base: Theme,
): Pick<Theme, 'colours' | 'fills' | 'charts'> {
  const accented = colours.accent === undefined ? base : followAccent(base, colours.accent);
  const covered =
    fills.cover === undefined ? accented : followCover(accented, fillOf(fills.cover, undefined));
  return {
    colours: { ...covered.colours, ...colours },
    fills: overlayFills(fills, covered.fills),
    charts: { ...covered.charts, ...charts },
  };
}

/** The colour of an area as it is written: `none` is the paper. */
function fillOf(written: string | undefined, otherwise: string | undefined): string | undefined {
  if (written === undefined) return otherwise;
  return written === 'none' ? undefined : written;
}

function overlayFills(fills: NonNullable<ThemeDocument['fills']>, base: FillColours): FillColours {
  return {
    cover: fillOf(fills.cover, base.cover),
    tableHead: fillOf(fills.tableHead, base.tableHead),
    code: fillOf(fills.code, base.code),
    codeBlock: fillOf(fills.codeBlock, base.codeBlock),
  };
}

function overlayTones(
  tones: NonNullable<ThemeDocument['tones']>,
  base: Theme['tones'],
): Theme['tones'] {
  const look = (name: keyof Theme['tones']): ToneLook => ({ ...base[name], ...tones[name] });
  return {
    'gap-major': look('gap-major'),
    'gap-minor': look('gap-minor'),
    'gap-improvement': look('gap-improvement'),
    'gap-none': look('gap-none'),
    muted: look('muted'),
  };
}

function overlayTypes(
  types: NonNullable<ThemeDocument['type']>,
  base: Theme['type'],
): Theme['type'] {
  const sized = (name: keyof Theme['type']): TypeSize => ({ ...base[name], ...types[name] });
  return {
    body: sized('body'),
    table: sized('table'),
    form: sized('form'),
    code: sized('code'),
    caption: sized('caption'),
    furniture: sized('furniture'),
    coverTitle: sized('coverTitle'),
    coverSubtitle: sized('coverSubtitle'),
  };
}

function overlayHeadings(
  { first, second, third, deeper }: NonNullable<ThemeDocument['headings']>,
  base: Theme['headings'],
): Theme['headings'] {
  return [
    { ...base[0], ...first },
    { ...base[1], ...second },
    { ...base[2], ...third },
    { ...base[3], ...deeper },
  ];
}
