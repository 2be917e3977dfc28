/*
 * Checks PDFs for PDF/UA-1, and those for archives for PDF/A-3a too, with veraPDF, an independent
 * validator: npm run conformance. Covers fresh reports, checklists, documents to adopt and those of this project, the
 * hardest Markdown of the tests, and the PDFs in examples/. A PDF without tags, and one that is not for
 * archives, must fail, to prove that the check works. PDFBox fills in a form, and eoms reads it.
 *
 * Needs a JDK and Maven, which fetches veraPDF and PDFBox once. Exits with 77 if one of them is missing.
 */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fillWithPdfbox } from './fill-with-pdfbox.mjs';
import { printChecklists } from './print-checklists.mjs';
import { printDocuments } from './print-documents.mjs';
import { printUntagged } from './print-untagged.mjs';

const notRun = 77;
const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'soehesten-sprogskole');
/** A few Chinese, Japanese and Korean characters. */
const sampleFont = join(root, 'test', 'fixtures', 'fonts', 'noto-sans-cjk-sample.otf');
const work = mkdtempSync(join(tmpdir(), 'eoms-conformance-'));

try {
  process.exitCode = await main();
} finally {
  rmSync(work, { recursive: true });
}

async function main() {
  const missing = findMissing();
  if (missing !== undefined) {
    process.stdout.write(`not run: ${missing}\n`);
    return notRun;
  }
  const classpath = fetchLibraries();
  if (classpath === undefined) return notRun;
  const untagged = join(work, 'untagged.pdf');
  writeFileSync(untagged, await printUntagged());
  if (!refuses(['ua1', untagged], 'A PDF without tags', classpath)) return 1;
  const plain = print('plain.pdf', 'checklist', '--role', 'hr');
  if (!refuses(['3a', plain], 'A PDF that is not for archives', classpath)) return 1;
  const filled = fillWithPdfbox({ root, example, work, classpath });
  if (filled === undefined) return 1;
  const [printed, archived] = await printFresh();
  const claims = [
    ...[...printed, ...archived, ...shipped(), filled].flatMap((file) => ['ua1', file]),
    ...archived.flatMap((file) => ['3a', file]),
  ];
  return judge(claims, classpath, 'inherit').status ?? 1;
}

/** Whether the validator finds fault with a PDF that is at fault. */
function refuses(claim, name, classpath) {
  const { status, stdout, stderr } = judge(claim, classpath, 'pipe');
  const isRefused = status === 1 && stdout.startsWith('FAILS');
  process.stdout.write(
    isRefused
      ? `${name} is refused, as it must be.\n`
      : `The validator does not refuse this, or does not run: ${name}\n${stdout}${stderr}`,
  );
  return isRefused;
}

function isThere(program, option) {
  return spawnSync(program, [option]).status === 0;
}

function findMissing() {
  if (!isThere('javac', '-version')) return 'no Java (a JDK, 17 or later)';
  return isThere('mvn', '-version') ? undefined : 'no Maven';
}

/** The class path of veraPDF and PDFBox, from the local repository where it is there, else from Maven Central. */
function fetchLibraries() {
  const file = join(work, 'classpath');
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  const project = ['-q', '-B', '-f', join(root, 'conformance', 'pom.xml')];
  const run = (...options) =>
    spawnSync('mvn', [...project, ...options, ...goal], { encoding: 'utf8' });
  if (run('-o').status !== 0) {
    const online = run();
    if (online.status !== 0) {
      process.stdout.write(`not run: Maven cannot get veraPDF and PDFBox\n${online.stdout}`);
      return undefined;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** `claims` are a standard (ua1, 3a) and a file in turn. */
function judge(claims, classpath, stdio) {
  const source = join(root, 'conformance', 'Conformance.java');
  return spawnSync('java', ['-cp', classpath, source, ...claims], { stdio, encoding: 'utf8' });
}

/** PDFs as eoms writes them, and those that it writes for archives. */
async function printFresh() {
  const { tortureMarkdown, endlessMarkdown } = await hardMarkdown();
  const [torture, endless] = [join(work, 'torture.md'), join(work, 'endless.md')];
  const pictures = join(root, 'test', 'fixtures', 'pictures', 'pictures.md');
  const among = join(root, 'test', 'fixtures', 'pictures', 'among-words.md');
  const scripts = join(root, 'test', 'fixtures', 'scripts.md');
  const signs = join(root, 'test', 'fixtures', 'signs.md');
  writeFileSync(torture, tortureMarkdown);
  writeFileSync(endless, endlessMarkdown);
  const brand = prepareBrand();
  const archived = [
    printIn(brand, 'archived-branded.pdf', 'report', '--archive'),
    print('archived-report.pdf', 'report', '--archive'),
    print('archived-checklist.pdf', 'checklist', '--process', 'admission', '--archive'),
    print('archived-torture.pdf', 'print', torture, '--archive', '--font', sampleFont),
    print('archived-pictures.pdf', 'print', pictures, '--archive'),
    print('archived-among-words.pdf', 'print', among, '--archive'),
    print('archived-scripts.pdf', 'print', scripts, '--archive', '--font', sampleFont),
    print('archived-signs.pdf', 'print', signs, '--archive'),
    print('archived-endless.pdf', 'print', endless, '--archive', '--font', sampleFont),
  ];
  const printed = [
    print('report.pdf', 'report'),
    ...printChecklists({ print, fillIn }),
    print('torture.pdf', 'print', torture, '--font', sampleFont),
    print('pictures.pdf', 'print', pictures),
    print('among-words.pdf', 'print', among),
    print('scripts.pdf', 'print', scripts, '--font', sampleFont),
    print('signs.pdf', 'print', signs, '--fillable'),
    ...printBranded(brand),
    print('scoring.pdf', 'print', join(root, 'docs', 'scoring.md')),
    print('standard-format.pdf', 'print', join(root, 'docs', 'standard-format.md')),
    ...printDocuments({ root, example, work }),
  ];
  return [printed, archived];
}

/** An engagement with a logo and its own fonts, one TTF and one OTF. */
function prepareBrand() {
  const folder = join(work, 'branding');
  cpSync(join(root, 'test', 'fixtures', 'branding'), folder, { recursive: true });
  const ttf = join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf', 'DejaVuSerif.ttf');
  cpSync(ttf, join(folder, 'brand', 'serif.ttf'));
  const fonts = 'fonts: { regular: brand/serif.ttf, bold: brand/boxes.otf }';
  appendFileSync(join(folder, 'eoms.yaml'), `  ${fonts}\n`);
  return folder;
}

/** A brand, and the theme without areas of colour. */
function printBranded(folder) {
  return [
    printIn(folder, 'branded-report.pdf', 'report'),
    printIn(folder, 'branded-checklist.pdf', 'checklist', '--clause', '5'),
    printIn(folder, 'branded-form.pdf', 'checklist', '--clause', '5', '--fillable'),
    printIn(folder, 'branded-ink-saving.pdf', 'report', '--theme', 'ink-saving'),
    print(
      'torture-ink-saving.pdf',
      'print',
      join(work, 'torture.md'),
      '--theme',
      'ink-saving',
      '--font',
      sampleFont,
    ),
  ];
}

function print(name, ...typed) {
  return printIn(example, name, ...typed);
}

function printIn(folder, name, ...typed) {
  const file = join(work, name);
  const bin = join(root, 'bin', 'eoms.cjs');
  const options = ['--date', '2026-10-16', '--quiet', '-o', file];
  const { status } = spawnSync(process.execPath, [bin, ...typed, ...options], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`eoms ${typed.join(' ')} ended with ${status}`);
  return file;
}

/** A form, empty and as pypdf fills it in: its own font must show what people type. */
function fillIn(form) {
  const python = process.env.EOMS_PYTHON ?? 'python3';
  if (!isThere(python, '--version') || spawnSync(python, ['-c', 'import pypdf']).status !== 0) {
    process.stdout.write('not run: a form that was filled in (no pypdf)\n');
    return [form];
  }
  const [values, filled] = [join(work, 'values.json'), join(work, 'clause-filled.pdf')];
  writeFileSync(
    values,
    JSON.stringify({ 'header:auditor': 'Åse Bjørnø', 'header:audit': '5 € – “ok”' }),
  );
  const script = join(root, 'test', 'support', 'fill_with_pypdf.py');
  const { status } = spawnSync(python, [script, form, values, filled], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`pypdf ended with ${status}`);
  return [form, filled];
}

function shipped() {
  const reports = join(example, 'reports');
  const names = readdirSync(reports).filter((name) => name.endsWith('.pdf'));
  return names.map((name) => join(reports, name));
}

async function hardMarkdown() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test', 'print', 'torture-markdown.ts')],
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [{ text }] = outputFiles;
  const source = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
  return import(source);
}
