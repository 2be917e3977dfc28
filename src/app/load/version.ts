import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** The version of eoms, from its package. */
export function version(): string {
  return readManifest().version;
}

/** The least version of Node.js that eoms runs on: `20.19`. */
export function leastNode(): string {
  return readManifest().engines.node.replace('>=', '');
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}
