import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { begun } from '../new-folder.ts';
import { bin, eoms, run } from '../run-eoms.ts';

const base = temporaryFolder();
const school = put(join(base, 'school'), {
  ...smallEngagement,
  'templates/gap-report.liquid': 'Hello\n',
});
const place = join(base, 'package');
const plan = 'this-is-source-code';

beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  for (const part of ['assets', 'bin', 'dist', 'standards', 'templates', 'messages'])
    cpSync(part, join(place, part), { recursive: true });
  cpSync('package.json', join(place, 'package.json'));
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
});

const at = (name: string): string => join(place, name);
const cut = (name: string, bytes: number) => () => truncateSync(at(name), bytes);
const remove = (name: string) => () => rmSync(at(name), { recursive: true });
const spoil = (name: string) => () => writeFileSync(at(name), `{ ${plan} `);
const block = (name: string) => () => {
  rmSync(at(name), { recursive: true });
  mkdirSync(at(name));
};

/** What is wrong with the installation, and what is typed then. */
const damages: readonly (readonly [what: string, damage: () => void, typed: string])[] = [
  ['the program is empty', cut('dist/main.cjs', 0), 'status'],
  ['the program has only its beginning', cut('dist/main.cjs', 12), 'status'],
  ['the program is cut short', cut('dist/main.cjs', 100_000), 'status'],
  ['the program is full of zeros', fillWithZeros('dist/main.cjs'), 'status'],
  ['the program does nothing', write('dist/main.cjs', '(() => {})'), 'status'],
  ['the program is something else', spoil('dist/main.cjs'), 'status'],
  ['the loader is missing', remove('bin/load-program.cjs'), 'status'],
  ['what prints is missing', remove('dist/print.cjs'), 'report -q --format pdf -o -'],
  ['the error of all parts is missing', remove('dist/problem.cjs'), 'status'],
  ['what prints is empty', cut('dist/print.cjs', 0), 'report -q --format pdf -o -'],
  ['what prints is cut short', cut('dist/print.cjs', 9000), 'report -q -o x.pdf'],
  ['the words are missing', remove('messages'), 'status'],
  ['the words of the language are missing', remove('messages/en'), '--version'],
  ['a file of words is missing', remove('messages/en/questionnaire.json'), 'status'],
  ['a file of words is empty', cut('messages/en/report.json', 0), 'status'],
  ['a file of words is cut short', cut('messages/en/cli.json', 500), 'status'],
  ['a file of words holds none', write('messages/en/report.json', '{}'), 'status'],
  ['a file of words is a folder', block('messages/en/cli.json'), 'status'],
  ['a word is missing', spoilWord, 'status'],
  ['the package file is missing', remove('package.json'), 'status'],
  ['the package file is something else', spoil('package.json'), 'status'],
  ['the help is missing', remove('dist/help.txt'), '--help'],
  ['nothing is built and nothing can be said', removeBuildAndWords, 'status'],
  ['the libraries are missing', remove('node_modules'), 'report -q --format pdf -o -'],
  ['a template is empty', cut('templates/gap-report/cover.liquid', 0), 'report -q -o -'],
  ['the thread for templates is missing', remove('dist/template-worker.js'), 'report -q -o -'],
  ['the thread for templates is cut short', spoil('dist/template-worker.js'), 'report -q -o -'],
  ['the thread for templates does nothing', idle('dist/template-worker.js'), 'report -q -o -'],
  ['the thread for PDFs is missing', remove('dist/pdf-worker.js'), 'import form.pdf'],
  ['the thread for PDFs does nothing', idle('dist/pdf-worker.js'), 'import form.pdf'],
];

function idle(name: string): () => void {
  return write(name, 'setTimeout(() => undefined, 10);\n');
}

function write(name: string, text: string): () => void {
  return () => writeFileSync(at(name), text);
}

/** What a file is after the power went before its bytes were on disk. */
function fillWithZeros(name: string): () => void {
  return () => writeFileSync(at(name), Buffer.alloc(readFileSync(at(name)).length));
}

function spoilWord(): void {
  const file = at('messages/en/cli.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"cli.status', '"cli.state'));
}

function removeBuildAndWords(): void {
  rmSync(at('dist'), { recursive: true });
  rmSync(at('messages'), { recursive: true });
}

describe('an installation that is not whole', () => {
  put(school, { 'form.pdf': '%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n' });

  it.each(damages)('ends with 70 and a sentence where %s', async (_what, damage, typed) => {
    damage();
    const words = [join(place, 'bin/eoms.cjs'), ...typed.split(' ')];
    const { code, out, err } = await run(process.execPath, words, { cwd: school });
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toMatch(/^eoms is not whole: .*Install it again\.\n$/);
    expect(err.length).toBeLessThan(500);
    expect(err).not.toMatch(/^\s+at /m);
    expect(err).not.toContain(plan);
  });
});

describe('a program that asked an installation that is not whole for JSON', () => {
  it.each([
    ['the program is empty', cut('dist/main.cjs', 0), 'damaged'],
    ['the loader is missing', remove('bin/load-program.cjs'), 'damaged'],
    ['the words are missing', remove('messages'), 'damaged'],
    ['the package file is something else', spoil('package.json'), 'damaged'],
    ['nothing is built', remove('dist'), 'not-built'],
  ])('is answered all the same where %s', async (_what, damage, code) => {
    damage();
    const words = [join(place, 'bin/eoms.cjs'), 'status', '--json'];
    const ran = await run(process.execPath, words, { cwd: school });
    expect(ran.code).toBe(70);
    expect(JSON.parse(ran.out)).toMatchObject({
      schema: 'eoms/error@1',
      kind: 'bug',
      exitCode: 70,
      problems: [{ code, message: ran.err.trim() }],
    });
  });
});

/** Modules that Node loads first, and that break eoms from within. */
const plants: readonly (readonly [what: string, code: string])[] = [
  ['a promise that nobody waits for', "Promise.reject(new Error('planted'))"],
  ['an event that nobody heard', "setTimeout(()=>{throw new Error('planted')},1)"],
  ['a thing that is no error', 'setTimeout(()=>{throw null},1)'],
  ['work that never ends', 'process.cwd=()=>{throw new Promise(()=>{})}'],
  ['an error that holds a whole file', "process.cwd=()=>{throw new Error('planted '.repeat(1e5))}"],
  ['an error with a terminal code', "process.cwd=()=>{throw new Error('planted \\u001b[31m')}"],
];

describe('an unforeseen error', () => {
  it.each(plants)('ends with 70 and a short sentence: %s', async (_what, code) => {
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
    const ran = await eoms(['status'], { cwd: school, env });
    expect(ran.code).toBe(70);
    expect(ran.err).toMatch(/^This is a bug in eoms .*\nRun it again with EOMS_DEBUG=1 .*\n$/);
    expect(ran.err.length).toBeLessThan(500);
    expect(ran.err).not.toContain('\u001b');
  });

  it('ends with 70 even where nothing can be said', async () => {
    const line = `exec 2>&-; '${process.execPath}' '${bin}' status`;
    const env = { NODE_OPTIONS: '--import=data:text/javascript,process.cwd=()=>{throw%200}' };
    expect(await run('bash', ['-c', line], { cwd: school, env })).toMatchObject({ code: 70 });
  });
});

interface Typed {
  readonly typed: string;
  readonly cwd?: string;
}

function limited(files: number, program: string, { typed, cwd = school }: Typed) {
  const line = `ulimit -n ${files}; '${process.execPath}' '${program}' ${typed}`;
  // Counting coverage would take files of its own.
  return run('bash', ['-c', line], { cwd, env: { NODE_V8_COVERAGE: '' } });
}

const anAudit = 'schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\n';

describe('a system that lets eoms open few files', () => {
  it('is named, ends with 70, and never with the code of a gate', async () => {
    const probe = join(base, 'probe.cjs');
    writeFileSync(probe, '');
    const ends = new Set<string>();
    for (const files of [17, 18, 19, 20, 21, 22]) {
      // Where Node itself cannot open a program, eoms has no say.
      if ((await limited(files, probe, { typed: '' })).code !== 0) continue;
      for (const typed of ['validate', 'report -q --format pdf -o -', 'status --json']) {
        const { code, err } = await limited(files, bin, { typed });
        ends.add(code === 0 ? 'done' : `${code} ${err.replace(/: .*(?=\(ulimit)/, ' ')}`);
      }
    }
    ends.delete('done');
    expect([...ends]).toEqual(['70 eoms can open no more files (ulimit -n), and run it again.\n']);
  }, 120_000);

  it('is enough for very many assessments and audits, which are opened one after the other', async () => {
    const many = join(base, 'many');
    mkdirSync(join(many, 'assessments'), { recursive: true });
    writeFileSync(join(many, 'eoms.yaml'), smallEngagement['eoms.yaml']);
    for (const year of Array.from({ length: 120 }, (_, index) => 1900 + index)) {
      writeFileSync(join(many, 'assessments', `${year}-01-01.yaml`), begun(`${year}-01-01`));
      mkdirSync(join(many, 'audits', `${year}`), { recursive: true });
      writeFileSync(join(many, 'audits', `${year}`, 'audit.yaml'), anAudit);
    }
    const set = 'assess -q --new --date 2027-01-01 --set eoms-scope=3';
    for (const typed of ['status', 'validate', 'report -q -o -', 'checklist -q -o -', set]) {
      const { code, err } = await limited(60, bin, { typed, cwd: many });
      expect({ typed, code, err: err.includes('open no more') }).toEqual({
        typed,
        code: 0,
        err: false,
      });
    }
  }, 120_000);
});

describe('help and version', () => {
  it.each(['--help', '--version', 'help report'])(
    '%s ends with 74 on a full disk',
    async (typed) => {
      const line = `'${process.execPath}' '${bin}' ${typed} > /dev/full`;
      const { code, err } = await run('bash', ['-c', line], { cwd: school });
      expect(code).toBe(74);
      expect(err).toBe('The output cannot be written (ENOSPC). Is the disk full?\n');
    },
  );

  it.each(['--help', '--version'])('%s is silent when its reader has gone', async (typed) => {
    const line = `set -o pipefail; '${process.execPath}' '${bin}' ${typed} | true`;
    expect(await run('bash', ['-c', line])).toMatchObject({ code: 0, err: '' });
  });
});
