import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFTextField } from '@cantoo/pdf-lib';

/** What is filled in, by name of field; a box that is alone is ticked by `Yes`. */
export type Filling = Readonly<Record<string, string>>;

/** Ways in which other programs save a form, as options of qpdf. */
export const otherSavings: readonly (readonly [string, readonly string[]])[] = [
  ['with objects in streams', ['--object-streams=generate']],
  ['with every object by itself', ['--object-streams=disable', '--stream-data=uncompress']],
  ['for the web', ['--linearize', '--object-streams=generate']],
  ['encrypted without a password', ['--encrypt', '', '', '256', '--']],
];

/** Fills a form in as pdf-lib does, and saves it anew. */
export async function fillWithPdfLib(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const form = document.getForm();
  for (const [name, value] of Object.entries(filling)) {
    const field = form.getField(name);
    if (field instanceof PDFTextField) field.setText(value);
    else {
      field.acroField.dict.set(PDFName.of('V'), PDFName.of(value));
      for (const widget of field.acroField.getWidgets()) {
        const isOn = widget.getOnValue() === PDFName.of(value);
        widget.setAppearanceState(PDFName.of(isOn ? value : 'Off'));
      }
    }
  }
  return document.save();
}

/** The values of a form, by field name; empty ones are left out. */
export async function readFilling(bytes: Uint8Array): Promise<Filling> {
  const form = (await PDFDocument.load(bytes, { password: '' })).getForm();
  const pairs = form.getFields().map((field) => {
    if (field instanceof PDFTextField) return [field.getName(), field.getText() ?? ''];
    // The boxes are the surest: pypdf writes the value of a choice as a text.
    const states = field.acroField.getWidgets().map((widget) => widget.getAppearanceState());
    const ticked = states.find((state) => state !== undefined && state !== PDFName.of('Off'));
    return [field.getName(), ticked?.decodeText() ?? ''];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** A Python that has what is asked for: named by EOMS_PYTHON, or the one of the machine. */
const python = process.env['EOMS_PYTHON'] ?? 'python3';

function hasModules(...names: readonly string[]): boolean {
  return spawnSync(python, ['-c', `import ${names.join(', ')}`]).status === 0;
}

/** Whether pypdf is here; tests that need it are shown as skipped where it is not. */
export const hasPypdf = hasModules('pypdf');

/** Whether pdfium, which Chromium shows PDFs with, is here; likewise. */
export const hasPdfium = hasModules('pypdf', 'pypdfium2');

/** Fills a form in as pypdf does, a library of Python. */
export function fillWithPypdf(bytes: Uint8Array, filling: Filling): Uint8Array {
  return fillWith('fill_with_pypdf.py', bytes, filling);
}

/** Fills a form in as people do in Chromium, by clicks and typing. */
export function fillWithPdfium(bytes: Uint8Array, filling: Filling): Uint8Array {
  return fillWith('fill_with_pdfium.py', bytes, filling);
}

function fillWith(script: string, bytes: Uint8Array, filling: Filling): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-form-'));
  try {
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('before.pdf'), bytes);
    writeFileSync(file('values.json'), JSON.stringify(filling));
    const typed = ['before.pdf', 'values.json', 'after.pdf'].map(file);
    const run = spawnSync(python, [join(import.meta.dirname, script), ...typed], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${script} ended with ${run.status}: ${run.stderr}`);
    return readFileSync(file('after.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The dictionary of a field, as pdf-lib finds it. */
export async function readField(bytes: Uint8Array, name: string): Promise<PDFDict> {
  return (await PDFDocument.load(bytes)).getForm().getField(name).acroField.dict;
}
