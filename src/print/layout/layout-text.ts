import type { Inline } from '../document/block.ts';
import type { Typefaces } from '../fonts/typeface.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { setWords } from '../text/set-words.ts';
import type { TextStyle } from '../text/text-style.ts';
import { alignOffset, baselineIn, drawLine } from './draw-line.ts';
import type { Source } from './page.ts';
import type { Strip } from './strip.ts';
import { heightOfLine } from './touch-target.ts';

/** What a text is set in. */
export interface TextSetting {
  readonly width: number;
  readonly lineHeight: number;
  readonly style: TextStyle;
  readonly align?: 'left' | 'center' | 'right';
  readonly source: Source;
  readonly faces: Typefaces;
}

/** A strip for each line of a text. The first two lines, and the last two, stay on one page. */
export function layoutText(inlines: readonly Inline[], setting: TextSetting): readonly Strip[] {
  const set = setWords(inlines, setting.style, setting.faces);
  return layoutLines(breakLines(set, setting.width, setting.faces), setting);
}

/** A strip for each line. */
export function layoutLines(lines: readonly Line[], setting: TextSetting): readonly Strip[] {
  const { lineHeight, source, faces, width, align, style } = setting;
  const below = lineHeight - baselineIn(lineHeight, style.size, faces);
  return lines.map((line, index) => {
    const holds = lines.length > 1 && (index === 0 || index === lines.length - 2);
    const x = alignOffset(align ?? 'left', line, width);
    // Pictures taller than words make room for themselves above them.
    const words = heightOfLine(line, lineHeight);
    const height = Math.max(words, heightOfPictures(line) + below);
    return {
      height,
      before: 0,
      after: 0,
      marks: drawLine(line, { x, top: height - words, height: words, source, faces }),
      keep: holds ? 2 : 0,
    };
  });
}

function heightOfPictures({ pieces }: Line): number {
  return pieces.reduce((most, { picture }) => Math.max(most, picture?.height ?? 0), 0);
}
