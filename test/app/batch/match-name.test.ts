import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandPattern } from '../../../src/app/batch/expand-pattern.ts';
import { matchesName } from '../../../src/app/batch/match-name.ts';
import { temporaryFolder } from '../../support/folders.ts';

describe('a pattern of names', () => {
  it.each([
    ['school', 'school', true],
    ['school', 'schools', false],
    ['school', '*', true],
    ['', '*', true],
    ['school', 's*l', true],
    ['school', 's*x', false],
    ['school', 's?hool', true],
    ['school', '?', false],
    ['ababab', '*ab*ab', true],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '*a*a*a*a*a*a*a*c', false],
    ['skole å', 'skole ?', true],
    ['🦉', '?', true],
  ])('%j fits %j: %s', (name, pattern, fits) => {
    expect(matchesName(name, pattern)).toBe(fits);
  });
});

describe('a path with a pattern', () => {
  const folder = temporaryFolder();
  for (const one of ['a/x', 'a/y/x', 'b/x', '.hidden/x', 'a*/x']) {
    mkdirSync(join(folder, one), { recursive: true });
  }
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'b'), join(folder, 'a', 'link'));
  const expanded = (typed: string) =>
    expandPattern(typed, folder).map((path) => path.slice(folder.length + 1));

  it('stands for all that fit, sorted', () => {
    expect(expanded('*/x')).toEqual(['a*/x', 'a/x', 'b/x']);
    expect(expanded('./?/x')).toEqual(['a/x', 'b/x']);
    expect(expanded('b/none')).toEqual(['b/none']);
    expect(expanded('f*/x')).toEqual([]);
    expect(expanded('*/none')).toEqual([]);
  });

  it('goes into all folders with **, but not by links, and not into hidden ones', () => {
    expect(expanded('**/x')).toEqual(['a*/x', 'a/x', 'a/y/x', 'b/x']);
  });

  it('is itself where there is such a folder', () => {
    expect(expanded('a*')).toEqual(['a*']);
  });

  it('may be a whole path', () => {
    expect(expanded(join(folder, 'b', '*'))).toEqual(['b/x']);
  });
});
