import { extname, join } from 'node:path';
import { EomsError } from '../model/problem.ts';

export type Format = 'md' | 'pdf' | 'json';

/** In which form a result goes where; `-` is stdout. */
export interface OutputPlan {
  readonly format: Format;
  readonly output: string;
}

const formatOfEnding: Readonly<Record<string, Format>> = {
  '.md': 'md',
  '.pdf': 'pdf',
  '.json': 'json',
};

/**
 * Decides form and place from what was asked for. Without `--format`, the ending of `-o` decides,
 * else Markdown. Without `-o`, text goes to stdout and a PDF into the folder `reports`.
 *
 * @throws EomsError `usage` where the ending of `-o` and `--format` contradict each other.
 */
export function planOutput(
  { format, output }: { readonly format: string | undefined; readonly output: string | undefined },
  fallback: { readonly folder: string; readonly name: string },
): OutputPlan {
  const byEnding = formatOfEnding[extname(output ?? '').toLowerCase()];
  const byName = formatOfEnding[`.${format ?? ''}`];
  if (byEnding !== undefined && byName !== undefined && byEnding !== byName) {
    const values = { format: byName, output: output ?? '' };
    throw new EomsError('usage', [{ key: 'cli.format-contradicts', values }]);
  }
  const chosen = byName ?? byEnding ?? 'md';
  return { format: chosen, output: output ?? defaultPlace(chosen, fallback) };
}

function defaultPlace(
  format: Format,
  { folder, name }: { readonly folder: string; readonly name: string },
): string {
  return format === 'pdf' ? join(folder, 'reports', `${name}.pdf`) : '-';
}
