import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { bin, run } from '../cli/run-eoms.ts';
import { begunOnly, hasProgram, inShell, jobFolder, read } from './job-folder.ts';

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
