import { describe, expect, it } from 'vitest';
import { EomsError } from '../../../src/model/problem.ts';
import { findFrontMatterFaults } from '../../../src/print/markdown/find-front-matter-faults.ts';
import { parseMarkdown, readWhole } from '../../../src/print/markdown/parse-markdown.ts';

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

describe('a name of the front matter', () => {
  it('may begin with a capital, unless the usual form is there too', () => {
    expect(frontOf('Title: Minutes\nAUTHOR: Office')).toEqual({
      title: 'Minutes',
      author: 'Office',
    });
    expect(frontOf('Title: Draft\ntitle: Minutes')).toEqual({ title: 'Minutes' });
  });
});

describe('a value of the front matter', () => {
  it('may stand between single quotes, and hold signs that YAML leaves alone', () => {
    const front = frontOf("title: 'The school''s year: 1'\nauthor: A&B#1-2");
    expect(front).toEqual({ title: "The school's year: 1", author: 'A&B#1-2' });
  });

  it.each(['title: [open', 'title: |', 'title: *all*', 'title: - one', 'title: Year 1: autumn'])(
    'is refused where YAML reads something else: %s',
    (line) => {
      expect(refusalOf(`language: en\n${line}`)).toEqual(['3 print.front-matter-yaml']);
    },
  );

  it('is refused where its quotes do not close', () => {
    expect(refusalOf("title: 'open")).toEqual(['2 print.front-matter-quotes']);
  });
});

describe('front matter of other programs', () => {
  it.each([
    ['a list on one line', 'tags: [harbour, visits]\ncssclasses: []'],
    ['a list below its key', 'aliases:\n  - The visit\n  - "Quay: 2"'],
    ['a list without an indent', 'categories:\n- visits\n- "a: b"'],
    ['a list over several lines', 'tags: [\n  harbour,\n  visits\n]'],
    [
      'maps in maps',
      'params:\n  cover:\n    image: quay.jpg\n    title: Inner\nmenu: {main: {weight: 2}}',
    ],
    [
      'signs that YAML reads',
      'draft: false\nurl: https://harbour.example/a#b\nog:type: article\nx: *ref',
    ],
    [
      'text over several lines',
      'summary: >-\n  One: two\n  # no note\n\n  three\nnote: "open\n  and closed"',
    ],
    [
      'keys with blanks, quotes and other letters',
      'date created: 2026\n"quoted key": 1\nforfatter: Åse',
    ],
    ['what only some templates are', 'id: {{ uuid }}\nlayout: <% tp %>'],
  ])('is passed over: %s', (_what, lines) => {
    const read = readWhole(`---\n${lines}\ntitle: Visit\n---\n# X`, 'visit.md');
    expect(read.document.front).toEqual({ title: 'Visit' });
    expect(read.warnings).toEqual([]);
  });

  it('may have its known keys in the same forms', () => {
    const lines =
      '"title": >-\n  A long\n  title\nauthor:\n  Åse\n  Bø\ndate: 2026-03-05T09:00:00+01:00';
    expect(frontOf(lines)).toEqual({ title: 'A long title', author: 'Åse Bø', date: '2026-03-05' });
  });

  it.each([
    ['- in a list', '\n  - Åse # of 3 A\n  - "Bo: B"', 'Åse, Bo: B'],
    ['- without an indent', '\n- Åse\n- Bo', 'Åse, Bo'],
    [
      '- in groups',
      '\n  - name: Åse\n    affiliation:\n      - Quay School\n  - email: b@quay.example\n    name: "Bo"',
      'Åse, Bo',
    ],
    ['- in a group', '\n  name: Åse\n  email: a@quay.example', 'Åse'],
    ['- on one line', ' [Åse, "Bo, B"]', 'Åse, Bo, B'],
    ['- in groups on one line', ' [{name: Åse, role: head}, {name: "Bo"}]', 'Åse, Bo'],
  ])('names its authors %s', (_how, written, author) => {
    const read = readWhole(`---\nauthor:${written}\n---\n# X`, 'visit.md');
    expect([read.document.front, read.warnings]).toEqual([{ author }, []]);
  });

  it.each([
    ['header:\n  image: quay.jpg', 'gathered'],
    ['title: [a, b]', 'gathered'],
    ['title: {a: b}', 'gathered'],
    ['author:\n  - email: a@quay.example', 'gathered'],
    ['date: January 5, 2024', 'date'],
    ['date: 05-01-2024', 'date'],
    ['date: 2024', 'date'],
    ['date: today', 'date'],
    ['date: "{{date}}"', 'date'],
    ['date: {{date}}', 'date'],
    ['date: [[2024-01-05]]', 'date'],
    ['language: Python', 'language'],
    ['language: [da, en]', 'language'],
    ['page-size: A5', 'page-size'],
  ])('is passed over with a warning where eoms cannot use it: %j', (lines, told) => {
    const read = readWhole(`---\ntags: [a]\n${lines}\n---\n# X`, 'visit.md');
    expect(read.document.front).toEqual({});
    expect(read.warnings.map(({ key, place }) => [key, place?.line])).toEqual([
      [`print.front-matter-${told}`, 3],
    ]);
    expect(findFrontMatterFaults(`---\n${lines}\n---\n`, 'own.liquid')).toHaveLength(1);
  });

  it('ends before a comment, as in YAML', () => {
    const lines = 'title: Autumn # not spring\nauthor: "A # B" # both\ndate: # later\nheader: C#1';
    expect(frontOf(lines)).toEqual({ title: 'Autumn', author: 'A # B', header: 'C#1' });
  });

  it('counts by its last value where a key is there twice', () => {
    const read = readWhole('---\ntitle: One\ntitle: Two\n---\n# X', 'visit.md');
    expect(read.document.front).toEqual({ title: 'Two' });
    expect(read.warnings.map(({ key, place }) => [key, place?.line])).toEqual([
      ['print.front-matter-twice', 3],
    ]);
  });

  it.each(['title: {{ page.title }}', 'title: "{{ title }}"', 'author: <% tp.user %>'])(
    'is passed over where a template fills it in: %s',
    (line) => {
      const read = readWhole(`---\n${line}\n---\n# X`, 'visit.md');
      expect([read.document.front, read.warnings]).toEqual([{}, []]);
    },
  );

  it('is passed over where it is JSON', () => {
    const read = parseMarkdown('---\n{\n  "title": "Visit"\n}\n---\n# X', 'visit.md');
    expect([read.front, read.blocks.length]).toEqual([{}, 1]);
  });

  it('may be indented as a whole, and end with dots', () => {
    const read = parseMarkdown('---\n  title: Visit\n  tags:\n    - a\n...\n# X', 'visit.md');
    expect(read.front).toEqual({ title: 'Visit' });
  });

  it('is refused at a line that is neither a key nor below one', () => {
    expect(refusalOf('tags: [a]\nSome words of the text')).toEqual(['3 print.front-matter-line']);
  });

  it.each(['titel: X', 'Tittle: X', 'authors: [a, b]', 'pagesize: A4'])(
    'is warned of where a key is nearly one that is known: %s',
    (line) => {
      const { warnings } = readWhole(`---\nlayout: post\n${line}\n---\n# X`, 'visit.md');
      expect(warnings.map(({ key, place }) => [key, place?.line])).toEqual([
        ['print.front-matter-key', 3],
      ]);
    },
  );
});

describe('a file that begins with ---', () => {
  it.each([
    '---\n\n# A\n\ntext\n',
    '---\n\ntext\n\n---\n\nmore: x',
    '---\n\nNote: this is text.\n\n---\n\nmore',
    '---\ntext\n\n---\n',
    '---',
  ])('begins with a rule where no key follows: %j', (markdown) => {
    const { document, warnings } = readWhole(markdown, 'visit.md');
    const text = parseMarkdown(markdown.replace('---', '***'), 'visit.md');
    expect([document.blocks.length, warnings]).toEqual([text.blocks.length, []]);
  });

  it.each(['---\n---\n# X', '---\n# a comment\ntitle: Y\n---\n# X', '---\n\ntitle: Y\n---\n# X'])(
    'has front matter where nothing or a key follows: %j',
    (markdown) => {
      expect(parseMarkdown(markdown, 'visit.md').blocks).toHaveLength(1);
    },
  );
});

describe('front matter in TOML', () => {
  const toml =
    '+++\ntitle = "Visit: \\"Quay\\""\nauthor = \'Åse\' # of 3 A\ndate = 2026-03-05T09:00:00Z\ntags = ["a"]\n[params]\nheader = "not this"\n+++\n\n# X\n';

  it('gives its texts and dates', () => {
    const { front, blocks } = parseMarkdown(toml, 'visit.md');
    expect(front).toEqual({ title: 'Visit: "Quay"', author: 'Åse', date: '2026-03-05' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading']);
  });

  it('is text where it is never closed', () => {
    expect(parseMarkdown('+++\n\nwords', 'visit.md').blocks).toHaveLength(2);
  });

  it('is passed over where a value is none of its key', () => {
    expect(
      parseMarkdown('+++\ndate = 2026-99-99\nlanguage = "the best one"\n+++\n', 'v.md').front,
    ).toEqual({});
  });
});
