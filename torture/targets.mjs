/*
 * The commands that write, each with the files that it finds. A run starts from a fresh copy of
 * `start`, and knows what a run that nothing disturbs leaves behind.
 */

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { named } from './school.mjs';

const date = ['--date', '2026-11-02'];
/** An engagement that an older eoms wrote, with findings inside its assessment and the form of these. */
const olderSchool = fileURLToPath(
  new URL('../test/fixtures/older/evening-school', import.meta.url),
);

/**
 * Every command that writes, on a school of `folder`; `eoms` is the path of the program. `again` is
 * what one types after it was killed, and `mayBeDone` how that may end besides.
 */
export function prepareTargets(folder, eoms) {
  const school = join(folder, 'school');
  const call = (cwd, ...typed) =>
    execFileSync(process.execPath, [eoms, ...typed, ...date, '-q'], { cwd, stdio: 'pipe' });
  mkdirSync(folder, { recursive: true });
  call(folder, 'init', 'school', ...named);
  call(school, 'assess', '--set', 'eoms-scope=2', '--set', 'policy-content=3');
  writeFileSync(
    join(school, 'answers.csv'),
    'id,rating,note\nclimate-change-relevance,0,Not yet.\n',
  );
  writeFileSync(join(school, 'notes.md'), '# Notes\n\nSeen on Monday.\n');
  const elsewhere = join(folder, 'elsewhere');
  cpSync(school, elsewhere, { recursive: true });
  call(elsewhere, 'assess', '--set', 'climate-change-relevance=1');
  call(elsewhere, 'report', '--archive', '-o', join(school, 'archived.pdf'));
  const older = join(folder, 'older');
  cpSync(olderSchool, older, { recursive: true });
  const withForm = join(folder, 'with-form');
  cpSync(olderSchool, withForm, { recursive: true });
  takeOutFindings(join(withForm, 'assessments', '2026-06-02.yaml'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const commands = {
    'assess --set': [school, 'assess', '--set', 'eoms-scope=4', '--by', 'Auditor'],
    'assess --answers': [school, 'assess', '--answers', 'answers.csv'],
    'assess --new': [school, 'assess', '--new', '--set', 'eoms-scope=1', '--date', '2026-11-20'],
    'import a form': [withForm, 'import', 'filled-form.pdf', '--yes'],
    migrate: [older, 'migrate'],
    'import an archive': [school, 'import', 'archived.pdf', '--yes'],
    'report (Markdown)': [school, 'report', '-o', 'reports/gaps.md'],
    'report (PDF)': [school, 'report', '--format', 'pdf'],
    'report (archive)': [school, 'report', '--archive', '-o', 'reports/kept.pdf'],
    'checklist (PDF)': [school, 'checklist', '--clause', '4.3', '--format', 'pdf'],
    'print (PDF)': [school, 'print', 'notes.md'],
    'template copy': [school, 'template', 'copy', 'gap-report'],
    init: [empty, 'init', ...named],
  };
  return Object.entries(commands).map(([name, [start, ...typed]]) => {
    const days = typed.includes('--date') ? [] : date;
    const line = [eoms, ...typed, ...days];
    const isOutput = /report|checklist|print|template/.test(name);
    return {
      name,
      start,
      typed: line,
      again: isOutput ? [...line, '--force'] : line,
      // What the killed run had finished is there already: an engagement, and what was to be imported.
      mayBeDone: name === 'init' ? [73] : [],
    };
  });
}

/** @param {string} file */
function takeOutFindings(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.indexOf('findings:')));
}

/** A fresh copy of what a target starts from. */
export function layOut({ start }, place) {
  rmSync(place, { recursive: true, force: true });
  cpSync(start, place, { recursive: true });
}

/** Files below a folder by path: their text, with the times of answers made alike. */
export function contentsOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, timeless(readFileSync(join(folder, name), 'latin1'))]));
}

function timeless(text) {
  return text.replaceAll(/\bat: "?\d{4}-\d\d-\d\dT[\d:.]+Z"?/g, 'at: …');
}
