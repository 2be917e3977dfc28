import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { begun, newFolders } from '../cli/new-folder.ts';
import { bin, type Ran, run } from '../cli/run-eoms.ts';
import { put, smallEngagement } from '../support/folders.ts';

const newFolder = newFolders();
const hasProgram = (name: string): boolean =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const yamlFiles = [
  'examples/ci/github.yml',
  'examples/ci/gitlab.yml',
  'examples/ci/kubernetes.yml',
  'action.yml',
  '.pre-commit-hooks.yaml',
];
const read = (file: string): string => readFileSync(file, 'utf8');

/** A folder of schools, with eoms and npx as a job finds them. */
function jobFolder(schools: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const cwd = newFolder({});
  for (const [name, files] of Object.entries(schools)) {
    put(join(cwd, 'schools', name), files);
  }
  const programs = join(cwd, 'eoms/bin');
  mkdirSync(programs, { recursive: true });
  const start = `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`;
  put(programs, { eoms: start, npx: start.replace('exec', 'shift; exec') });
  for (const name of readdirSync(programs)) chmodSync(join(programs, name), 0o755);
  const summary = join(cwd, 'summary.md');
  writeFileSync(summary, '');
  const env = {
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: cwd,
    GITHUB_STEP_SUMMARY: summary,
  };
  return { cwd, env, summary };
}

type Job = ReturnType<typeof jobFolder>;

function inShell({ cwd, env }: Job, script: string, more: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return run('bash', ['-eo', 'pipefail', '-c', script], { cwd, env: { ...env, ...more } });
}

/** A school that was begun and not rated: no limit on coverage holds. */
const begunOnly = { ...smallEngagement, 'assessments/2026-01-02.yaml': begun('2026-01-02') };

/** The example school, which is rated throughout. */
const example = resolve('examples/soehesten-sprogskole');
const whole = {
  'eoms.yaml': read(join(example, 'eoms.yaml')).replaceAll(/^.*logo.*\n/gm, ''),
  'assessments/2026-10-13.yaml': read(join(example, 'assessments/2026-10-13.yaml')),
};
const bothWell = { harbour: whole, valley: whole };
const oneNot = { harbour: whole, valley: begunOnly };

describe('files for CI', () => {
  it.each(yamlFiles)('%s is YAML, and installs the version of this package', (file) => {
    const text = read(file);
    expect(() => parse(text)).not.toThrow();
    for (const [, version] of text.matchAll(/eoms[@:](\d[\d.]*)/g))
      expect(version).toBe(manifest.version);
  });

  it.runIf(hasProgram('check-jsonschema')).each([
    ['github-workflows', 'examples/ci/github.yml'],
    ['gitlab-ci', 'examples/ci/gitlab.yml'],
    ['github-actions', 'action.yml'],
  ])('fits the published schema %s: %s', async (name, file) => {
    const typed = ['--builtin-schema', `vendor.${name}`, file];
    expect(await run('check-jsonschema', typed)).toMatchObject({ code: 0 });
  });
});

describe.concurrent('the job for GitHub Actions', () => {
  const { jobs } = parse(read('examples/ci/github.yml'));
  const steps: readonly Step[] = jobs.gate.steps;
  const scripts = steps.flatMap((step) => step.run ?? []).filter((one) => !one.startsWith('npm'));

  it('gates a folder of schools, shows the summary, and writes SARIF for each', async () => {
    const job = jobFolder(bothWell);
    for (const script of scripts) expect(await inShell(job, script)).toMatchObject({ code: 0 });
    expect(read(job.summary)).toContain('schools');
    expect(readdirSync(join(job.cwd, 'sarif'))).toEqual(['harbour.sarif', 'valley.sarif']);
    const sarif = JSON.parse(read(join(job.cwd, 'sarif/harbour.sarif')));
    expect(sarif).toMatchObject({ version: '2.1.0' });
    expect(existsSync(join(job.cwd, 'reports/portfolio.json'))).toBe(true);
  });

  it('fails by 1 where a limit is not met, and still shows the summary', async () => {
    const job = jobFolder(oneNot);
    const [gate = '', show = ''] = scripts;
    expect(await inShell(job, gate)).toMatchObject({ code: 1 });
    expect(await inShell(job, show)).toMatchObject({ code: 0 });
    expect(read(job.summary)).not.toBe('');
  });
});

describe.concurrent('the job for GitLab', () => {
  const { eoms: job } = parse(read('examples/ci/gitlab.yml'));
  const scripts: readonly string[] = job.script.slice(1);

  it('writes what merge requests show, then gates', async () => {
    const folder = jobFolder(oneNot);
    const codes: (number | null)[] = [];
    for (const script of scripts) codes.push((await inShell(folder, script)).code);
    expect(codes).toEqual([0, 1]);
    expect(readdirSync(join(folder.cwd, 'reports'))).toEqual([
      'all',
      'harbour.codequality.json',
      'harbour.xml',
      'valley.codequality.json',
      'valley.xml',
    ]);
  });
});

describe.concurrent('jobs that have an index', () => {
  const { spec } = parse(read('examples/ci/kubernetes.yml'));
  const [container] = spec.template.spec.containers;

  it('takes one school for each index of Kubernetes; only a gate fails for good', async () => {
    const [sh, flag, script] = container.command;
    const { cwd, env } = jobFolder(oneNot);
    const codes = [0, 1].map(async (index) => {
      const place = { ...env, JOB_COMPLETION_INDEX: String(index) };
      return (await run(sh, [flag, script], { cwd, env: place })).code;
    });
    expect(await Promise.all(codes)).toEqual([0, 1]);
    expect(spec.podFailurePolicy.rules[0].onExitCodes.values).toEqual([1]);
    expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  });

  it('takes one school for each task of a Slurm array', async () => {
    const { cwd, env } = jobFolder(oneNot);
    const script = resolve('examples/ci/slurm.sh');
    const codes = [0, 1].map(async (index) => {
      const place = { ...env, SLURM_ARRAY_TASK_ID: String(index) };
      return (await run('bash', [script], { cwd, env: place })).code;
    });
    expect(await Promise.all(codes)).toEqual([0, 1]);
    expect(readdirSync(join(cwd, 'reports'))).toEqual(['harbour.ndjson']);
  });
});

describe.concurrent('the action', () => {
  const { inputs, runs } = parse(read('action.yml'));
  const steps: readonly Step[] = runs.steps;

  /** What the steps see of the inputs, as Actions fills them in. */
  const given = (values: Readonly<Record<string, string>>) => (text: string) =>
    text.replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_all, name: string) => {
      return values[name] ?? String(inputs[name].default);
    });

  const runAll = async (job: Job, values: Readonly<Record<string, string>>) => {
    const fill = given(values);
    const codes: (number | null)[] = [];
    for (const { run: script = '', env = {} } of steps.slice(1, 4)) {
      const seen = Object.entries(env).map(([name, value]) => [name, fill(value)]);
      codes.push((await inShell(job, script, Object.fromEntries(seen))).code);
    }
    return codes;
  };

  it('evaluates, shows the summary, and writes the gaps', async () => {
    const job = jobFolder(bothWell);
    expect(await runAll(job, { paths: 'schools\nschools/harbour' })).toEqual([0, 0, 0]);
    expect(read(job.summary)).not.toBe('');
    expect(readdirSync(join(job.cwd, 'eoms-sarif'))).toHaveLength(2);
  });

  it('hands flags over word by word, and fails by 1 where a limit is not met', async () => {
    const values = { paths: 'schools', flags: '--min-coverage\n50', out: 'with blank' };
    const job = jobFolder(oneNot);
    expect(await runAll(job, values)).toEqual([1, 0, 0]);
    expect(existsSync(join(job.cwd, 'with blank/portfolio.json'))).toBe(true);
  });

  it('puts no input into a script, where it would be run', () => {
    for (const { run: script = '' } of steps) expect(script).not.toContain('${{');
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const isMeant = new RegExp(hook.files);

  it.each([
    'eoms.yaml',
    'schools/a/eoms.yml',
    'a/assessments/2026-01-02.yaml',
    'accepted.yaml',
    'audits/1/audit.yaml',
  ])('is given %s', (file) => expect(isMeant.test(file)).toBe(true));

  it.each(['docker-compose.yaml', 'assessments.yaml', 'a/assessments/below/x.yaml', 'myeoms.yaml'])(
    'is not given %s',
    (file) => expect(isMeant.test(file)).toBe(false),
  );

  it('checks the files that it is given', async () => {
    const job = jobFolder({ harbour: { ...begunOnly, 'wrong/eoms.yaml': 'schema: eoms/x@1\n' } });
    const well = `${hook.entry} schools/harbour/eoms.yaml schools/harbour/assessments/2026-01-02.yaml`;
    expect(await inShell(job, well)).toMatchObject({ code: 0 });
    const wrong = await inShell(job, `${hook.entry} schools/harbour/wrong/eoms.yaml`);
    expect(wrong.code).toBe(65);
    expect(Object.keys(manifest.bin)).toContain('eoms');
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const after = (word: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  it('builds and runs on one version of Node.js, named in full', () => {
    const bases = after('FROM').map((line) => line.split(' ')[0]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z-]+$/);
  });

  it('runs as a user by number that is not root, and as a program of its own', () => {
    expect(after('USER')).toEqual(['65534:65534']);
    expect(after('ENTRYPOINT')).toEqual(['["eoms"]']);
    expect(after('ADD')).toEqual([]);
    expect(lines.indexOf('USER 65534:65534')).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('FROM')),
    );
  });

  it.runIf(hasProgram('hadolint'))('is clean for hadolint', async () => {
    expect(await run('hadolint', ['Dockerfile'])).toMatchObject({ code: 0, out: '' });
  });

  it.runIf(process.getuid?.() === 0 && hasProgram('setpriv'))(
    'runs what any user may run: eoms writes nothing where it is installed',
    async () => {
      const { cwd } = jobFolder({ harbour: begunOnly });
      const as = ['--reuid=54321', '--regid=54321', '--clear-groups', process.execPath, bin];
      const typed = [...as, '-C', join(cwd, 'schools/harbour'), 'status', '--json'];
      for (const closed of [cwd, join(cwd, '..')]) chmodSync(closed, 0o755);
      const { code } = await run('setpriv', typed, { env: { HOME: '/nonexistent' } });
      expect(code).toBe(0);
    },
  );
});
