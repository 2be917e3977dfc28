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
  asked: { readonly format: string | undefined; readonly output: string | undefined },
  fallback: { readonly folder: string; readonly name: string },
): OutputPlan {
  const byEnding =
    asked.output === undefined ? undefined : formatOfEnding[extname(asked.output).toLowerCase()];
  const byName = formatOfEnding[`.${asked.format ?? ''}`];
  if (byEnding !== undefined && byName !== undefined && byEnding !== byName) {
    const values = { format: byName, output: asked.output ?? '' };
    throw new EomsError('usage', [{ key: 'cli.format-contradicts', values }]);
  }
  const format = byName ?? byEnding ?? 'md';
  const file = join(fallback.folder, 'reports', `${fallback.name}.pdf`);
  return { format, output: asked.output ?? (format === 'pdf' ? file : '-') };
}
