import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { findOpenPlaces } from '../../src/handbook/find-open-places.ts';
import { handbookNames } from '../../src/model/handbook.ts';
import type { Standard } from '../../src/model/standard.ts';
import { printPdf } from '../../src/print/pdf/print-pdf.ts';
import { context } from '../print/print-support.ts';
import { english } from '../support/messages.ts';

const folder = 'examples/soehesten-sprogskole/documents';
let standard: Standard;
beforeAll(async () => {
  standard = await loadStandard('iso-21001-2018', '.', english);
});

it('the example school has every document', () => {
  const files = handbookNames.map((name) => `${name}.md`).toSorted();
  expect(readdirSync(folder).toSorted()).toEqual(files);
});

describe.each(handbookNames)('%s of the example school', (name) => {
  const text = readFileSync(`${folder}/${name}.md`, 'utf8');

  it('is filled in, and says that it is fictional', () => {
    expect(findOpenPlaces(text)).toEqual([]);
    expect(text).not.toMatch(/\[\[|\]\]|\{\{/);
    expect(text).toContain('Fictional');
  });

  it('says which requirements it answers, all of which there are', () => {
    const ids = /<!-- Answers: ([^.]+)\./.exec(text)?.[1]?.split(', ') ?? [];
    const known = new Set(standard.requirements.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it('prints as a PDF', async () => {
    const warned: unknown[] = [];
    const warn = (found: readonly unknown[]): unknown => warned.push(...found);
    const bytes = await printPdf(text, { ...context, warn });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(warned).toEqual([]);
  });
});
