import { describe, expect, it } from 'vitest';
import { EomsError, type Problem } from '../../../src/model/problem.ts';
import { printPdf } from '../../../src/print/pdf/print-pdf.ts';
import type { PrintContext } from '../../../src/print/print-context.ts';
import { placesInText, tellMissing } from '../../../src/print/text/describe-missing.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { english } from '../../support/messages.ts';
import { context } from '../print-support.ts';

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** A print that refuses what no font has. */
const strict = (markdown: string): PrintContext => ({
  ...context,
  fallbacks: [],
  judgeMissing: async (missing) =>
    tellMissing(missing, {
      isRefused: true,
      placesOf: placesInText('report.md', markdown),
      file: 'report.md',
    }),
});

async function problemsIn(markdown: string): Promise<readonly Problem[]> {
  try {
    await printPdf(markdown, strict(markdown));
    return [];
  } catch (error) {
    if (error instanceof EomsError && error.kind === 'bad-data') return error.problems;
    throw error;
  }
}

const describeAll = async (markdown: string): Promise<readonly string[]> =>
  (await problemsIn(markdown)).map(
    ({ key, values, place }) => `${place?.line}:${place?.column} ${english.text(key, values)}`,
  );

describe('a character that no font has', () => {
  it('is reported by its name and each of its places, all of them at once, in the order of the text', async () => {
    const markdown = '---\ntitle: T\n---\n# A\n\nThe school 漢 and\na rune ᚠ for 漢 all.\n';
    expect(await describeAll(markdown)).toEqual([
      '6:12 No font at hand has U+6F22 (漢), CJK UNIFIED IDEOGRAPH-6F22. It is in "The school 漢 and".',
      '7:8 No font at hand has U+16A0 (ᚠ), RUNIC LETTER FEHU FEOH FE F. It is in "a rune ᚠ for 漢 all.".',
      '7:14 No font at hand has U+6F22 (漢), CJK UNIFIED IDEOGRAPH-6F22. It is in "a rune ᚠ for 漢 all.".',
    ]);
  });

  it.each([
    [
      'Chinese',
      '今日は学校へ行きます',
      'No font at hand has 10 Chinese, Japanese or Korean characters (今 日 は 学 校 へ 行 き …).',
    ],
    ['Thai', 'โรงเรียน', 'No font at hand has 7 Thai characters ('],
  ])(
    'is reported once with all others of its script in a line: %s',
    async (_script, text, said) => {
      const markdown = `# A\n\nNote: ${text}\n\nAgain ${text}\n`;
      const told = await describeAll(markdown);
      expect(told).toHaveLength(2);
      expect(told.map((one) => one.replace(/^\S+ /, ''))).toEqual(
        told.map(() => expect.stringContaining(said)),
      );
      expect(told.map((one) => one.split(' ')[0])).toEqual(['3:7', '5:7']);
      expect((await problemsIn(markdown)).at(-1)?.hintKey).toBe('print.missing-hint');
    },
  );

  it('comes with advice at the end, and not a thousand times', async () => {
    const text = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x5000 + index));
    const problems = await problemsIn(text.join('\n\n'));
    expect(problems).toHaveLength(13);
    expect(problems.at(-1)).toMatchObject({
      key: 'print.missing-more',
      values: { count: 28 },
      hintKey: 'print.missing-hint',
    });
    expect(problems.filter(({ hintKey }) => hintKey !== undefined)).toHaveLength(1);
  });

  it('is found in drawings and behind numbers too, where no line shows it', async () => {
    const svg = '<svg viewBox="0 0 9 9"><text x="1" y="2">A 漢</text></svg>';
    const link = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    expect(await describeAll(`![a](${link})\n\n&#x5B57;`)).toEqual([
      'undefined:undefined No font at hand has U+6F22 (漢), CJK UNIFIED IDEOGRAPH-6F22. It is in "A 漢".',
      'undefined:undefined No font at hand has U+5B57 (字), CJK UNIFIED IDEOGRAPH-5B57. It is in "字".',
    ]);
  });

  it('is reported together with all else that is wrong, in the order of the lines', async () => {
    const svg = '<svg viewBox="0 0 9 9"><text x="1" y="2">A 字</text></svg>';
    const markdown = [
      '---',
      'header: 甲',
      '---',
      '# 乙 ![a](a.svg)',
      '- 丙',
      '',
      '> 丁',
      '',
      '| 戊 | B |',
      '|---|---|',
      '| <b>己</b> | ![庚](a.svg) |',
      '',
      '```',
      '辛',
      '```',
      `![壬](data:image/svg+xml,${encodeURIComponent(svg)} "癸")`,
      '',
      '<!-- eoms: no-such-hint 子 -->',
      '',
      '<!-- keep-together -->',
      '',
      '丑',
    ].join('\n');
    const found = (await problemsIn(markdown)).map(
      ({ key, values, place }) => `${place?.line} ${values?.['character'] ?? key}`,
    );
    expect(found).toEqual([
      '2 甲',
      '4 乙',
      '5 丙',
      '7 丁',
      '9 戊',
      '11 己',
      '11 庚',
      '14 辛',
      '16 癸',
      '18 print.hint-unknown',
      '20 print.hint-unclosed',
      '22 丑',
      'undefined 字',
    ]);
  });

  it('is not told of a document that is wrong where a font has it', async () => {
    const markdown = 'Søhesten 学校 **学** ☐\n\n<!-- eoms: no-such-hint -->';
    await expect(printPdf(markdown, context)).rejects.toMatchObject({
      problems: [{ key: 'print.hint-unknown' }],
    });
  });

  it('is found in what a form to fill in says already', async () => {
    const field = '<!-- field: line name "Name" -->';
    const markdown = `| | |\n|---|---|\n| 甲${field} | x${field} |`;
    await expect(printPdf(markdown, { ...strict(markdown), fillable: true })).rejects.toMatchObject(
      {
        problems: [{ key: 'print.field-twice' }, { values: { character: '甲' } }],
      },
    );
  });

  it('is found where the Markdown has it in parts', async () => {
    const [problem] = await problemsIn('a\n\nか\u3099'.normalize('NFD'));
    expect(problem).toMatchObject({ values: { code: 'U+304C' }, place: { line: 3, column: 1 } });
  });
});

describe('a character that no font has, where it is not an error', () => {
  const fontless: PrintContext = { ...context, fallbacks: [] };
  const printed = async (markdown: string) =>
    oneSpaced(inspectPdf(await printPdf(markdown, fontless), 'pdftotext'));

  it.runIf(hasProgram('pdftotext'))('is printed by its number and name', async () => {
    expect(await printed('Rune ᚦ.')).toContain('Rune [U+16A6 runic letter thurisaz thurs thorn].');
    expect(await printed('**字** `漢` \uE000\uFDD0')).toContain(
      '[U+5B57 CJK ideograph] [U+6F22 CJK ideograph] [U+E000 private use][U+FDD0 noncharacter]',
    );
    expect(await printed('---\nheader: 甲\n---\n乙')).toContain('[U+7532 CJK ideograph]');
  });

  it.runIf(hasProgram('pdftotext'))('breaks over lines at its spaces', async () => {
    const text = inspectPdf(await printPdf('ᚦ '.repeat(40), fontless), 'pdftotext');
    for (const line of text.split('\n').filter((one) => one.includes('runic'))) {
      expect(line).not.toMatch(/\b(?:r|ru|run|runi|let|lett|lette|th|thu)$/);
    }
  });

  it('is reported once for each, however often it is printed', async () => {
    const told: string[] = [];
    await printPdf('# ᚦ\n\nᚦ ᚠ\n', {
      ...fontless,
      judgeMissing: async (missing) => {
        told.push(...missing.map(({ code, standIn }) => `${code} ${standIn}`));
        return [];
      },
    });
    expect(told).toEqual([
      'U+16A6 [U+16A6 runic letter thurisaz thurs thorn]',
      'U+16A0 [U+16A0 runic letter fehu feoh fe f]',
    ]);
  });
});

describe('scripts that need no other font', () => {
  it.each([
    ['Danish', 'Blåbærgrød på Ærø, Ångström, ǿ é'],
    ['Polish', 'Zażółć gęślą jaźń ŻÓŁĆ GĘŚLĄ JAŹŃ'],
    ['Greek', 'Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία ἀρχὴ ᾧ ᾶ Ώ'],
    ['Cyrillic', 'Съешь же ещё этих мягких булок Ґ є ї Љуљка њ ђ Ў қ ө'],
    ['Vietnamese', 'Đánh giá chất lượng giáo dục Nguyễn Thị Hường ổ ữ ệ ẵ Ặ Ợ'],
    ['Turkish and others', 'İstanbul ğüşöç Þórður Čeština Őű ŀ Ș ț ə'],
    ['Hebrew', 'אבגדהוזחטיכךלמםנןסעפףצץקרשת בְּרֵאשִׁית ״־׳ ₪'],
    ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى ًٌٍَُِّْ ٠١٢٣ ،؛؟ پچژگ'],
    [
      'symbols',
      '✓ ✗ ☐ ☑ ☒ → ← ↑ ↓ ≥ ≤ ≠ ≈ ± × ÷ € £ № ™ © ® § ¶ • … – — “ ” « » ½ ∑ √ ∞ ■ ▲ ● ★ ⚠',
    ],
  ])('%s', async (_, text) => {
    expect(await problemsIn(text)).toEqual([]);
    expect(await problemsIn(text.normalize('NFD'))).toEqual([]);
    expect(await problemsIn(`**${text}** *${text}*`)).toEqual([]);
  });
});
