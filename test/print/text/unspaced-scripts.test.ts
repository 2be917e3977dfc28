import { describe, expect, it } from 'vitest';
import { partUnspaced } from '../../../src/print/characters/break-opportunities.ts';
import { defaultTheme } from '../../../src/print/document/theme.ts';
import { chooseCut } from '../../../src/print/fonts/choose-cut.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import { breakLines } from '../../../src/print/text/break-lines.ts';
import { setWords } from '../../../src/print/text/set-words.ts';
import { plainStyle } from '../../../src/print/text/text-style.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { extractLines } from '../pdf/extract-support.ts';
import { context, faces, layoutMarkdown, textsOf } from '../print-support.ts';

const style = plainStyle(10, '#000000', defaultTheme);
const linesOf = (text: string, width: number): readonly string[] =>
  breakLines(setWords([{ kind: 'text', text }], style, faces), width, faces).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );

const words = (markdown: string): string =>
  layoutMarkdown(markdown)
    .flatMap(textsOf)
    .filter(({ source }) => typeof source === 'object')
    .map(({ text }) => text)
    .join('');

describe('text without spaces', () => {
  it('may break between characters, but not before stops and small kana or after brackets', () => {
    expect(partUnspaced('学校、「教育」。')).toEqual(['学', '校、', '「教', '育」。']);
    expect(partUnspaced('ちょっと')).toEqual(['ちょっ', 'と']);
    expect(partUnspaced('ゲーム')).toEqual(['ゲー', 'ム']);
    expect(partUnspaced('（得69%）,但')).toEqual(['（得', '69%）,', '但']);
    expect(partUnspaced('第4.3条')).toEqual(['第', '4.3', '条']);
    expect(partUnspaced('«日» “本” ¥語')).toEqual(['«日» “本” ¥語']);
    expect(partUnspaced('日ISO')).toEqual(['日', 'ISO']);
    expect(partUnspaced('学校"教育"の')).toEqual(['学', '校"教', '育"の']);
    expect(partUnspaced('学/校')).toEqual(['学/', '校']);
    expect(partUnspaced('学‑校か゛')).toEqual(['学‑校', 'か゛']);
  });

  it('leaves Korean words whole', () => {
    expect(linesOf('한국어 문장은 단어', 40)).toEqual(['한국어', '문장은', '단어']);
  });

  it('fills its lines', () => {
    expect(linesOf('教育機関マネジメント。', 51)).toEqual(['教育機関マ', 'ネジメン', 'ト。']);
    for (const line of linesOf('標準、'.repeat(40), 75)) expect(line).not.toMatch(/^、/);
  });

  it('has no space where a line of Markdown ends within it', () => {
    expect(words('学校\n教育')).toBe('学校教育');
    expect(words('学校\nISO')).toBe('学校 ISO');
    expect(words('한국\n문장')).toBe('한국 문장');
  });
});

describe('a font that the user names', () => {
  it.runIf(hasProgram('pdftotext'))(
    'shows what the others lack, also where bold is asked for',
    async () => {
      const bytes = await printPdf('---\nlanguage: ja\n---\n# 日本語\n\n教育 **機関** a', context);
      expect(extractLines(bytes)).toEqual(expect.arrayContaining(['日本語', '教育 機関 a']));
    },
  );

  it.runIf(hasProgram('qpdf'))('is embedded in its own kind of outlines, in part', async () => {
    const bytes = await printPdf('日本', context);
    const shown = inspectPdf(bytes, 'qpdf', ['--json', '--json-key=qpdf']);
    expect(shown).toContain('"/FontFile3"');
    expect(shown).toContain('"/CIDFontType0C"');
    expect(bytes.length).toBeLessThan(12_000);
  });

  it('is the one of a collection that is made for the language', () => {
    const cuts = ['JP', 'KR', 'SC', 'TC', 'HK'].map((mark) => ({
      fullName: `Noto Sans CJK ${mark}`,
    }));
    const cutFor = (language: string): string => chooseCut(cuts, language).fullName.slice(-2);
    expect(['ja', 'ko-KR', 'zh', 'zh-CN', 'zh-TW', 'zh-Hant', 'zh-HK', 'en'].map(cutFor)).toEqual([
      'JP',
      'KR',
      'SC',
      'SC',
      'TC',
      'TC',
      'HK',
      'JP',
    ]);
  });
});
