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
 * @throws EomsError `usage` where the ending of `-o` and `--format` contradict each other, or name a
 * form that the command does not write.
 */
export function planOutput(asked: AskedOutput, command: Writable): OutputPlan {
  const { output } = asked;
  const format = chooseFormat(asked, command);
  return { format, output: output ?? defaultPlace(format, command) };
}

/** What the flags say. */
interface AskedOutput {
  readonly format: string | undefined;
  readonly output: string | undefined;
}

/** What a command writes, and where a PDF goes that was given no place. */
interface Writable {
  readonly formats: readonly Format[];
  readonly folder: string;
  readonly name: string;
}

function chooseFormat({ format, output = '' }: AskedOutput, { formats }: Writable): Format {
  const byEnding = formatOfEnding[extname(output).toLowerCase()];
  const byName = formatOfEnding[`.${format ?? ''}`];
  const chosen = byName ?? byEnding ?? 'md';
  if (chosen !== (byEnding ?? chosen)) {
    throw new EomsError('usage', [
      { key: 'cli.format-contradicts', values: { format: chosen, output } },
    ]);
  }
  if (!formats.includes(chosen)) {
    const values = { output, formats: formats.join(', ') };
    throw new EomsError('usage', [{ key: 'cli.format-unfit', values }]);
  }
  return chosen;
}

function defaultPlace(format: Format, { folder, name }: Writable): string {
  return format === 'pdf' ? join(folder, 'reports', `${name}.pdf`) : '-';
}
