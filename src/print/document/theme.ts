import type { HeadingLook, InkColours, Theme, ToneLook } from '../../model/theme.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Each reads on white at 4.5:1 or better, and apart from the others in grey. */
const colours: InkColours = {
  ink: '#1c2b33',
  accent: '#0f4c5c',
  link: '#0b5a73',
  muted: '#5b6a72',
  line: '#c8d3d7',
  formLine: '#8b9aa1',
  strongLine: '#0f4c5c',
  coverTitle: '#ffffff',
  coverSubtitle: '#d3e4e8',
};

/** The default look of documents. */
export const defaultTheme: Theme = {
  colours,
  fills: { cover: '#0f4c5c', tableHead: '#e4eef0', code: '#e4eef0', codeBlock: '#f3f6f7' },
  tones: {
    'gap-major': boldTone('#a3211b'),
    'gap-minor': boldTone('#a34e00'),
    'gap-improvement': boldTone('#1d5f9e'),
    'gap-none': boldTone('#2c6b3c'),
    muted: { colour: colours.muted, bold: false, underlined: false },
  },
  underlinedLinks: false,
  type: {
    body: { size: 9.75, lineHeight: 13.4 },
    table: { size: 8.25, lineHeight: 10.5 },
    // Forms and definitions have less to say in more room.
    form: { size: 9, lineHeight: 11.6 },
    code: { size: 8.5, lineHeight: 11.8 },
    caption: { size: 8, lineHeight: 11 },
    furniture: { size: 7.5, lineHeight: 10 },
    coverTitle: { size: 30, lineHeight: 37 },
    coverSubtitle: { size: 14, lineHeight: 19 },
  },
  headings: [
    { size: 21, lineHeight: 27, before: 30, after: 11, colour: 'accent' },
    { size: 15, lineHeight: 20, before: 24, after: 8, colour: 'accent' },
    { size: 11.5, lineHeight: 16, before: 17, after: 5, colour: 'ink' },
    { size: 10, lineHeight: 14, before: 13, after: 4, colour: 'accent' },
  ],
  spacing: {
    paragraph: 7,
    item: 2.5,
    listIndent: 15,
    table: 12,
    cellPaddingX: 5,
    cellPaddingY: 3.2,
    figure: 14,
    quoteIndent: 12,
  },
  pageSize: 'A4',
  margins: { side: 20, top: 25, bottom: 22 },
  charts: {
    text: '#1f2933',
    strong: '#12355b',
    fill: '#2a6f97',
    soft: '#5b6a72',
    faint: '#d3dae2',
  },
};

function boldTone(colour: string): ToneLook {
  return { colour, bold: true, underlined: false };
}

/** The look of headings of a level, which counts from 1. */
export function headingLook({ headings }: Theme, level: number): HeadingLook {
  return headings[level - 1] ?? headings[3];
}
