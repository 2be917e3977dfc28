import { escapeXml } from '../../../model/text/escape-xml.ts';
import {
  type Direction,
  directionOfParagraph,
  directionOfText,
  foreignLanguage,
  hasRightLetters,
} from '../../characters/reading-direction.ts';

/** The language of a document, and which way it runs. */
export interface DocumentLanguage {
  readonly language: string;
  readonly direction: Direction;
}

/** The attribute of a paragraph that runs another way than the document. */
export function directionOf(text: string, { direction }: DocumentLanguage): string {
  const own = directionOfParagraph(text, direction);
  return own === direction ? '' : ` dir="${own}"`;
}

/** The same for blocks with something next to them, such as bullets or a bar: the first letter decides. */
export function sideOf(text: string, { direction }: DocumentLanguage): string {
  return direction === 'ltr' && directionOfText(text) === 'rtl' ? ' dir="rtl"' : '';
}

/** Clean text as HTML, with words of a right-to-left script named as what they are in other documents. */
export function markLanguages(text: string, { language, direction }: DocumentLanguage): string {
  if (direction === 'rtl' || !hasRightLetters(text)) return escapeXml(text);
  return groupWords(text)
    .map((run) => {
      const words = escapeXml(run);
      if (!hasRightLetters(run)) return words;
      return `<span lang="${foreignLanguage(run, language)}">${words}</span>`;
    })
    .join('');
}

/** Splits a text into runs of words of right-to-left scripts, and the text between them. */
function groupWords(text: string): readonly string[] {
  const runs: { text: string; isRight: boolean }[] = [];
  for (const word of text.split(/(?<= )(?=[^ ])/)) {
    const isRight = hasRightLetters(word);
    const last = runs.at(-1);
    if (last?.isRight === isRight) last.text += word;
    else runs.push({ text: word, isRight });
  }
  return runs.map((run) => run.text);
}
