import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/model/message-key.ts';
import type { Place, Problem } from '../../src/model/problem.ts';
import { directionOfLanguage } from '../../src/print/characters/reading-direction.ts';
import { inOrder } from '../../src/print/document/problem-list.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { parseMarkdown } from '../../src/print/markdown/parse-markdown.ts';
import { printPdf } from '../../src/print/pdf/print-pdf.ts';
import { readImage } from '../../src/print/pictures/read-image.ts';
import { readPicture } from '../../src/print/pictures/read-picture.ts';
import { breakLines } from '../../src/print/text/break-lines.ts';
import { hyphenAfter } from '../../src/print/text/part-word.ts';
import { setWords } from '../../src/print/text/set-words.ts';
import { plainStyle } from '../../src/print/text/text-style.ts';
import { context, faces, layoutMarkdown, problemsOf, wordsOf } from './print-support.ts';

describe('a hint or a field that lacks what it needs', () => {
  it.each([
    ['<!-- widths -->\n\n| a |\n|---|\n| 1 |', ['1: print.hint-widths']],
    ['<!-- min-row-height -->\n\n| a |\n|---|\n| 1 |', ['1: print.hint-row-height']],
    ['| a |\n|---|\n| <!-- field: line name " " --> |', ['3: print.field-form']],
    ['| a |\n|---|\n| <!-- field: text name --> |', ['3: print.field-form']],
    ['| a |\n|---|\n| <!-- field: line 1st "Tip" --> |', ['3: print.field-name']],
    ['Words <!-- field: line name "Tip" -->', ['1: print.field-cell']],
    ['---\ntitle: "Plan" B\n---\n', ['2: print.front-matter-quotes']],
  ])('is reported with its line: %j', (markdown, problems) => {
    expect(problemsOf(markdown)).toEqual(problems);
  });
});

const problemOf = (key: MessageKey, place?: Place): Problem =>
  place === undefined ? { key } : { key, place };

describe('what is wrong with a document', () => {
  it('is reported file by file as they first come, by lines and columns', () => {
    const problems = [
      problemOf('print.svg-numbers'),
      problemOf('print.svg-entity', { file: 'a.md' }),
      problemOf('print.svg-words', { file: 'a.md', line: 2 }),
      problemOf('print.svg-tspan', { file: 'a.md', line: 1, column: 9 }),
      problemOf('print.svg-circle', { file: 'a.md', line: 1, column: 4 }),
    ];
    expect(inOrder(problems).map(({ key }) => key)).toEqual([
      'print.svg-numbers',
      'print.svg-circle',
      'print.svg-tspan',
      'print.svg-words',
      'print.svg-entity',
    ]);
  });
});

describe('a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['az-Arab-IR', 'rtl'],
    ['ur-Latn', 'ltr'],
    ['he-IL', 'rtl'],
    ['en', 'ltr'],
  ])('runs as its script does, where its tag names one: %s', (tag, direction) => {
    expect(directionOfLanguage(tag)).toBe(direction);
  });
});

const readFromLostDisk = (): never => {
  throw new Error('the disk is gone');
};

describe('a picture', () => {
  it('is drawn from UTF-16 with either of its bytes first', () => {
    const source = '\uFEFF<svg viewBox="0 0 1 1"><text>Møde</text></svg>';
    const lower = Buffer.from(source, 'utf16le');
    const upper = Buffer.from(lower).swap16();
    for (const bytes of [lower, upper]) {
      expect(readImage('a.svg', () => bytes)).toMatchObject({ shapes: [{ text: 'Møde' }] });
    }
  });

  it('is not called broken where its file could not be read', () => {
    expect(() => readImage('a.svg', readFromLostDisk)).toThrow('the disk is gone');
  });

  it.each([
    ['of words', Buffer.from('A letter to the board'), 'print.picture-broken'],
    ['of another kind', Buffer.from('GIF89a'), 'print.picture-format'],
  ])('of pixels is refused by its name where it is %s', (_, bytes, key) => {
    expect(readPicture('farm.png', bytes)).toMatchObject({ key, values: { source: 'farm.png' } });
  });
});

describe('a soft hyphen behind a hyphen', () => {
  const style = plainStyle(10, '#000000', defaultTheme);
  const linesOf = (text: string, width: number) =>
    breakLines(setWords([{ kind: 'text', text }], style, faces), width, faces);

  it.each(['-', '‐', '–', '—'])('adds no second one: %s', (hyphen) => {
    const [line] = linesOf(`selv${hyphen}`, 100);
    const [piece] = line?.pieces ?? [];
    if (piece === undefined) throw new Error('no piece');
    expect(hyphenAfter({ pieces: [piece] }, faces)).toMatchObject({ text: '', width: 0 });
  });

  it('lets the line end there', () => {
    const lines = linesOf('selv-\u00ADledelse', 40).map(({ pieces }) =>
      pieces.map(({ text }) => text).join(''),
    );
    expect(lines).toEqual(['selv-', 'ledelse']);
  });
});

describe('a document that is laid out', () => {
  it('has a cover with a subtitle and no title', () => {
    const front = '---\nsubtitle: For 2026\n---\n';
    const [page] = layoutMarkdown(
      `${front}<!-- cover -->\n| | |\n|---|---|\n| Place | Farm |\n<!-- /cover -->`,
    );
    expect(page === undefined ? '' : wordsOf(page)).toBe('For 2026 Place Farm');
  });

  it('lets go of what it has used up while it is printed, where it is long', async () => {
    let count = 0;
    const relieve = (): void => {
      count += 1;
    };
    await printPdf('Words.', { ...context, relieve });
    expect(count).toBe(0);
    await printPdf(`Words.\n\n<!-- ${'long '.repeat(120_000)} -->`, { ...context, relieve });
    expect(count).toBeGreaterThan(0);
  });

  it('says nothing where it has comments alone', () => {
    expect(parseMarkdown('<!-- nothing -->\n\n<!-- to say -->', 'a.md').blocks).toEqual([]);
  });
});
