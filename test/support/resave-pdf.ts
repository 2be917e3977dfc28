import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether qpdf, which is not ours, can save PDFs in other ways here. */
export const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** A PDF as qpdf saves it again. */
export function resave(bytes: Uint8Array, ...options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-qpdf-'));
  try {
    const [before, after] = [join(folder, 'before.pdf'), join(folder, 'after.pdf')];
    writeFileSync(before, bytes);
    const { status, stderr } = spawnSync('qpdf', [...options, before, after], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`qpdf ended with ${status}: ${stderr}`);
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same with the options in one line; `none` is an empty one. */
export function resaveWith(line: string, bytes: Uint8Array): Uint8Array {
  return resave(bytes, ...line.split(' ').map((option) => (option === 'none' ? '' : option)));
}
