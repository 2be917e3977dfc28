import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateWorkspace } from '../../src/app/engagement/evaluate-workspace.ts';
import { copyExample, temporaryFolder } from '../support/folders.ts';
import { worldAt } from '../support/world.ts';

describe('the world of a use case', () => {
  const school = copyExample(temporaryFolder());
  const world = worldAt(school, '2026-10-16');

  it('says from where named paths count, wherever the process is', async () => {
    const named = { assessment: 'assessments/2026-10-13.yaml' };
    const { evaluation } = await evaluateWorkspace(world, named);
    expect(evaluation.started).toBe('2026-10-13');
  });

  it('says so of what is compared with, too', async () => {
    const { evaluation } = await evaluateWorkspace(world, {
      before: 'assessments/2026-10-13.yaml',
    });
    expect(evaluation.comparison?.gaps.opened).toEqual([]);
  });

  it('is the only thing that knows the working folder', () => {
    const sources = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name, text: readFileSync(join('src/app', name), 'utf8') }));
    const looking = sources.filter(({ text }) => text.includes('process.cwd('));
    expect(looking.map(({ name }) => name)).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });
});
