import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { refusalOf, shortly } from '../support/problems-of.ts';

const parse = (text: string): unknown => parseYaml(text, 'x.yaml').value;

const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const indented = (depth: number): string =>
  `${Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}a:`).join('\n')} 1\n`;
const mixed = (pairs: number): string =>
  `${Array.from({ length: pairs }, (_, level) => `${'    '.repeat(level)}- a:`).join('\n')} 1\n`;

const keys = (count: number, key: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${key(index)}: 1\n`).join('');

describe('what people write is read as they mean it', () => {
  it.each([
    ['special characters inside a text', 'a: R&D * 2 ! <b>', { a: 'R&D * 2 ! <b>' }],
    ['special characters in quotes', 'a: "&x *y !z"', { a: '&x *y !z' }],
    ['a text over several lines', 'a: |\n  &x\n  *y\n', { a: '&x\n*y\n' }],
    ['a clause number in quotes', 'clause: "8.10"', { clause: '8.10' }],
    ['a date, as text', 'a: 2026-11-23', { a: '2026-11-23' }],
    ['yes and no, as text', 'a: [yes, no]', { a: ['yes', 'no'] }],
    ['whole numbers as keys', '0: a\n12: b', { 0: 'a', 12: 'b' }],
    ['a date as a key', '2026-11-23: a', { '2026-11-23': 'a' }],
    ['a clause number of three parts as a key', '8.5.1: a', { '8.5.1': 'a' }],
    ['an ellipsis in a text', 'a: wait ...', { a: 'wait ...' }],
    ['a document start', '---\na: 1\n', { a: 1 }],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['JSON', '{"a": [1, {"b": null}], "c": true}', { a: [1, { b: null }], c: true }],
    ['an entry without a value', 'a:\nb: 1', { a: null, b: 1 }],
    ['escapes of letters', 'a: "\\u00e6\\n"', { a: 'æ\n' }],
  ])('%s', (_name, text, value) => {
    expect(parse(text)).toEqual(value);
  });
});

it('a key called __proto__ is a key like any other and changes no object', () => {
  const value = parse('__proto__: {polluted: 1}\n');
  expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":1}}');
  expect('polluted' in {}).toBe(false);
});

describe('what is not YAML is explained at its place', () => {
  it.each([
    ['a second colon', 'a: b: c\n', '1:4 files.yaml-colon'],
    ['a line without a colon', 'a: 1\nb\n', '2:1 files.yaml-no-colon'],
    ['a key without a space after its colon', 'a:1\nb: 1\n', '1:1 files.yaml-no-colon'],
    ['double quotes that are not closed', 'a: 1\nb: "x\nc: 1\n', '2:4 files.yaml-unclosed-quote'],
    ['single quotes that are not closed', "a: 'x\nb: 1\n", '1:4 files.yaml-unclosed-quote'],
    ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', '2:1 files.yaml-unclosed-bracket'],
    ['a brace that is not closed', 'a: {x: 1\n', '2:1 files.yaml-unclosed-bracket'],
    ['a tab as indent', 'a:\n\tb: 1\n', '2:1 files.yaml-tab'],
    ['a wrong indent', 'a:\n  b: 1\n c: 2\n', '3:1 files.yaml-indent'],
    ['@ at the start', 'a: @x\n', '1:4 files.yaml-reserved-start'],
    ['% at the start', 'a: %x\n', '1:4 files.yaml-reserved-start'],
    ['an unknown escape', 'a: "\\q"\n', '1:5 files.yaml-bad-escape'],
    ['two anchors', 'a: &x &y z', '1:7 files.yaml-special-character'],
    ['an undeclared tag', 'a: !x!y z', '1:4 files.yaml-special-character'],
    ['a bracket too many', 'a: ]\n', '1:4 files.yaml-syntax'],
    ['a list among keys', 'a: 1\n- b\n', '2:1 files.yaml-no-colon'],
    ['CR as line end', 'a: 1\rb: 2\r', '1:5 files.yaml-line-break'],
  ])('%s', (_name, text, expected) => {
    expect(shortly(refusalOf(() => parse(text)))).toEqual([expected]);
  });

  it('several mistakes are reported at once, one per line', () => {
    const text = 'a: @x\nb: ok\nc: `y`\nd: %z\n';
    expect(shortly(refusalOf(() => parse(text)))).toEqual([
      '1:4 files.yaml-reserved-start',
      '3:4 files.yaml-reserved-start',
      '4:4 files.yaml-reserved-start',
    ]);
  });

  it('no more than ten lines are explained', () => {
    expect(refusalOf(() => parse('- @x\n'.repeat(30))).problems).toHaveLength(10);
  });

  it('a long text is reported only at its first mistake', () => {
    const text = `${'a: b\n'.repeat(60_000)}c: @x\nd: @y\n`;
    expect(shortly(refusalOf(() => parse(text)))).toEqual(['60001:4 files.yaml-syntax']);
  });
});

describe('what YAML allows and eoms does without is refused at its place', () => {
  it.each([
    ['an empty file', '', ['- files.yaml-empty']],
    ['comments only', '# nothing\n', ['- files.yaml-empty']],
    ['an anchor', 'a: &x 1\n', ['1:4 files.yaml-anchor']],
    ['an alias', 'a: 1\nb: *bold*\n', ['2:4 files.yaml-alias']],
    ['a tag', 'a: !important\n', ['1:4 files.yaml-tag']],
    ['a tag of YAML itself', 'a: !!binary aGk=\n', ['1:4 files.yaml-tag']],
    ['an anchor on a list', 'a: &x\n  - 1\n', ['1:4 files.yaml-anchor']],
    ['a cyclic alias', 'a: &x\n  b: *x\n', ['1:4 files.yaml-anchor', '2:6 files.yaml-alias']],
    ['a merge key', 'a: 1\n<<: {b: 1}\n', ['2:1 files.yaml-merge-key']],
    ['a directive', '%YAML 1.1\n---\na: yes\n', ['1:1 files.yaml-directive']],
    ['a second document', 'a: 1\n---\nb: 1\n', ['3:1 files.yaml-documents']],
    ['a second document that is empty', 'a: 1\n---\n', ['3:1 files.yaml-documents']],
    ['the end of a document', 'a: 1\n...\n', ['2:1 files.yaml-document-end']],
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n"a": 4\n',
      ['3:1 files.yaml-key-twice', '4:1 files.yaml-key-twice'],
    ],
    ['a key twice in braces', 'x: {a: 1, a: 2}\n', ['1:11 files.yaml-key-twice']],
    ['a list as a key', '[a]: 1\n', ['1:1 files.yaml-key-not-text']],
    ['a group of keys as a key', '? {a: 1}\n: 1\n', ['1:3 files.yaml-key-not-text']],
    ['a key that would lose a zero', '8.10: a\n', ['1:1 files.yaml-key-needs-quotes']],
    ['a key that would lose its zeros', '007: a\n', ['1:1 files.yaml-key-needs-quotes']],
    ['a key that means nothing', 'null: a\n', ['1:1 files.yaml-key-needs-quotes']],
    ['a key in hexadecimal', '0x1F: a\n', ['1:1 files.yaml-key-needs-quotes']],
    ['no key at all', 'a: 1\n: b\n', ['1:5 files.yaml-key-needs-quotes']],
    ['an escaped NUL', 'a: "\\0"\n', ['1:4 files.yaml-control-escape']],
    ['an escaped terminal sequence', 'a: "\\e[31m"\n', ['1:4 files.yaml-control-escape']],
    ['an escaped half character', 'a: "\\ud800"\n', ['1:4 files.yaml-control-escape']],
    ['an escape in a key', '"\\a": 1\n', ['1:1 files.yaml-control-escape']],
  ])('%s', (_name, text, expected) => {
    expect(shortly(refusalOf(() => parse(text)))).toEqual(expected);
  });
});

describe('nesting', () => {
  it.each([
    ['lists in brackets', nested(32)],
    ['indented keys', indented(32)],
    ['keys in lists', mixed(16)],
  ])('32 deep is read: %s', (_name, text) => {
    expect(parse(text)).toBeDefined();
  });

  it.each([
    ['lists in brackets', nested(33), '1:33'],
    ['indented keys', indented(33), '33:65'],
    ['keys in lists', mixed(17), '17:65'],
    ['deeper than the parser goes', nested(200), '1:100'],
  ])('more is refused: %s', (_name, text, place) => {
    expect(shortly(refusalOf(() => parse(text)))).toEqual([`${place} files.yaml-too-deep`]);
  });
});

describe('files made to exhaust the reader are refused with little work', () => {
  const laughs = [
    'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = '*abcdefgh'[index + 1] ?? '';
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');
  it.each([
    ['a billion laughs', laughs, '1:4 files.yaml-anchor'],
    ['100 000 brackets', '['.repeat(100_000), '1:100 files.yaml-too-deep'],
    ['100 000 braces', '{a: '.repeat(100_000), '1:394 files.yaml-too-deep'],
    ['100 000 dashes', '- '.repeat(100_000), '1:201 files.yaml-too-deep'],
    ['40 000 keys', keys(40_000, (index) => `k${index}`), '10000:8 files.yaml-too-many'],
    ['20 000 times the same key', keys(20_000, () => 'k'), '10000:4 files.yaml-too-many'],
    ['9 000 times the same key', keys(9_000, () => 'k'), '2:1 files.yaml-key-twice'],
    ['a line of 4.9 MB', `a: ${'x'.repeat(4_900_000)}`, '1:1 files.yaml-line-too-long'],
    [
      'a long line behind a short one',
      `a: 1\nb: ${'x'.repeat(1_000_000)}`,
      '2:1 files.yaml-line-too-long',
    ],
    ['a long list in a line', `[${'a,'.repeat(400_000)}]`, '1:40000 files.yaml-too-many'],
    ['lists without end', `[a,\n${'a,a,a,a,a,\n'.repeat(400_000)}`, '83334:11 files.yaml-too-many'],
    ['100 000 anchors', '&a '.repeat(100_000), '1:4 files.yaml-syntax'],
  ])('%s', (_name, text, expected) => {
    expect(shortly(refusalOf(() => parse(text)))[0]).toBe(expected);
  });

  it('of thousands of problems 50 are reported and the rest is counted', () => {
    const { problems } = refusalOf(() => parse(keys(9_000, () => 'k')));
    expect(problems).toHaveLength(51);
    expect(problems[50]).toEqual({ key: 'problem.more', values: { count: 8_949 } });
  });
});

describe('the document for editing', () => {
  it('keeps comments and order', () => {
    const text = '# head\nb: 1 # why\n\na: 2\n';
    const document = parseYaml(text, 'x').document();
    document.set('c', 3);
    expect(document.toString()).toBe('# head\nb: 1 # why\n\na: 2\nc: 3\n');
  });

  it('is a fresh one each time', () => {
    const parsed = parseYaml('a: 1\n', 'x');
    parsed.document().set('a', 2);
    expect(parsed.document().get('a')).toBe(1);
  });

  it('is refused where the editing parser does not understand what the reading one does', () => {
    const parsed = parseYaml('\ta\n', 'x');
    expect(parsed.value).toBeDefined();
    expect(shortly(refusalOf(() => parsed.document()))).toEqual(['1:1 files.yaml-tab']);
  });

  it('is refused where the two parsers read the text, but not alike', () => {
    const parsed = parseYaml('? a\n\t\n  b\n: 1\n', 'x');
    expect(parsed.value).toEqual({ 'a\nb': 1 });
    expect(shortly(refusalOf(() => parsed.document()))).toEqual(['- files.yaml-edit-unsafe']);
  });
});
