import { join } from 'node:path';
import { type OpenAnswerStore, openAnswerStore } from '../../src/app/answers/answer-store.ts';
import { openSharedStore } from '../../src/app/answers/shared-store.ts';
import { holdDocument } from '../../src/files/save/hold-document.ts';
import type { Answer, RatedAnswer, SiteRating } from '../../src/model/assessment.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { temporaryFolder } from '../support/folders.ts';

/** A standard of three requirements: `scope`, `issues`, `parties`, each with an item. */
export const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: ['scope', 'issues', 'parties'].map((id) =>
    aRequirement({
      id,
      clause: '4',
      items: [{ ref: '4.3.a', text: 'Limits', status: 'confirmed' }],
    }),
  ),
});

export function rated(rating: number, own: Partial<Omit<Answer, 'rating'>> = {}): Answer {
  return { rating, missing: [], evidence: [], ...own };
}

/** An answer by sites: `{ North: 3 }`, each with a rating or a rating and a note. */
export function bySites(
  ratings: Readonly<Record<string, number | Omit<SiteRating, 'site'>>>,
  own: Partial<Omit<RatedAnswer, 'rating' | 'sites'>> = {},
): Answer {
  const sites = Object.entries(ratings).map(([site, one]) =>
    typeof one === 'number' ? { site, rating: one } : { site, ...one },
  );
  const rating = Math.min(...sites.map((one) => one.rating));
  return { missing: [], evidence: [], ...own, rating, sites };
}

/** Assessments of that standard, each in a folder of its own that is not there yet. */
export function sharedAssessments() {
  const base = temporaryFolder();
  const fresh = { started: '2026-01-02', schema: '../.eoms/schema/assessment.json' };
  let count = 0;
  /** A new one, and sessions of several people on it. */
  return () => {
    count += 1;
    const file = join(base, String(count), 'a.yaml');
    const open = async (): Promise<OpenAnswerStore> =>
      openAnswerStore(await holdDocument(file), standard, fresh);
    const session = () =>
      openSharedStore(file, open, {
        highest: 4,
        sites: ['North', 'South'],
        say: ({ rating, by = '', note = '' }) => `${by} said ${rating}: ${note}`,
        begins: (line) => /^\w* said \d:/.test(line),
      });
    return { file, session, open };
  };
}
