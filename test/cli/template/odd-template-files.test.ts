import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const branding = `branding:
  logo: logo.svg
  logoAlt: Harbour School
`;

it('what is there and is no file is an input that is missing, whatever it should be', async () => {
  const cwd = put(temporaryFolder(), {
    ...smallEngagement,
    'eoms.yaml': `${smallEngagement['eoms.yaml']}${branding}`,
    'plan.md': '# Plan',
  });
  const template = join(cwd, 'templates/gap-report.liquid');
  mkdirSync(join(cwd, 'templates'));
  const makers = [
    (path: string) => mkdirSync(path),
    (path: string) => execFileSync('mkfifo', [path]),
  ];
  for (const make of makers) {
    make(template);
    expect((await eoms(['report', '-o', 'a.md'], { cwd })).code).toBe(66);
    rmSync(template, { recursive: true });
    for (const name of ['logo.svg', 'font.ttf', 'answers.yaml', 'standard']) make(join(cwd, name));
    const report = ['report', '-o', 'a.pdf'];
    const typed = [
      report,
      ['print', 'plan.md', '--font', 'font.ttf'],
      ['assess', '--answers', 'answers.yaml'],
      ['status', '--standard', './standard'],
    ];
    for (const line of typed) {
      const { code } = await eoms(line, { cwd });
      expect([line, code]).toEqual([line, 66]);
    }
    for (const name of ['logo.svg', 'font.ttf', 'answers.yaml', 'standard']) {
      rmSync(join(cwd, name), { recursive: true });
    }
  }
});
