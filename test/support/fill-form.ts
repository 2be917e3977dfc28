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

/** What stands in the fields of a form, by name; what is empty is left out. */
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

/** A Python that has pypdf: named by EOMS_PYTHON, or the one of the machine. */
const python = process.env['EOMS_PYTHON'] ?? 'python3';

/** Whether pypdf is here; tests that need it are shown as skipped where it is not. */
export const hasPypdf = spawnSync(python, ['-c', 'import pypdf']).status === 0;

const pypdfScript = `
import json, sys
from pypdf import PdfWriter
writer = PdfWriter(clone_from=sys.argv[1])
filling = json.load(open(sys.argv[2], encoding="utf-8"))
boxes = {name for name, field in writer.get_fields().items() if field.get("/FT") == "/Btn"}
values = {name: "/" + value if name in boxes else value for name, value in filling.items()}
for page in writer.pages:
    if "/Annots" in page:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
writer.write(sys.argv[3])
`;

/** Fills a form in as pypdf does, a library of Python. */
export function fillWithPypdf(bytes: Uint8Array, filling: Filling): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-pypdf-'));
  const [before, values, after] = ['before.pdf', 'values.json', 'after.pdf'].map((name) =>
    join(folder, name),
  );
  try {
    if (before === undefined || values === undefined || after === undefined) throw new Error();
    writeFileSync(before, bytes);
    writeFileSync(values, JSON.stringify(filling));
    const { status, stderr } = spawnSync(python, ['-c', pypdfScript, before, values, after], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`pypdf ended with ${status}: ${stderr}`);
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The dictionary of a field, as pdf-lib finds it. */
export async function readField(bytes: Uint8Array, name: string): Promise<PDFDict> {
  return (await PDFDocument.load(bytes)).getForm().getField(name).acroField.dict;
}
