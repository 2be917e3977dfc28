import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { expect, it } from 'vitest';
import { exitCode } from '../../src/cli/exit-code.ts';
import { acquireLock } from '../../src/files/lock.ts';
import { bin, eoms, put, shell, smallEngagement, temporaryFolder } from './run-eoms.ts';

const base = temporaryFolder();
const school = put(join(base, 'school'), smallEngagement);
const bare = put(join(base, 'bare'), { 'eoms.yaml': smallEngagement['eoms.yaml'] });
const empty = put(join(base, 'empty'), { 'a-file': 'x' });
const broken = put(join(base, 'broken'), {
  ...smallEngagement,
  'assessments/2026-01-02.yaml': 'schema: eoms/assessment@1\nanswers: [',
});
const planted = "data:text/javascript,process.cwd=()=>{throw%20new%20Error('planted')}";

interface Scenario {
  readonly what: string;
  readonly code: number;
  readonly cwd: string;
  readonly typed: readonly string[];
  /** What is wrong, and what to do about it. */
  readonly says: RegExp;
  readonly env?: NodeJS.ProcessEnv;
}

const seeHelp = 'See eoms --help, or eoms help COMMAND\\.';

const failures: readonly Scenario[] = [
  {
    what: 'an unknown command',
    code: 2,
    cwd: school,
    typed: ['reprot'],
    says: new RegExp(`no command reprot\\.\\n.*"report"\\?\\n.*${seeHelp}`),
  },
  {
    what: 'an unknown option',
    code: 2,
    cwd: school,
    typed: ['status', '--jsn'],
    says: new RegExp(`no option --jsn\\.\\n.*"--json"\\?\\n.*${seeHelp}`),
  },
  {
    what: 'an argument that is missing',
    code: 2,
    cwd: school,
    typed: ['print'],
    says: new RegExp(`needs a file\\.\\n.*${seeHelp}`),
  },
  {
    what: 'a value that is missing',
    code: 2,
    cwd: school,
    typed: ['report', '-o'],
    says: new RegExp(`needs a value\\.\\n.*${seeHelp}`),
  },
  {
    what: 'an argument too many',
    code: 2,
    cwd: school,
    typed: ['status', 'now'],
    says: new RegExp(`more on the command line .*\\n.*${seeHelp}`),
  },
  {
    what: 'a group without its command',
    code: 2,
    cwd: school,
    typed: ['standard'],
    says: new RegExp(seeHelp),
  },
  {
    what: 'a choice that is none',
    code: 2,
    cwd: school,
    typed: ['report', '--format', 'docx'],
    says: /"docx" does not fit --format .*md, pdf, json\./,
  },
  {
    what: 'a day that is none',
    code: 2,
    cwd: school,
    typed: ['report', '--date', '2026-02-30'],
    says: /"2026-02-30" does not fit --date .*such as 2026-11-23/,
  },
  {
    what: 'a SOURCE_DATE_EPOCH that is none',
    code: 2,
    cwd: school,
    typed: ['status'],
    env: { SOURCE_DATE_EPOCH: 'yesterday' },
    says: /SOURCE_DATE_EPOCH is "yesterday".*Set it to seconds/,
  },
  {
    what: 'a SOURCE_DATE_EPOCH after the year 9999',
    code: 2,
    cwd: school,
    typed: ['status'],
    env: { SOURCE_DATE_EPOCH: '999999999999' },
    says: /Set it to seconds/,
  },
  {
    what: 'a format that contradicts the ending',
    code: 2,
    cwd: school,
    typed: ['report', '--format', 'pdf', '-o', 'x.md'],
    says: /--format pdf and .*x\.md contradict.*Leave out one/,
  },
  {
    what: 'an ending that the command does not write',
    code: 2,
    cwd: school,
    typed: ['checklist', '-o', 'x.json'],
    says: /x\.json says; it writes md, pdf\. Give -o another ending/,
  },
  {
    what: 'a print over its own source',
    code: 2,
    cwd: empty,
    typed: ['print', 'a.md', '-o', 'a.md', '--force'],
    says: /contradict each other\. Leave out one/,
  },
  {
    what: 'questions without a terminal',
    code: 2,
    cwd: school,
    typed: ['assess'],
    says: /no terminal.*\n.*--answers FILE or --set ID=RATING/,
  },
  {
    what: 'a start without a terminal',
    code: 2,
    cwd: empty,
    typed: ['init', 'new'],
    says: /--name, --type, --scope must be given/,
  },
  {
    what: 'a clause that is not there',
    code: 2,
    cwd: school,
    typed: ['status', '--explain', '99'],
    says: /no clause 99.*\n.*Known here: 4, 5/,
  },
  {
    what: 'a file with something wrong in it',
    code: 65,
    cwd: broken,
    typed: ['status'],
    says: /^assessments\/2026-01-02\.yaml:2:\d+: .+\n/,
  },
  {
    what: 'no engagement',
    code: 66,
    cwd: empty,
    typed: ['status'],
    says: /no eoms\.yaml in .*\n.*start one with eoms init/,
  },
  {
    what: 'no assessment yet',
    code: 66,
    cwd: bare,
    typed: ['report'],
    says: /Nothing has been assessed yet.*\n.*Begin with eoms assess/,
  },
  {
    what: 'a file that is not there',
    code: 66,
    cwd: school,
    typed: ['validate', 'eoms.yml'],
    says: /^eoms\.yml: There is no such file\.\n.*Did you mean/,
  },
  {
    what: 'a standard that is not there',
    code: 66,
    cwd: school,
    typed: ['status', '--standard', 'iso-9001'],
    says: /no standard at iso-9001.*\n.*one of: iso-21001-2018/,
  },
  {
    what: 'a bug',
    code: 70,
    cwd: school,
    typed: ['status'],
    env: { NODE_OPTIONS: `--import=${planted}` },
    says: /^This is a bug in eoms .*: planted\n.*unchanged\. Run again with EOMS_DEBUG=1/,
  },
  {
    what: 'an engagement that is there already',
    code: 73,
    cwd: school,
    typed: ['init', '--name', 'A', '--type', 'school', '--scope', 'B'],
    says: /^eoms\.yaml is there already.*\n.*Edit it, or name another folder/,
  },
  {
    what: 'an output that is there already',
    code: 73,
    cwd: school,
    typed: ['report', '--format', 'json', '-o', './eoms.yaml'],
    says: /^eoms\.yaml: .*there already.*\n.*--force/,
  },
  {
    what: 'a folder that cannot be made',
    code: 73,
    cwd: empty,
    typed: ['init', 'a-file/new', '--name', 'A', '--type', 'school', '--scope', 'B'],
    says: /folder .*a-file\/new cannot be made\..*Name another/,
  },
  {
    what: 'a full disk behind -o',
    code: 74,
    cwd: school,
    typed: ['report', '-o', '/dev/full'],
    says: /^\/dev\/full: The disk is full/,
  },
];

it.concurrent.each(failures)(
  '$what ends with $code and says what to do, on stderr only',
  async (scenario) => {
    const { code, out, err } = await eoms(scenario.typed, scenario);
    expect(err).toMatch(scenario.says);
    expect({ code, out }).toEqual({ code: scenario.code, out: '' });
    expect(err).not.toMatch(/^\s+at |\b(ENOENT|EEXIST|ENOTDIR|TypeError)\b/m);
    expect(err).toMatch(/[^\n]\n$/);
  },
);

it('shows where a bug is only when asked', async () => {
  const env = { NODE_OPTIONS: `--import=${planted}`, EOMS_DEBUG: '1' };
  const { code, err } = await eoms(['status'], { cwd: school, env });
  expect(code).toBe(70);
  expect(err).toMatch(/^\s+at /m);
});

it('ends with 74 where standard output is a full disk', async () => {
  const { code, err } = await shell('eoms status > /dev/full', { cwd: school });
  expect({ code, err }).toEqual({
    code: 74,
    err: 'The output cannot be written (ENOSPC). Is the disk full?\n',
  });
});

it('ends with 75 while somebody else writes, and with 0 afterwards', async () => {
  const file = join(school, 'assessments/2026-01-02.yaml');
  const before = readFileSync(file, 'utf8');
  const typed = ['assess', '--set', 'eoms-scope=4'];
  const lock = await acquireLock(file);
  const refused = await eoms(typed, { cwd: school });
  expect(readFileSync(file, 'utf8')).toBe(before);
  await lock.release();
  const taken = await eoms(typed, { cwd: school });
  expect(refused).toMatchObject({ code: 75, out: '' });
  expect(refused.err).toMatch(/is in use by another eoms .*\n.*Wait .*--force-unlock/);
  expect(taken).toMatchObject({ code: 0, out: '' });
});

it('ends with 2 instead of writing a PDF onto a screen', async () => {
  const pty = spawn(process.execPath, [bin, 'report', '--format', 'pdf', '-o', '-'], {
    cwd: school,
  });
  const shown: string[] = [];
  pty.onData((text) => shown.push(text));
  const exit = await new Promise<number>((done) => {
    pty.onExit((end) => done(end.exitCode));
  });
  expect(exit).toBe(2);
  expect(shown.join('')).toMatch(/not written to a screen\.\r\n.*-o/);
});

/** Codes that are proven in other files, or that no command can give. */
const elsewhere: ReadonlyMap<number, string> = new Map([
  [exitCode.done, 'every other file'],
  [exitCode.gate, 'no command has a gate yet'],
  [exitCode.hangup, 'assess-terminal.test.ts'],
  [exitCode.interrupted, 'assess-terminal.test.ts'],
  [exitCode.terminated, 'assess-terminal.test.ts'],
]);

it('knows a scenario, or a reason why there is none, for every exit code', () => {
  const here = new Set([...failures.map(({ code }) => code), 74, 75]);
  const known = [...here, ...elsewhere.keys()].toSorted((a, b) => a - b);
  expect(known).toEqual(Object.values(exitCode).toSorted((a, b) => a - b));
});
