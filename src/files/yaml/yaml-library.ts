import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/**
 * The yaml package, loaded when a document is explained or edited. Files that only have to be read
 * do without it, and most commands then do not pay for it.
 */
export function yamlLibrary(): typeof Yaml {
  const library: typeof Yaml = createRequire(import.meta.url)('yaml');
  return library;
}
