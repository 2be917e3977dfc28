import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const text = readFileSync('package-lock.json', 'utf8');
const lock: {
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
} = JSON.parse(text);
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = installed.filter(([, one]) => one.dev !== true);
const wanted: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
};

it('package.json asks for exact versions', () => {
  const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

it('the lock is in step with package.json', () => {
  const { dependencies, devDependencies, engines, bin, version, name, license } = manifest;
  expect(lock.packages['']).toEqual({
    name,
    version,
    license,
    dependencies,
    devDependencies,
    engines,
    bin,
  });
  const locked = Object.keys(wanted).map((one) => [
    one,
    lock.packages[`node_modules/${one}`]?.version,
  ]);
  expect(Object.fromEntries(locked)).toEqual(wanted);
});

it('the lock names no host that packages come from', () => {
  expect(installed.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
  expect(text).not.toMatch(/registry|localhost|\b\d{1,3}(\.\d{1,3}){3}:\d/);
});

it('nothing that is shipped runs a script when it is installed, or is built for one machine', () => {
  const scripted = shipped.filter(([, one]) => one.hasInstallScript === true);
  expect(scripted).toEqual([]);
  expect(shipped.filter(([path]) => /(linux|darwin|win32)-(x64|arm64)/.test(path))).toEqual([]);
  const own = Object.keys(manifest.scripts);
  expect(own.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
});

it('every package that is shipped has a sum to check it by', () => {
  expect(shipped.filter(([, one]) => one.integrity?.startsWith('sha512-') !== true)).toEqual([]);
  expect(shipped.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
});

it('less than 100 packages are shipped', () => {
  expect(shipped.length).toBeLessThan(100);
});
