/*
 * Whether eoms reads what PDFBox, which is not ours, fills into a checklist: saved with every object by
 * itself, with objects in streams and with additions at the end. Flattened, it must be refused.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

const refused = 65;
const assessment = join('assessments', '2026-10-13.yaml');

const filling = {
  'header:auditor': 'Åse Bjørnø',
  'header:date': '2026-10-16',
  'header:audit': '5 € – “ok”',
  'item:management-review-held:intervals-and-strategy-update': 'Yes',
  'finding:management-review-held': 'minor',
  'evidence:management-review-held': 'På Ærø: (a\\b) <c> & "d"\nLine two.',
  'finding:review-decisions-recorded': 'conforms',
  'notes:review-decisions-recorded': 'Ask again.',
};

const visit = {
  date: '2026-10-16',
  auditor: 'Åse Bjørnø',
  auditee: 'Søhesten Sprogskole',
  audit: '5 € – “ok”',
};
const findings = [
  {
    requirement: 'management-review-held',
    result: 'minor',
    evidence: 'På Ærø: (a\\b) <c> & "d"\nLine two.',
    items: ['management-review-held/intervals-and-strategy-update'],
    ...visit,
  },
  { requirement: 'review-decisions-recorded', result: 'conforms', note: 'Ask again.', ...visit },
];

/** Runs eoms in a folder; gives what it ended with, and what it said. */
function eoms(root, cwd, ...typed) {
  const words = [join(root, 'bin', 'eoms.cjs'), ...typed];
  return spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
}

/**
 * Says a line for each way of saving. Gives the file that PDFBox saved whole, for others to judge, or
 * `undefined` where something was not read as it was filled in.
 */
export function fillWithPdfbox({ root, example, work, classpath }) {
  const folder = join(work, 'pdfbox');
  mkdirSync(folder);
  const [form, values] = [join(folder, 'form.pdf'), join(folder, 'values')];
  const asked = ['--clause', '9.3', '--layout', 'detailed', '--fillable'];
  const made = eoms(root, example, 'checklist', ...asked, '-o', form);
  const pairs = Object.entries(filling).map(([name, value]) => [
    name,
    value.replaceAll('\n', '\\n'),
  ]);
  writeFileSync(values, `${pairs.flat().join('\n')}\n`);
  const source = join(root, 'conformance', 'FillForm.java');
  const java = ['-cp', classpath, source, form, values, folder];
  const filled = spawnSync('java', java, { encoding: 'utf8' });
  if (made.status !== 0 || filled.status !== 0) {
    process.stdout.write(`PDFBox fills nothing in.\n${made.stderr}${filled.stderr}`);
    return undefined;
  }
  const place = { root, example, folder };
  const isRead = ['plain', 'packed', 'added'].map((name) => readsBack(name, place));
  return [...isRead, refusesFlat(place)].every(Boolean) ? join(folder, 'plain.pdf') : undefined;
}

/** Whether one audit has the findings that were filled in, and the assessment is as it was. */
function readsBack(name, { root, example, folder }) {
  const { before, after, run, audits } = importInto(name, { root, example, folder });
  const found = audits.map(({ findings: own = {} }) => Object.values(own));
  for (const entry of found.flat()) delete entry.form;
  const isRight = run.status === 0 && after === before && isDeepStrictEqual(found, [findings]);
  tell(isRight, `PDFBox, ${name}: read as it was filled in`, run);
  return isRight;
}

function refusesFlat(place) {
  const { before, after, run, audits } = importInto('flat', place);
  const isRight =
    run.status === refused &&
    after === before &&
    audits.length === 0 &&
    run.stderr.includes('no fields');
  tell(isRight, 'PDFBox, flat: refused, as it must be', run);
  return isRight;
}

/** Imports a form into a copy of the example; gives its assessment before and after, and its audits. */
function importInto(name, { root, example, folder }) {
  const copy = join(folder, name);
  cpSync(example, copy, { recursive: true });
  const before = readFileSync(join(copy, assessment), 'utf8');
  const run = eoms(root, copy, 'import', join(folder, `${name}.pdf`), '--yes');
  const after = readFileSync(join(copy, assessment), 'utf8');
  return { before, after, run, audits: auditsIn(join(copy, 'audits')) };
}

function auditsIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => parse(readFileSync(join(folder, name, 'audit.yaml'), 'utf8')));
}

function tell(isRight, what, { stdout, stderr }) {
  process.stdout.write(isRight === true ? `${what}.\n` : `NOT ${what}.\n${stdout}${stderr}`);
}
