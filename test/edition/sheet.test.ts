import { describe, expect, it } from 'vitest';
import { applySheet, countSheet } from '../../src/edition/apply-sheet.ts';
import { checkSheet } from '../../src/edition/check-sheet.ts';
import { writeSheet } from '../../src/edition/write-sheet.ts';
import { parseDocument } from '../../src/files/read-document.ts';
import { withAdvice } from '../../src/model/problem.ts';
import { standard } from '../report/report-of.ts';
import { english } from '../support/messages.ts';
import { inOneLine } from '../support/problem-of.ts';

const base = { ...standard, readiness: { ...standard.readiness, essentials: ['books', 'songs'] } };

/** A sheet of four clauses, each on a line of its own from the 8th on. */
function sheetOf(lines: Readonly<Record<string, string>>, head = filled) {
  const clauses = Object.entries({ ...same, ...lines }).map(
    ([clause, said]) => `  "${clause}": ${said}`,
  );
  const text = [...head, 'clauses:', ...clauses, ''].join('\n');
  return parseDocument(Buffer.from(text), { file: 's.yaml', name: 'verification' });
}

const start = ['schema: eoms/verification@1', 'id: tiny-2', 'base: tiny', 'title: Tiny 2'];
const filled = [...start, 'by: Q', 'on: "2026-11-29"', 'copy: Licence 1'];
const same = {
  '1': '{ number: "1", title: same }',
  '2': '{ number: "2", title: same }',
  '2.1': '{ number: "2.1", title: same }',
  '3': '{ number: "3", title: same }',
};

describe('a sheet that is not whole', () => {
  it.each([
    ['nothing looked at', { '2': '{ number: "", title: "" }' }, 'verification.not-looked-at 10:8'],
    ['no number', { '2': '{ number: "?", title: same }' }, 'verification.no-number 10:18'],
    ['no word on the title', { '2': '{ number: "2", title: "" }' }, 'verification.no-title 10:30'],
    ['no new title', { '2': '{ number: "2", title: changed }' }, 'verification.not-called 10:30'],
    ['a number twice', { '2': '{ number: "1", title: same }' }, 'verification.number-twice 10:18'],
    [
      'an item that nobody knows',
      { '1': '{ number: "1", title: same, removed: [rooms/ref-1-c] }' },
      'verification.unknown-item 9:46 problem.did-you-mean rooms/ref-1-a',
    ],
    [
      'a requirement of another clause',
      {
        '1': '{ number: "1", title: same, added: [{ requirement: songs, name: x, ref: "1", text: T. }] }',
      },
      'verification.unknown-requirement 9:59 problem.known-words rooms',
    ],
    [
      'a place in another clause',
      {
        '1': '{ number: "1", title: same, added: [{ requirement: rooms, name: x, ref: "10", text: T. }] }',
      },
      'verification.other-clause 9:80',
    ],
    [
      'an item that is there',
      {
        '1': '{ number: "1", title: same, added: [{ requirement: rooms, name: ref-1-a, ref: 1.c, text: T. }] }',
      },
      'verification.item-there 9:72',
    ],
    [
      'the words of the standard',
      {
        '1': '{ number: "1", title: same, added: [{ requirement: rooms, name: x, ref: 1.c, text: It shall. }] }',
      },
      'lint.reserved-word 9:91',
    ],
    ['a clause too many', { '9': '{ number: "9", title: same }' }, 'standard.unknown-clause 12:3'],
  ])('%s', (_what, lines, expected) => {
    const [problem, ...more] = checkSheet(sheetOf(lines), base).map(withAdvice);
    expect(more).toEqual([]);
    expect(problem === undefined ? '' : inOneLine(problem)).toContain(expected);
    expect(english.text(problem?.key ?? 'cli.description', problem?.values)).not.toMatch(
      /undefined|\{/,
    );
  });

  it('says who, when and which copy, and has every clause', () => {
    const text = [
      ...start,
      'by: ""',
      'on: soon',
      'copy: " "',
      'clauses:',
      `  "1": ${same['1']}`,
      '',
    ];
    const sheet = parseDocument(Buffer.from(text.join('\n')), {
      file: 's.yaml',
      name: 'verification',
    });
    expect(
      checkSheet(sheet, base).map(({ key, values }) => [key, Object.values(values ?? {})]),
    ).toEqual([
      ['verification.empty', ['by']],
      ['verification.empty', ['copy']],
      ['verification.no-day', ['soon']],
      ['verification.clauses-absent', ['2, 2.1, 3']],
    ]);
  });
});

describe('a filled sheet', () => {
  it('that changes nothing leaves the standard as it is, but confirmed and named', () => {
    const sheet = sheetOf({});
    expect(checkSheet(sheet, base)).toEqual([]);
    const made = applySheet(base, sheet.value, 'd');
    const confirmed = base.requirements.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, status: 'confirmed' })),
    }));
    expect(made).toEqual({
      ...base,
      id: 'tiny-2',
      title: 'Tiny 2',
      shortTitle: 'Tiny 2',
      edition: '',
      digest: 'd',
      requirements: confirmed,
    });
  });

  it('moves clauses with their items, and keeps every id', () => {
    const sheet = sheetOf({
      '1': '{ number: "3", title: changed, called: Our rooms }',
      '3': '{ number: "1", title: same }',
    });
    const made = applySheet(base, sheet.value, 'd');
    expect(made.clauses.map(({ clause, title }) => `${clause} ${title}`)).toEqual([
      '1 Title of 3',
      '2 Title of 2',
      '2.1 Title of 2.1',
      '3 Our rooms',
    ]);
    const rooms = made.requirements.find(({ id }) => id === 'rooms');
    expect(rooms?.items.map(({ id, ref }) => [id, ref])).toEqual([
      ['rooms/ref-1-a', '3.a'],
      ['rooms/ref-1-b', '3.b'],
    ]);
    expect(made.requirements.map(({ id }) => id).toSorted()).toEqual(
      base.requirements.map(({ id }) => id).toSorted(),
    );
    expect(countSheet(sheet.value)).toMatchObject({
      clauses: 4,
      renumbered: 2,
      renamed: 1,
      gone: 0,
    });
  });

  it('takes out what is gone, and puts in what was added', () => {
    const sheet = sheetOf({
      '1': '{ number: "1", title: same, removed: [rooms/ref-1-a], added: [{ requirement: rooms, name: dry, ref: 1.c, text: Rooms are dry. }] }',
      '3': '{ number: "", title: "", gone: true }',
    });
    expect(checkSheet(sheet, base)).toEqual([]);
    const made = applySheet(base, sheet.value, 'd');
    expect(made.requirements.map(({ id, items }) => [id, items.map(({ text }) => text)])).toEqual([
      ['rooms', ['Rooms are warm.', 'Rooms are dry.']],
      ['books', []],
    ]);
    expect(made.readiness.essentials).toEqual(['books']);
    expect(countSheet(sheet.value)).toMatchObject({ clauses: 3, gone: 1, removed: 1, added: 1 });
  });
});

describe('an empty sheet', () => {
  it('asks for every clause once, and is a sheet that says what it lacks', () => {
    const text = writeSheet(base, undefined, ['Read me.']);
    const sheet = parseDocument(Buffer.from(text), { file: 's.yaml', name: 'verification' });
    expect(Object.keys(sheet.value.clauses).toSorted()).toEqual(['1', '2', '2.1', '3']);
    const keys = checkSheet(sheet, base).map(({ key }) => key);
    expect(keys.filter((key) => key === 'verification.not-looked-at')).toHaveLength(4);
    expect(text).toContain('  # - rooms/ref-1-a  1 a) Rooms are safe.\n');
  });

  it('stays a comment where a text would end one', () => {
    const clauses = [{ clause: '1', title: 'Two\nlines: "x"', untitled: false }];
    const text = writeSheet({ ...base, clauses }, undefined, []);
    expect(text).toContain('  # 1 Two lines: "x"\n');
  });
});
