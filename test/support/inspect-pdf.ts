import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is on this machine; tests that need it are shown as skipped where it is not. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a program of the machine says about a PDF. */
export function inspectPdf(
  bytes: Uint8Array,
  name: string,
  options: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-print-'));
  const file = join(folder, 'print.pdf');
  try {
    writeFileSync(file, bytes);
    const last = name === 'pdftotext' || options.includes('--qdf') ? ['-'] : [];
    return execFileSync(name, [...options, file, ...last], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
