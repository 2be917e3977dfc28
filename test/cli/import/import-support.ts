import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Filling, fillWithPdfLib } from '../../support/fill-form.ts';
import { put, smallEngagement } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

export const date = ['--date', '2026-10-16'];
export const assessment = 'assessments/2026-01-02.yaml';
/** Where the findings of that day go. */
export const audit = 'audits/2026-10-16/audit.yaml';

/** What an auditor fills in for clause 4.3. */
export const filling: Filling = {
  'header:auditor': 'A. Auditor',
  'header:date': '2026-10-16',
  'finding:eoms-scope': 'minor',
  'evidence:eoms-scope': 'Two of five rooms.\nThe rest: later',
  'notes:eoms-scope': 'Look again # soon',
  'item:eoms-scope:sites-levels-delivery-forms': 'Yes',
};

const blanks = new Map<string, Promise<Uint8Array>>();

/** The blank form for a clause of the small engagement; made once. */
function blankForm(clause: string): Promise<Uint8Array> {
  const blank = blanks.get(clause) ?? printForm(clause);
  blanks.set(clause, blank);
  return blank;
}

async function printForm(clause: string): Promise<Uint8Array> {
  const cwd = put(mkdtempSync(join(tmpdir(), 'eoms-form-')), smallEngagement);
  try {
    const typed = ['checklist', '--clause', clause, '--layout', 'detailed', '--fillable'];
    const { code, err, bytes } = await eoms([...typed, '-o', '-', ...date], { cwd });
    if (code !== 0) throw new Error(err);
    return bytes;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** A small engagement in a folder of its own, with a blank form for some clause as `blank.pdf`. */
export async function schoolWithForm(
  folder: string,
  name: string,
  clause = '4.3',
): Promise<{ readonly cwd: string; readonly form: Uint8Array }> {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  put(cwd, smallEngagement);
  const form = await blankForm(clause);
  writeFileSync(join(cwd, 'blank.pdf'), form);
  return { cwd, form };
}

/** The same with a form that was filled in, as `form.pdf`. */
export async function schoolWithFilling(
  folder: string,
  name: string,
  texts: Filling = filling,
): Promise<string> {
  const { cwd, form } = await schoolWithForm(folder, name);
  writeFileSync(join(cwd, 'form.pdf'), await fillWithPdfLib(form, texts));
  return cwd;
}

export const textOf = (cwd: string, file = assessment): string =>
  readFileSync(join(cwd, file), 'utf8');

export const auditOf = (cwd: string): string => textOf(cwd, audit);

/** Fills the blank form of a folder in. */
export async function fillAs(cwd: string, file: string, texts: Filling): Promise<void> {
  const blank = readFileSync(join(cwd, 'blank.pdf'));
  writeFileSync(join(cwd, file), await fillWithPdfLib(blank, texts));
}
