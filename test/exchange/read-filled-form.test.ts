import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingChoices } from '../../src/model/form.ts';
import { hasQpdf, resaveWith } from '../support/resave-pdf.ts';
import { asked, filledForm, identityOf } from './fillable-form.ts';
import { read } from './read-form-support.ts';

const filling = {
  'header:auditor': 'A. Auditor',
  'header:interviewees': 'Rector\nHead of studies',
  'header:date': '2026-10-16',
  'finding:scope-stated': 'minor',
  'evidence:scope-stated': 'Two of five rooms.\nŁódź, Αθήνα, (a\\b) ✓',
  'notes:scope-stated': 'Look again',
  'item:scope-stated:point-2': true,
} as const;

const found = {
  requirement: 'scope-stated',
  result: 'minor',
  evidence: 'Two of five rooms.\nŁódź, Αθήνα, (a\\b) ✓',
  note: 'Look again',
  items: ['point-2'],
};

async function sumOf(own: object, options = {}): Promise<string | undefined> {
  const document = await PDFDocument.load(await filledForm({ ...filling, ...own }));
  return (await read(await document.save(options))).entries[0]?.sum;
}

describe('a form that was filled in', () => {
  it('gives what was filled in, and for what', async () => {
    const { identity, header, entries } = await read(await filledForm(filling));
    expect(identity).toEqual({ schema: 'eoms/form@3', ...identityOf(asked) });
    expect(header).toEqual({
      auditor: 'A. Auditor',
      interviewees: 'Rector; Head of studies',
      date: '2026-10-16',
    });
    expect(entries).toEqual([{ ...found, sum: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('may be blank', async () => {
    expect((await read(await filledForm({}))).entries).toEqual([]);
  });

  it('takes who signed, and when, where the top does not say', async () => {
    const { header } = await read(
      await filledForm({
        'signature:auditor': 'B. Auditor',
        'signature:auditor-date': '17 October',
        'signature:auditee': 'C. Rector',
        'header:auditee': 'D. Rector',
      }),
    );
    expect(header).toEqual({ auditor: 'B. Auditor', auditee: 'D. Rector', date: '17 October' });
  });

  it.each([
    ['16.10.2026', '2026-10-16'],
    ['10/16/2026', '2026-10-16'],
    ['3/4/2026', '3/4/2026'],
  ])('says of %s that the day is %s', async (typed, date) => {
    const { header } = await read(await filledForm({ 'header:date': typed }));
    expect(header).toEqual({ date });
  });

  it('has a sum that changes with what was filled in, and with nothing else', async () => {
    const sum = await sumOf({});
    expect(await sumOf({}, { useObjectStreams: false })).toBe(sum);
    expect(await sumOf({ 'notes:scope-stated': 'Look again!' })).not.toBe(sum);
    expect(await sumOf({ 'header:date': '2026-10-17' })).not.toBe(sum);
    expect(await sumOf({ 'signature:auditee': 'C. Rector' })).not.toBe(sum);
  });

  const saves = [
    '--linearize',
    '--object-streams=generate',
    '--object-streams=disable --qdf',
    '--encrypt none o 256 --',
    '--object-streams=generate --encrypt none o 256 --',
    '--encrypt none o 128 --use-aes=y --',
    '--allow-weak-crypto --encrypt none o 40 --',
    '--linearize --object-streams=generate --encrypt none o 256 --',
  ];
  it.runIf(hasQpdf).each(saves)('reads the same when qpdf saved it with %s', async (options) => {
    const bytes = resaveWith(options, await filledForm(filling));
    expect((await read(bytes)).entries).toEqual((await read(await filledForm(filling))).entries);
  });
});

const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('- a', '# b', 'a: b\n', ' {x} ', '\\(', '"', 'Ж\r\nЖ', '\t'),
  )
  // It encloses language codes, which are not text.
  .filter((text) => !text.includes('\u001B'));

const anyFilling = fc.record({
  evidence: anyText,
  note: anyText,
  result: fc.option(fc.constantFrom(...findingChoices), { nil: undefined }),
  items: fc.subarray(['point-1', 'point-2']),
});

/** A text without characters that a text file cannot hold. */
function kept(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu, '')
    .toWellFormed()
    .trim();
}

describe('any form that was filled in', () => {
  it('gives back every text that was typed, choice that was made and box that was ticked', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilling, async ({ evidence, note, result, items }) => {
        const bytes = await filledForm({
          'evidence:scope-stated': evidence,
          'notes:scope-stated': note,
          'finding:policy-known': 'major',
          ...(result === undefined ? {} : { 'finding:scope-stated': result }),
          ...Object.fromEntries(items.map((item) => [`item:scope-stated:${item}`, true])),
        });
        const { entries } = await read(bytes);
        const entry = entries.find((one) => one.requirement === 'scope-stated') ?? blank;
        const texts = { evidence: kept(evidence), note: kept(note) };
        expect(entry).toMatchObject({ ...texts, items, result });
        expect(entries.at(-1)).toMatchObject({ requirement: 'policy-known', result: 'major' });
      }),
      { numRuns: 60 },
    );
  });
});

const blank = { evidence: '', note: '', items: [], result: undefined };
