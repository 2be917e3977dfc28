import fc from 'fast-check';

/** The ids of a small standard, in its order. */
export const order = ['first', 'second', 'third', 'fourth', 'fifth'];
export const head = 'schema: eoms/assessment@1\nstandard: { id: tiny }\nstarted: 2026-11-23\n';

/** A file with comments in all places. */
export const commented = `# Hill School, first visit
${head}
# All answers, in the order of the standard

answers:
  # asked the rector
  second:
    note: 'quoted as the user likes' # with a remark
    # why not 4
    rating: 3

    evidence:
      # from the web page
      - file: scope.pdf
        title: "Scope"
      - title: Minutes # in the safe
  # not sure about this one
  fourth:
    rating: na
    justification: not offered here
`;

/** How a file is laid out. */
interface Style {
  readonly indent: number;
  readonly step: number;
  readonly lineEnd: string;
  readonly isClosed: boolean;
}
const anyStyle: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  step: fc.constantFrom(1, 2, 4),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  isClosed: fc.boolean(),
});

/** Fields as people write them; each line is indented by what the file uses. */
const notes = [
  ['note: plain'],
  ['note:  "quoted: x"   # remark'],
  ['note:', '  plain over', '  two lines'],
  ['note: >-', '   wrapped', '   by hand', '', '   in two paragraphs'],
  ['note: |2', '   literal', '  # no comment', '  second:', '    rating: 4'],
  ['note: |+', '  kept', '', ''],
  ['note: "folded', '  in  quotes', '', '  # no comment"'],
  ["note: 'it''s'"],
];
const lists = [
  ['evidence: [ { title: Plan } ]'],
  ['evidence:', '- title: Plan', '  file: a.pdf   # here', '- { title:   "Photo" }'],
  [
    'evidence:',
    '    # from the web',
    '    - file: b.pdf',
    '      title: >-',
    '        Two',
    '        lines',
  ],
  ['missing:   # these', '  - 4-1', '', '  - 4.1.a'],
  ['missing: []'],
];
const remarks = ['# at a field', '', '  # a little deep', '#'];

const anyField = (texts: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.subarray(remarks, { maxLength: 2 }), fc.constantFrom(...texts))
    .map((parts) => parts.flat());

/** The lines of an answer without its id; flow answers are one line. */
const anyBlock = fc
  .tuple(
    anyField([['rating: 3'], ['rating:  1   # low']]),
    fc.option(anyField(notes), { nil: [] }),
    fc.option(anyField(lists), { nil: [] }),
    fc.boolean(),
  )
  .map(([rating, note, list, isReversed]) => {
    const fields = isReversed ? [list, note, rating] : [rating, note, list];
    return { header: ':', lines: fields.flat() };
  });
const anyWritten = fc.oneof(
  { weight: 4, arbitrary: anyBlock },
  fc.constantFrom(
    { header: ': { rating: 2,   note: "in braces" }  # flow', lines: [] },
    { header: ': {', lines: ['rating: 2, # low', 'missing: [ 4-1 ]', '}'] },
    { header: ':   # remark', lines: ['rating: na', 'justification:   "none"'] },
  ),
);
const anyLead = fc.constantFrom('', '#1\n', '\n', '\n#2\n', '#3\n\n', '#4\n\n#5\n');

export interface Line {
  /** The answer to which the line belongs. */
  readonly owner: string;
  readonly text: string;
}

const others = (texts: readonly string[]): readonly Line[] =>
  texts.map((text) => ({ owner: '', text }));

const indented = (lines: readonly string[], spaces: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(spaces) + line));

type Written = readonly [
  lead: string,
  { readonly header: string; readonly lines: readonly string[] },
];

function linesOf(id: string, [lead, { header, lines }]: Written, style: Style): readonly Line[] {
  const above = indented(lead.split('\n').slice(0, -1), style.indent);
  const own = [
    ...indented([id + header], style.indent),
    ...indented(lines, style.indent + style.step),
  ];
  return [...others(above), ...own.map((text) => ({ owner: id, text }))];
}

/** A valid assessment in any layout, with its lines. */
export const anyFile = fc
  .record({
    style: anyStyle,
    ids: fc.subarray(order),
    written: fc.array(fc.tuple(anyLead, anyWritten), { minLength: 5, maxLength: 5 }),
    tail: fc.constantFrom([], [''], ['# end'], ['', '# end of all', '']),
  })
  .map(({ style, ids, written, tail }) => {
    const answers = ids.flatMap((id, index) =>
      linesOf(id, written[index] ?? ['', { header: ': { rating: 1 }', lines: [] }], style),
    );
    const before = [...head.trimEnd().split('\n'), ids.length === 0 ? 'answers: {}' : 'answers:'];
    const lines = [...others(before), ...answers, ...others(tail)];
    const text = lines.map((line) => line.text + style.lineEnd).join('');
    const isCut = !style.isClosed && !text.includes('|+');
    return {
      lines,
      lineEnd: style.lineEnd,
      text: isCut ? text.slice(0, -style.lineEnd.length) : text,
    };
  });
