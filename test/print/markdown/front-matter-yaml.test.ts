import { describe, expect, it } from 'vitest';
import { EomsError } from '../../../src/model/problem.ts';
import { parseMarkdown } from '../../../src/print/markdown/parse-markdown.ts';

const frontOf = (lines: string) => parseMarkdown(`---\n${lines}\n---\n`, 'report.md').front;

function refusalOf(lines: string): readonly string[] {
  try {
    frontOf(lines);
  } catch (error) {
    if (error instanceof EomsError) {
      return error.problems.map(({ key, place }) => `${place?.line ?? 0} ${key}`);
    }
    throw error;
  }
  return [];
}

describe('a value of the front matter', () => {
  it('may stand between single quotes, and hold signs that YAML leaves alone', () => {
    const front = frontOf("title: 'The school''s year: 1'\nauthor: A&B#1-2");
    expect(front).toEqual({ title: "The school's year: 1", author: 'A&B#1-2' });
  });

  it.each([
    'title: [open',
    'title: {a: b}',
    'title: |',
    'title: *all*',
    'title: - one',
    'title: Year 1: autumn',
    'title: Autumn # not spring',
  ])('is refused where YAML reads something else: %s', (line) => {
    expect(refusalOf(`language: en\n${line}`)).toEqual(['3 print.front-matter-yaml']);
  });

  it('is refused where its quotes do not close', () => {
    expect(refusalOf("title: 'open")).toEqual(['2 print.front-matter-quotes']);
  });
});
