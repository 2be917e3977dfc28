import { join } from 'node:path';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';

/** An assessment with one answer. */
export const assessmentOf = (started: string, rating: number): string =>
  `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: ${started}
answers:
  eoms-scope: { rating: ${rating} }
`;

/** Makes engagements with these assessments and no others, each in a folder of its own. */
export function schoolsWith(): (assessments: Readonly<Record<string, string>>) => string {
  const base = temporaryFolder();
  let count = 0;
  return (assessments) => {
    count += 1;
    const files = Object.entries(assessments).map(([name, text]) => [`assessments/${name}`, text]);
    const { 'eoms.yaml': own } = smallEngagement;
    return put(join(base, `school-${count}`), { 'eoms.yaml': own, ...Object.fromEntries(files) });
  };
}

/** The score that `eoms status` shows. */
export const scoreIn = (out: string): string | undefined => /Score \d+%/.exec(out)?.[0];
