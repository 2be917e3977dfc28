import { describe, expect, it } from 'vitest';
import {
  hasPrivateLines,
  printedMarkdown,
  privateMarkdownLines,
  splitNote,
} from '../../../src/model/text/private-lines.ts';

describe('a private line', () => {
  it.each([
    '! him',
    '  \t! him',
    '> ! him',
    '>!him',
    '- ! him',
    '* + ! him',
    '1. ! him',
    '  12) - ! him',
    '| ! him',
    '> - 3. | ! him',
    '- [ ] ! him',
    '- [x] ! him',
    '## ! him',
    '\u2022 ! him',
    '\u2013 ! him',
    '\uFF01him',
    '\uFE57 him',
    '\u200B! him',
    '\uFEFF! him',
    '\u00AD! him',
    '\u00A0! him',
    '- \u200B\u00A0\uFF01 him',
  ])('is %j, whatever leads it in, and is kept without its mark', (line) => {
    expect(hasPrivateLines(`Seen\n${line}`)).toBe(true);
    expect(splitNote(`Seen\n${line}\nheard`)).toEqual({ note: 'Seen\nheard', private: 'him' });
  });

  it.each(['\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f'])(
    'begins behind whatever ends a line, such as %j',
    (end) => {
      expect(splitNote(`Seen${end}! him${end}heard`)).toEqual({
        note: 'Seen\nheard',
        private: 'him',
      });
    },
  );

  it.each(['Stop!', 'a ! b', '3 ! b', '\u00A1Hola!', '\\! shown', '(!) shown', '1 ! shown'])(
    'is not %j, which stays as it is typed',
    (line) => {
      expect(hasPrivateLines(line)).toBe(false);
      expect(splitNote(`${line}\r\n`)).toEqual({ note: `${line}\r\n`, private: '' });
    },
  );
});

describe('Markdown that a person wrote', () => {
  it('is printed without its private lines, and with its pictures', () => {
    const text = 'Seen\n![Hall](hall.png)\n> ! him\n- ![Hall][hall]\n![him\n! her';
    expect(printedMarkdown(text)).toBe('Seen\n![Hall](hall.png)\n- ![Hall][hall]');
    expect(privateMarkdownLines(text)).toEqual([2, 4, 5]);
    expect(printedMarkdown('Seen\r\n')).toBe('Seen\r\n');
  });
});
