import type { Theme, Tone } from '../model/theme.ts';
import type { LinkTarget } from './block.ts';

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

/** What inlines make of the style round them. */
export type Emphasis = 'strong' | 'emphasis' | 'strike' | 'code' | Tone;

/** Styles are made once, so that words are measured, and kept, once for each. */
const plainStyles = new WeakMap<Theme, Map<string, TextStyle>>();
const emphasized = new WeakMap<TextStyle, Map<Emphasis, TextStyle>>();

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
  const known = emphasized.get(style) ?? new Map<Emphasis, TextStyle>();
  emphasized.set(style, known);
  const styled = known.get(emphasis) ?? { ...style, ...lookOf(emphasis, style) };
  known.set(emphasis, styled);
  return styled;
}

function lookOf(emphasis: Emphasis, { bold, underlined, theme }: TextStyle): Partial<TextStyle> {
  switch (emphasis) {
    case 'strong':
      return { bold: true };
    case 'emphasis':
      return { italic: true };
    case 'strike':
      return { strike: true };
    case 'code':
      return { code: true };
    default: {
      const look = theme.tones[emphasis];
      return {
        colour: look.colour,
        bold: bold || look.bold,
        underlined: underlined || look.underlined,
      };
    }
  }
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
