import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedDocument } from '../../src/app/handbook/shipped-documents.ts';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { fillIn, type InstitutionFacts } from '../../src/handbook/fill-in.ts';
import { findOpenPlaces } from '../../src/handbook/find-open-places.ts';
import { readHandbookHead } from '../../src/handbook/read-handbook-head.ts';
import { handbookNames, handbookSizes } from '../../src/model/handbook.ts';
import type { Standard } from '../../src/model/standard.ts';
import { printPdf } from '../../src/print/pdf/print-pdf.ts';
import { context } from '../print/print-support.ts';
import { english } from '../support/messages.ts';

const shipped = handbookSizes.flatMap((size) =>
  handbookNames.map((name) => ({ name, size, text: readShippedDocument({ name, size }, 'en') })),
);
let standard: Standard;
beforeAll(async () => {
  standard = await loadStandard('iso-21001-2018', '.', english);
});

/** A school for which every condition holds, or none. */
function school(absent: readonly string[]): InstitutionFacts {
  const exclusions = absent.map((name) => ({ name, reason: 'It does not fit.' }));
  const facts = { institution: 'Harbour School', scope: 'Teaching', sites: ['Quay 1'] };
  return { ...facts, exclusions, absent: new Set(absent) };
}

it('every document is there in every size, and no other', () => {
  const files = handbookNames.map((name) => `${name}.md`).toSorted();
  for (const size of handbookSizes) {
    expect(readdirSync(`templates/documents/en/${size}`).toSorted()).toEqual(files);
  }
});

it('every document has a title of its own, in every size', () => {
  for (const size of handbookSizes) {
    const titles = shipped
      .filter((one) => one.size === size)
      .map(({ text }) => readHandbookHead(text).title);
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(handbookNames.length);
  }
});

describe.each(shipped)('$name for a $size institution', ({ name, size, text }) => {
  it('says which requirements it answers, all of which there are', () => {
    const { answers } = readHandbookHead(text);
    expect(answers.length).toBeGreaterThan(0);
    const known = new Set(standard.requirements.map(({ id }) => id));
    expect(answers.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(answers).size).toBe(answers.length);
  });

  it('tells its writer what to do and what to delete, in a comment that is not printed', () => {
    const note = /<!--\nAnswers: [^]*?-->/.exec(text)?.[0] ?? '';
    expect(note).toContain(`\nSize: ${size}\n`);
    expect(note).toMatch(/\nFor the writer: /);
    expect(note).toMatch(/^Delete: /m);
  });

  it('asks only about conditions that the standard has, and closes each', () => {
    const asked = Array.from(text.matchAll(/^<!-- when: (.*) -->$/gm), ([, id]) => id);
    const conditions = new Set(standard.conditions.map(({ id }) => id));
    expect(asked.filter((id) => !conditions.has(id ?? ''))).toEqual([]);
    expect(text.match(/^<!-- \/when -->$/gm) ?? []).toHaveLength(asked.length);
  });

  it('leaves places to fill in, and every bracket belongs to one', () => {
    const filled = fillIn(text, school([]));
    const open = findOpenPlaces(filled);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((place) => place.text === '')).toEqual([]);
    expect(filled).not.toMatch(/\{\{|\}\}|<!-- \/?when/);
    const body = filled.replaceAll(/<!--[^]*?-->/g, '');
    expect(body.split('[[')).toHaveLength(open.length + 1);
    expect(body.split(']]')).toHaveLength(open.length + 1);
  });

  it('uses no word of a standard that a reader would have to look up', () => {
    expect(text).not.toMatch(/\bshall\b/i);
    expect(text).not.toMatch(/documented information|stakeholder/i);
    expect(text).not.toMatch(/\bEOMS\b/);
  });

  it('prints as a PDF, and as a form where it has fields, whatever applies', async () => {
    const all = standard.conditions.map(({ id }) => id);
    for (const absent of [[], all]) {
      const markdown = fillIn(text, school(absent));
      for (const fillable of text.includes('eoms: field:') ? [false, true] : [false]) {
        const warned: unknown[] = [];
        const bytes = await printPdf(markdown, {
          ...context,
          file: `${name}.md`,
          fillable,
          warn: (found) => warned.push(...found),
        });
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
        expect(warned).toEqual([]);
      }
    }
  }, 60_000);
});
