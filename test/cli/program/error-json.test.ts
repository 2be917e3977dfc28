import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms, type Ran, shell } from '../run-eoms.ts';
import { prepareFailures } from './exit-scenarios.ts';

const base = temporaryFolder();
const { school, planted, failures } = prepareFailures(base);
const kinds: ReadonlyMap<number, string> = new Map([
  [2, 'usage'],
  [65, 'bad-data'],
  [66, 'input-missing'],
  [70, 'bug'],
  [73, 'cannot-create'],
  [74, 'io-failed'],
]);

interface Explained {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint?: string;
}

/** What a run that failed says on stderr, made of its document. */
function asLines(problems: readonly Explained[]): string {
  const lines = problems.map(({ file, line, column, message, hint }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place === '' ? '' : `${place}: `}${message}\n${hint === undefined ? '' : `  ${hint}\n`}`;
  });
  return lines.join('');
}

/** The one document on stdout, which is of the kind that the exit code says. */
function errorIn({ code, out }: Ran): readonly Explained[] {
  const { problems, ...rest } = JSON.parse(out);
  expect(rest).toEqual({
    schema: 'eoms/error@1',
    tool: { name: 'eoms', version: expect.any(String) },
    kind: kinds.get(Number(code)),
    exitCode: code,
  });
  expect(problems).not.toEqual([]);
  for (const { code: name } of problems) expect(name).toMatch(/^[a-z-]+(\.[a-z-]+)*$/);
  return problems;
}

const ofStatus = failures.filter(({ typed }) => typed[0] === 'status' && typed[1] !== '--jsn');
const ofReport = failures.filter(({ typed }) => typed[0] === 'report');
const others = failures.filter(
  ({ typed }) => !['status', 'report', 'validate'].includes(typed[0] ?? ''),
);

describe('a run that asked for JSON and fails', () => {
  it.concurrent.each(ofStatus)(
    'gives a program what people read: $what',
    async ({ typed, code, says, ...around }) => {
      const ran = await eoms([...typed, '--json'], around);
      expect(ran.code).toBe(code);
      expect(ran.err).toMatch(says);
      const help = '  See eoms --help, or eoms help COMMAND.\n';
      const lines = asLines(errorIn(ran)).replace(/\n {2}(?=Run it again)/, '\n');
      expect(ran.err.replace(help, '')).toBe(lines);
    },
  );

  it.concurrent.each(ofReport)('by --format json as well: $what', async ({ typed, cwd }) => {
    const [spaced, tied] = await Promise.all([
      eoms(['report', '--format', 'json', ...typed.slice(1)], { cwd }),
      eoms(['report', '--format=json', ...typed.slice(1)], { cwd }),
    ]);
    expect(errorIn(spaced)).toEqual(errorIn(tied));
    expect(spaced).toEqual(tied);
  });

  it.concurrent.each(others)(
    'gets an answer even where the command line cannot be understood: $what',
    async ({ typed, cwd, env }) => {
      const ran = await eoms(['--json', ...typed], { cwd, env });
      expect(ran.code).toBe(2);
      expect(errorIn(ran)).toEqual([
        { code: 'cli.usage.unknown-option', message: 'There is no option --json.' },
      ]);
    },
  );

  it('names the place of each problem', async () => {
    const cwd = put(join(base, 'twice'), {
      ...smallEngagement,
      'eoms.yaml': 'schema: eoms/engagement@1\ninstitution: { name: A, tpye: school }\nscope: 7\n',
    });
    const problems = errorIn(await eoms(['status', '--json'], { cwd }));
    expect(problems.length).toBeGreaterThan(1);
    expect(problems).toContainEqual({
      code: expect.any(String),
      file: 'eoms.yaml',
      line: 2,
      column: expect.any(Number),
      message: expect.stringContaining('tpye'),
      hint: 'Did you mean "type"?',
    });
  });

  it('has escaped what a file put into it', async () => {
    const cwd = put(join(base, 'hostile'), {
      ...smallEngagement,
      'eoms.yaml': 'schema: eoms/engagement@1\n"k\\e[31my": 1\n',
    });
    const { out } = await eoms(['status', '--json'], { cwd });
    expect(out).not.toMatch(/\\u001b|\p{Cc}(?<!\n)/u);
    expect(JSON.parse(out)).toHaveProperty('schema', 'eoms/error@1');
  });
});

describe('stdout', () => {
  it('holds nothing of a failure where no program reads it', async () => {
    const typed = [
      ['validate', '--', '--json'],
      ['report', '--format', 'pdf', '-o', 'x.md'],
      ['status', '--standard', 'iso-9001'],
    ];
    const ran = await Promise.all(typed.map((words) => eoms(words, { cwd: school })));
    expect(ran.map(({ out }) => out)).toEqual(['', '', '']);
    expect(ran.map(({ code }) => code)).toEqual([66, 2, 66]);
  });

  it('holds the result alone where the failure came after it', async () => {
    const cwd = put(join(base, 'copied'), {
      ...smallEngagement,
      'eoms (copy).yaml': smallEngagement['eoms.yaml'],
    });
    const [whole, late] = await Promise.all([
      shell('eoms status --json', { cwd }),
      shell('eoms status --json 2> /dev/full', { cwd }),
    ]);
    expect(whole.err).not.toBe('');
    expect(late).toMatchObject({ code: 74, out: whole.out });
  });

  it('on a full disk is reported on stderr', async () => {
    expect(await shell('eoms status --json > /dev/full', { cwd: school })).toMatchObject({
      code: 74,
      err: 'The output cannot be written (ENOSPC). Is the disk full?\n',
    });
    const unsaid = await shell('eoms status --jsn --json > /dev/full', { cwd: school });
    expect(unsaid).toMatchObject({ code: 2, err: expect.stringMatching(/^There is no option/) });
  });

  it('holds the bug, and never where it is, however much is asked', async () => {
    const env = { NODE_OPTIONS: `--import=${planted}`, EOMS_DEBUG: '1' };
    const ran = await eoms(['status', '--json'], { cwd: school, env });
    expect(errorIn(ran)).toEqual([
      {
        code: 'bug',
        message: expect.stringMatching(/^This is a bug in eoms \(Node .*\): planted$/),
        hint: expect.stringContaining('EOMS_DEBUG=1'),
      },
    ]);
    expect(ran.err).toMatch(/^\s+at /m);
  });
});
