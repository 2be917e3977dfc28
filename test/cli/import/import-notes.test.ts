import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { date, fillAs, filling, schoolWithForm, textOf } from './import-support.ts';

const base = temporaryFolder();

interface Written {
  readonly kind: string;
  readonly text?: string;
  readonly flags?: number;
}

/** Puts annotations onto the first page of a PDF, as readers do when somebody writes onto it. */
async function writeOnto(path: string, notes: readonly Written[]): Promise<void> {
  const document = await PDFDocument.load(readFileSync(path));
  const { context } = document;
  for (const { kind, text, flags = 4 } of notes) {
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: kind,
      Rect: [40, 40, 200, 80],
      F: flags,
      ...(text === undefined ? {} : { Contents: PDFHexString.fromText(text) }),
    });
    document.getPage(0).node.addAnnot(context.register(annotation));
  }
  writeFileSync(path, await document.save());
}

describe('what somebody wrote onto the pages of a checklist', () => {
  it('is counted and quoted, since import cannot read it, where no field is filled in', async () => {
    const { cwd } = await schoolWithForm(base, 'blank');
    const before = textOf(cwd);
    await writeOnto(join(cwd, 'blank.pdf'), [
      { kind: 'FreeText', text: 'Two rooms\u0007 are\nmissing' },
      { kind: 'Ink' },
      { kind: 'Text', text: 'Ask again' },
      { kind: 'Stamp' },
      { kind: 'Highlight', text: 'w'.repeat(300) },
    ]);
    const { code, err } = await eoms(['import', 'blank.pdf', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('  Not read: 5 notes and drawings that somebody put onto page 1.\n');
    expect(err).toContain('  page 1: "Two rooms are missing"\n  page 1: "Ask again"\n');
    expect(err).toContain('…"');
    expect(err).not.toContain('w'.repeat(150));
    expect(err).toMatch(
      /There is nothing to write\.\nblank\.pdf: 5 notes and drawings on page 1 were not taken over\. .*by hand\.\n$/,
    );
    expect(textOf(cwd)).toBe(before);
  });

  it('is reported even if fields are taken over, and with --dry-run', async () => {
    const { cwd } = await schoolWithForm(base, 'filled');
    await fillAs(cwd, 'form.pdf', filling);
    await writeOnto(join(cwd, 'form.pdf'), [{ kind: 'Ink' }]);
    const dry = await eoms(['import', 'form.pdf', '--dry-run', ...date], { cwd });
    expect(dry.err).toMatch(
      /Nothing was written\.\nform\.pdf: a note or drawing on page 1 was not/,
    );
    const { code, err } = await eoms(['import', 'form.pdf', '--yes', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(
      /1 finding written into .*\nform\.pdf: a note or drawing on page 1 was not/,
    );
    // What is not taken over is said however quiet a run is.
    expect((await eoms(['import', 'form.pdf', '--yes', '-q', ...date], { cwd })).err).toMatch(
      /^form\.pdf: a note or drawing on page 1 was not taken over\..*\n$/,
    );
  });

  it('excludes what is invisible, what has no words, and what belongs to the page', async () => {
    const { cwd } = await schoolWithForm(base, 'unseen');
    await writeOnto(join(cwd, 'blank.pdf'), [
      { kind: 'FreeText', text: 'Taken back', flags: 2 },
      { kind: 'Highlight' },
      { kind: 'Text' },
      { kind: 'Popup', text: 'Ask again' },
      { kind: 'Link' },
    ]);
    const { err } = await eoms(['import', 'blank.pdf', ...date], { cwd });
    expect(err).toMatch(/There is nothing to write\.\n$/);
    expect(err).not.toContain('Not read');
  });
});
