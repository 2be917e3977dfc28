import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../cli/run-eoms.ts';
import { begunOnly, hasProgram, inShell, type Job, jobFolder, read } from './job-folder.ts';

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
