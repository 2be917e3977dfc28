import type { Gap } from '../standard.ts';

/** How severe a gap is; a requirement without one has no severity. */
export type Severity = Exclude<Gap, 'none'>;

/** The severities, worst first. */
export const severities = ['major', 'minor', 'improvement'] as const satisfies readonly Severity[];

/** The severity that a word stands for; `undefined` where it stands for none. */
export function severityOf(word: unknown): Severity | undefined {
  return severities.find((one) => one === word);
}
