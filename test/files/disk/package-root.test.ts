import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findPackage, packageRoot } from '../../../src/files/disk/package-root.ts';

function makeFolders(): string {
  const root = mkdtempSync(join(tmpdir(), 'eoms-root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'dist', 'files'), { recursive: true });
  return root;
}

it('is the folder of this project', () => {
  expect(packageRoot()).toBe(resolve(import.meta.dirname, '../../..'));
});

it('is found from dist as from src, past the package.json of something else', () => {
  const root = makeFolders();
  writeFileSync(join(root, 'package.json'), '{"name": "eoms"}');
  writeFileSync(join(root, 'dist', 'package.json'), '{"type": "module"}');
  expect(findPackage(join(root, 'dist', 'files', 'x.js'), 'eoms')).toBe(root);
});

it('a package.json that cannot be read is passed over', () => {
  const root = makeFolders();
  writeFileSync(join(root, 'package.json'), '{"name": "eoms"}');
  writeFileSync(join(root, 'dist', 'package.json'), '{');
  expect(findPackage(join(root, 'dist', 'x.js'), 'eoms')).toBe(root);
});

it('if there is none, that is reported', () => {
  const root = makeFolders();
  expect(() => findPackage(join(root, 'dist', 'x.js'), 'no-such-package')).toThrow(
    'no package named no-such-package',
  );
});
