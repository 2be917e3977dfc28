/*
 * The reports for some readers as PDFs, and the documents to adopt: as they are begun, in both sizes, and those
 * with forms to fill in.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints reports and begun documents of the example school, and gives their paths. */
export function printDocuments(where) {
  return [...printForReaders(where), ...printBegun(where)];
}

/** In a copy: a board report puts its summary into the engagement. */
function printForReaders({ root, example, work }) {
  const folder = join(work, 'readers');
  cpSync(example, folder, { recursive: true });
  const eoms = runIn(folder, join(root, 'bin', 'eoms.cjs'));
  return ['board', 'owners', 'record'].map((reader) => {
    const output = join(work, `${reader}.pdf`);
    eoms('report', '--for', reader, '--date', '2026-10-16', '--quiet', '-o', output);
    return output;
  });
}

function printBegun({ root, example, work }) {
  return ['small', 'large'].flatMap((size) => {
    const folder = join(work, `documents-${size}`);
    cpSync(join(example, 'eoms.yaml'), join(folder, 'eoms.yaml'));
    const eoms = runIn(folder, join(root, 'bin', 'eoms.cjs'));
    eoms('document', 'new', '--all', '--size', size, '--quiet');
    const below = join(folder, 'documents');
    return readdirSync(below).flatMap((name) => printDocument(join(below, name), eoms));
  });
}

function printDocument(file, eoms) {
  const print = (output, ...options) => {
    eoms('print', file, ...options, '--date', '2026-10-16', '--quiet', '-o', output);
    return output;
  };
  const plain = print(file.replace(/md$/, 'pdf'));
  const hasFields = readFileSync(file, 'utf8').includes('eoms: field:');
  return hasFields ? [plain, print(file.replace(/[.]md$/, '-form.pdf'), '--fillable')] : [plain];
}

function runIn(folder, bin) {
  return (...typed) => {
    const ran = spawnSync(process.execPath, [bin, ...typed], { cwd: folder, stdio: 'inherit' });
    if (ran.status !== 0) throw new Error(`eoms ${typed.join(' ')} ended with ${ran.status}`);
  };
}
