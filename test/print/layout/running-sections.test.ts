import { describe, expect, it } from 'vitest';
import { layoutMarkdown, wordsOf } from '../print-support.ts';

const filler = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const headers = (markdown: string): readonly string[] =>
  layoutMarkdown(markdown).map(({ marks, ...page }) =>
    wordsOf({ ...page, marks: marks.filter(({ source }) => source === 'header') }),
  );

const front = (more: string): string =>
  `---\ntitle: Rounds\nheader: Harbour School${more}\n---\n\n`;
const body = `# Kitchen\n\n## Stove\n\n${filler(900)}\n\n# Boats\n\n${filler(900)}\n\n<!-- eoms: page-break -->\n\n# Stairs\n\n${filler(3)}`;

describe('the running header', () => {
  it('says the section of its page, and the last one that begins on it', () => {
    const said = headers(`${front('\nheader-section: 1')}${body}`);
    expect(said[0]).toBe('Harbour School · Kitchen');
    expect(said).toContain('Harbour School · Kitchen – Boats');
    expect(said.at(-2)).toBe('Harbour School · Boats');
    expect(said.at(-1)).toBe('Harbour School · Stairs');
  });

  it('says none where the document asks for none', () => {
    expect(new Set(headers(`${front('')}${body}`))).toEqual(new Set(['Harbour School']));
  });

  it('goes on without a section before the first heading', () => {
    const [first] = headers(`${front('\nheader-section: 2')}${filler(2000)}\n\n## Late`);
    expect(first).toBe('Harbour School');
  });
});
