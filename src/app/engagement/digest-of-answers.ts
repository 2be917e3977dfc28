import type { Assessment } from '../../model/assessment.ts';
import type { AcceptedDocument } from '../../model/document.ts';
import type { Engagement } from '../../model/engagement.ts';
import { splitNote } from '../../model/text/private-lines.ts';

/**
 * The digest of what an assessment says: its answers, and what people said. It is the same however the file is laid
 * out, in whatever order, and whatever private notes it holds: these are in no report.
 */
export async function digestOfAnswers({
  answers,
  said,
}: Pick<Assessment, 'answers' | 'said'>): Promise<string> {
  return digestOf([sorted(answers), sorted(said)]);
}

/**
 * The digest of what a report shows of `eoms.yaml`: the institution, its sites, scope, conditions, people, calendar
 * and approval; and of the gaps that are accepted. In which country it is, and how documents look, does not matter: a
 * report says the same.
 */
async function digestOfEngagement(
  engagement: Engagement,
  document?: AcceptedDocument,
): Promise<string> {
  const { country: _, ...shown } = engagement;
  const accepted = shownOf(document);
  return digestOf(accepted.length === 0 ? shown : { ...shown, accepted });
}

/** Digests of what a report shows of an engagement: of all of it, and apart of each of its two files. */
export interface EngagementDigests {
  readonly engagement: string;
  readonly apart: {
    /** `eoms.yaml` alone. */
    readonly settings: string;
    /** `accepted.yaml` alone; the same where there is none and where it names no gap. */
    readonly accepted: string;
  };
}

/**
 * The digest of what a report shows of an engagement, and apart of each of its files, so that it can be said which one
 * was changed.
 */
export async function digestsOfEngagement(
  engagement: Engagement,
  document: AcceptedDocument | undefined,
): Promise<EngagementDigests> {
  return {
    engagement: await digestOfEngagement(engagement, document),
    apart: {
      settings: await digestOfEngagement(engagement),
      accepted: await digestOf(shownOf(document)),
    },
  };
}

/** What is printed of accepted gaps. */
function shownOf(document: AcceptedDocument | undefined): AcceptedDocument['accepted'] {
  return (document?.accepted ?? []).map((one) => ({
    ...one,
    reason: splitNote(one.reason).note,
  }));
}

async function digestOf(value: unknown): Promise<string> {
  // Node's cryptography takes a while to load, and few commands need it here.
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(JSON.stringify(value, inOrder)).digest('hex');
}

function sorted<One>(entries: ReadonlyMap<string, One>): readonly (readonly [string, One])[] {
  return [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Keys in one order, and nothing private. */
function inOrder(key: string, value: unknown): unknown {
  if (key === 'private') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
