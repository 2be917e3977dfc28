import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readTables } from '../support/read-tables.ts';

const [rows = []] = readTables(readFileSync('docs/reliability.md', 'utf8'), '#');
const commands = rows.flatMap((cells) =>
  Array.from((cells.at(-1) ?? '').matchAll(/`([^`]+)`/g), ([, command = '']) => command),
);
/** The words of each command, without what it sets in its environment. */
const words = commands.map((command) => command.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(' '));

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

describe('the measures of docs/reliability.md', () => {
  it('are all there, in their order, each with what came out', () => {
    const names = [...numbered('R', 13), ...numbered('S', 15), ...numbered('C', 5)];
    expect(rows.map(([name]) => name)).toEqual(names);
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('name tests that there are', () => {
    const tests = words
      .filter(([, tool]) => tool === 'vitest')
      .flatMap((all) => all.slice(3).filter((word) => !word.startsWith('--')));
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('name scripts and kinds of torture that there are', () => {
    const scripts = words.filter(([tool, run]) => tool === 'npm' && run === 'run');
    const unknown = scripts.filter(([, , name = '']) => !(name in manifest.scripts));
    expect(unknown).toEqual([]);
    const kinds = words.flatMap((all) =>
      all.includes('--only') ? [all[all.indexOf('--only') + 1]] : [],
    );
    const sources = readdirSync('torture').map((name) => readFileSync(`torture/${name}`, 'utf8'));
    expect(kinds.length).toBeGreaterThan(4);
    expect(kinds.filter((kind) => !sources.join('').includes(`name: '${kind}',`))).toEqual([]);
  });
});
