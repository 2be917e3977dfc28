import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';

/** The version of eoms, from its package. */
export function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(packageRoot(), 'package.json'), 'utf8'),
  );
  return manifest.version;
}
