import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const text = readFileSync('package-lock.json', 'utf8');
const lock: {
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
} = JSON.parse(text);
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
/** What npm installs with eoms. */
const required = installed.filter(([, one]) => one.dev !== true);
const thirdParty = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
/** What the build put into eoms. */
const bundled = [...thirdParty.matchAll(/^(\S+) (\d\S*) \(.+\)$/gm)].map(([, name, version]) => {
  const found = installed.find(
    ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version,
  );
  if (found === undefined) throw new Error(`${name} ${version} is not in the lock`);
  return found;
});
const shipped = [...required, ...bundled];
const wanted: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
};

it('package.json asks for exact versions', () => {
  const exact = /^\d+\.\d+\.\d+(?:-beta\.\d+)?$/;
  const loose = Object.entries(wanted).filter(([, version]) => !exact.test(version));
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
  expect(required.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
  expect(bundled.length).toBeGreaterThan(20);
});

it('npm installs no package with eoms but those that the program asks for', () => {
  expect(required.map(([path]) => path.replace('node_modules/', ''))).toEqual(
    Object.keys(manifest.dependencies),
  );
  expect(shipped.length).toBeLessThanOrEqual(60);
});

it('every library that the program imports is installed with it, or in it with its licence', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const imported = new Set(
    sources.flatMap((name) => {
      const source = readFileSync(`src/${name}`, 'utf8');
      const lines = source.matchAll(
        /^(?:import|export) (?!type )[^;]*?from '(@[^/']+\/[^/']+|[^./@'][^/':]*)(?:\/[^']*)?';/gm,
      );
      return [...lines].map(([, library = '']) => library);
    }),
  );
  const known = new Set(shipped.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const ours = [...imported].filter((library) => !builtinModules.includes(library));
  expect(ours).toContain('markdown-it');
  expect(ours.filter((library) => !known.has(library) && library !== 'json-schema-to-ts')).toEqual(
    [],
  );
});

/** Licences under which everybody may pass on what eoms needs, as part of their own program. */
const free = /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|PSF-2\.0|OFL-1\.1)$/;
/** Packages that state their licence only in prose: the words to look for, and their file. */
const inWords: Readonly<Record<string, readonly [string, RegExp]>> = {
  'node_modules/png-js': ['LICENSE', /^MIT License/],
  'node_modules/dejavu-fonts-ttf': [
    'LICENSE',
    /^Fonts are \(c\) Bitstream[^]*Permission is hereby granted/,
  ],
};

it('every package that is shipped may be passed on', () => {
  const unknown = shipped
    .filter(([, { license = '' }]) => !license.split(' AND ').every((one) => free.test(one)))
    .map(([path]) => path);
  expect(unknown.toSorted()).toEqual(Object.keys(inWords).toSorted());
  for (const [path, [name, words]] of Object.entries(inWords)) {
    expect(readFileSync(`${path}/${name}`, 'utf8')).toMatch(words);
  }
});
