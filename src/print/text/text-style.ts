import type { Theme, Tone } from '../../model/theme.ts';
import type { LinkTarget } from '../document/block.ts';

/** How a piece of text looks. Pieces that share one record are drawn as one. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly link: LinkTarget | undefined;
  readonly underlined: boolean;
  readonly theme: Theme;
}

/** How inlines change the style around them. */
export type Emphasis = 'strong' | 'emphasis' | 'strike' | 'code';

const emphases: Readonly<Record<Emphasis, Partial<TextStyle>>> = {
  strong: { bold: true },
  emphasis: { italic: true },
  strike: { strike: true },
  code: { code: true },
};

/** Styles are made once, so that words are measured, and kept, once for each. */
const plainStyles = new WeakMap<Theme, Map<string, TextStyle>>();
const changed = new WeakMap<TextStyle, Map<Emphasis | Tone, TextStyle>>();

/** The style of a size, in points, and a colour, without emphasis: always the same record. */
export function plainStyle(size: number, colour: string, theme: Theme): TextStyle {
  const known = plainStyles.get(theme) ?? new Map<string, TextStyle>();
  plainStyles.set(theme, known);
  const key = `${size} ${colour}`;
  const style = known.get(key) ?? { ...unemphasized, size, colour, link: undefined, theme };
  known.set(key, style);
  return style;
}

const unemphasized = { bold: false, italic: false, strike: false, code: false, underlined: false };

/** A style with an emphasis more: always the same record. */
export function emphasize(style: TextStyle, emphasis: Emphasis): TextStyle {
  return change(style, emphasis, emphases[emphasis]);
}

/** A style in a tone of its theme: always the same record. */
export function tint(style: TextStyle, tone: Tone): TextStyle {
  const { colour, bold, underlined } = style.theme.tones[tone];
  const look = { bold: style.bold || bold, underlined: style.underlined || underlined };
  return change(style, tone, { ...look, colour });
}

function change(style: TextStyle, name: Emphasis | Tone, look: Partial<TextStyle>): TextStyle {
  const known = changed.get(style) ?? new Map<Emphasis | Tone, TextStyle>();
  changed.set(style, known);
  const styled = known.get(name) ?? { ...style, ...look };
  known.set(name, styled);
  return styled;
}

/** The style of a link: a record of its own, so that links side by side stay two. */
export function linkStyle(target: LinkTarget, style: TextStyle): TextStyle {
  const { colour, theme, underlined } = style;
  const { colours, underlinedLinks } = theme;
  const isOnCover = colour === colours.coverTitle || colour === colours.coverSubtitle;
  return {
    ...style,
    link: target,
    colour: isOnCover ? colour : colours.link,
    underlined: underlined || underlinedLinks,
  };
}
