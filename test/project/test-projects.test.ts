import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, temporaryFolder } from '../support/folders.ts';
import { testProjects } from '../support/test-projects.ts';

it('puts every test file into exactly one project', () => {
  const { inside, programs } = testProjects();
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name));
  expect([...inside, ...programs].toSorted()).toEqual(all.toSorted());
  expect(inside.length).toBeGreaterThan(100);
  expect(programs.length).toBeGreaterThan(50);
});

/** In parts, else this test would be taken for one that starts programs. */
const system = ['node', 'child_process'].join(':');
const terminal = ['@lydell', 'node-pty'].join('/');

it('tells tests that start programs by what they import, however far away that is', () => {
  const folder = put(temporaryFolder(), {
    'run.ts': `import { spawn } from '${system}';\nexport const run = spawn;\n`,
    'school.ts': "import { readFileSync } from 'node:fs';\nexport * from './words.json';\n",
    'inner/step.ts': "export { run } from '../run.ts';\nimport './back.ts';\n",
    'inner/back.ts': "import './step.ts';\n",
    'itself.test.ts': `import { execFileSync } from '${system}';\n`,
    'screen.test.ts': `import type { IPty } from '${terminal}';\n`,
    'far.test.ts': "import {\n  run,\n} from './inner/step.ts';\n",
    'round.test.ts': "import './inner/back.ts';\n",
    'late.test.ts': "const { run } = await import('./run.ts');\n",
    'inside.test.ts': "import './school.ts';\n// Not from 'child_process', but of it.\n",
  });
  const { inside, programs } = testProjects(folder);
  expect(inside).toEqual([join(folder, 'inside.test.ts')]);
  expect(programs).toEqual(
    ['far', 'itself', 'late', 'round', 'screen'].map((name) => join(folder, `${name}.test.ts`)),
  );
});
