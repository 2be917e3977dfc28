import type { Tone } from './block.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Colours; each reads on white at 4.5:1 or better, and apart from the others in grey. */
export const colours = {
  ink: '#1c2b33',
  accent: '#0f4c5c',
  link: '#0b5a73',
  muted: '#5b6a72',
  line: '#c8d3d7',
  formLine: '#8b9aa1',
  strongLine: '#0f4c5c',
  tint: '#e4eef0',
  faint: '#f3f6f7',
  onAccent: '#ffffff',
  onAccentSoft: '#d3e4e8',
} as const;

export const toneColours: Readonly<Record<Tone, string>> = {
  'gap-major': '#a3211b',
  'gap-minor': '#a34e00',
  'gap-improvement': '#1d5f9e',
  'gap-none': '#2c6b3c',
  muted: colours.muted,
};

/** A size of type and the height of its lines, in points. */
export interface TypeSize {
  readonly size: number;
  readonly lineHeight: number;
}

export const typeSizes = {
  body: { size: 9.75, lineHeight: 13.4 },
  table: { size: 8.25, lineHeight: 10.5 },
  /** Forms and definitions have less to say in more room. */
  form: { size: 9, lineHeight: 11.6 },
  code: { size: 8.5, lineHeight: 11.8 },
  caption: { size: 8, lineHeight: 11 },
  furniture: { size: 7.5, lineHeight: 10 },
  coverTitle: { size: 30, lineHeight: 37 },
  coverSubtitle: { size: 14, lineHeight: 19 },
} as const;

/** A heading's type and the space about it. */
export interface HeadingLook extends TypeSize {
  readonly before: number;
  readonly after: number;
  readonly colour: string;
}

const leastHeading: HeadingLook = {
  size: 10,
  lineHeight: 14,
  before: 13,
  after: 4,
  colour: colours.accent,
};

const headingLooks: readonly HeadingLook[] = [
  { size: 21, lineHeight: 27, before: 30, after: 11, colour: colours.accent },
  { size: 15, lineHeight: 20, before: 24, after: 8, colour: colours.accent },
  { size: 11.5, lineHeight: 16, before: 17, after: 5, colour: colours.ink },
];

export function headingLook(level: number): HeadingLook {
  return headingLooks[level - 1] ?? leastHeading;
}

export const spacing = {
  paragraph: 7,
  item: 2.5,
  listIndent: 15,
  table: 12,
  cellPaddingX: 5,
  cellPaddingY: 3.2,
  figure: 14,
  quoteIndent: 12,
} as const;
