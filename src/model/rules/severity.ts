import type { Gap } from '../standard.ts';

/** How severe a gap is; a requirement without one has no severity. */
export type Severity = Exclude<Gap, 'none'>;

/** The severities, worst first. */
export const severities = ['major', 'minor', 'improvement'] as const satisfies readonly Severity[];

/** Whether a gap or a finding of a grade is a nonconformity: something that has to be is not. */
export function isNonconformity(grade: string | null): grade is 'major' | 'minor' {
  return grade === 'major' || grade === 'minor';
}

/** The severity that a word stands for; `undefined` where it stands for none. */
export function severityOf(word: unknown): Severity | undefined {
  return severities.find((one) => one === word);
}
