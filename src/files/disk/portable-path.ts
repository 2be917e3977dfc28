import { sep } from 'node:path';

/** A relative path as documents have it: with `/` between its steps, on Windows too. */
export function portablePath(path: string, separator: string = sep): string {
  return path.replaceAll(separator, '/');
}
