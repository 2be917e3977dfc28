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
export function planOutput(asked: AskedOutput, fallback: FallbackPlace): OutputPlan {
  const { output } = asked;
  const format = chooseFormat(asked);
  return { format, output: output ?? defaultPlace(format, fallback) };
}

/** What the flags say. */
interface AskedOutput {
  readonly format: string | undefined;
  readonly output: string | undefined;
}

/** Where a PDF goes that was given no place. */
interface FallbackPlace {
  readonly folder: string;
  readonly name: string;
}

function chooseFormat({ format = '', output = '' }: AskedOutput): Format {
  const byEnding = formatOfEnding[extname(output).toLowerCase()];
  const byName = formatOfEnding[`.${format}`];
  if (byEnding !== undefined && byName !== undefined && byEnding !== byName) {
    throw new EomsError('usage', [{ key: 'cli.format-contradicts', values: { format, output } }]);
  }
  return byName ?? byEnding ?? 'md';
}

function defaultPlace(format: Format, { folder, name }: FallbackPlace): string {
  return format === 'pdf' ? join(folder, 'reports', `${name}.pdf`) : '-';
}
