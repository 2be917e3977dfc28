import { checkSite } from '../../engagement/check-site.ts';
import type { FindFile } from '../../files/disk/find-inside.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import type { Answer } from '../../model/assessment.ts';
import type { Engagement } from '../../model/engagement.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { settleAll } from '../../model/problems/join-failures.ts';
import { longestProse, mostEvidence } from '../../model/rules/limits.ts';
import { highestRating } from '../../model/rules/scale.ts';
import type { Standard } from '../../model/standard.ts';
import { type AnswerRevision, compareAnswers } from '../../questionnaire/compare-answers.ts';
import type { AnswerStore } from '../../questionnaire/interviewer.ts';
import { rateSite } from '../../questionnaire/rate-site.ts';
import { mergeAnswer, type Stamp } from '../../questionnaire/revise-answer.ts';
import { remarkOutOfScope } from '../../scope/remark-out-of-scope.ts';
import { blameGiven } from './file/refuse-result.ts';
import type { GivenAnswer, GivenAnswers } from './given/answer-entries.ts';
import { readAnswersFile } from './given/read-answers.ts';
import { readSetAnswers } from './given/read-set-answers.ts';

/** What was given, and where it is recorded. */
export interface GivingContext {
  readonly standard: Standard;
  readonly engagement: Pick<Engagement, 'conditions' | 'institution'>;
  readonly store: AnswerStore;
  /** Who answers, and when: an ISO date and time in UTC. */
  readonly stamp: () => Stamp;
  /** Whether the engagement holds a file; without it, it is taken to hold none. */
  readonly findFile?: FindFile;
  readonly options: {
    /** `--answers FILE`: YAML or CSV by its name. */
    readonly answersFile?: string;
    /** `--set ID=RATING`, each as typed. */
    readonly set: readonly string[];
    /** `--replace-evidence`: note and evidence of the file go in the place of those that are there. */
    readonly replaceEvidence?: boolean;
    /** `--site`: what is given holds for one site. */
    readonly site?: string | undefined;
  };
}

/** What became of an answer that was given. */
export interface RecordedAnswer extends AnswerRevision {
  readonly id: string;
  readonly answer: Answer;
}

/** What was given, what it did, and how it was read where that needs saying. */
export interface RecordedAnswers {
  readonly recorded: readonly RecordedAnswer[];
  readonly remarks: readonly Problem[];
}

/**
 * Records the answers of `--answers` and `--set`, over those that are there: a note, evidence and
 * missing items that are not given stay, and a note and evidence that are given are added, unless
 * they are to be replaced. `--set` goes over the file. An answer that says what is there already is
 * left alone.
 *
 * @throws EomsError with every problem of both; nothing is recorded then.
 */
export async function recordGivenAnswers(context: GivingContext): Promise<RecordedAnswers> {
  const given = await readGiven(context);
  const recorded = mergeAll(ofSite(given.answers, context), context);
  const problems = recorded.flatMap(findTooMuch);
  if (problems.length > 0) throw new EomsError('bad-data', problems);
  const changed = recorded.filter(({ outcome }) => outcome !== 'same');
  const { answersFile } = context.options;
  const source = answersFile === undefined ? '--set' : shownPath(answersFile);
  const answers = new Map(changed.map(({ id, answer }) => [id, answer]));
  await blameGiven(source, context.store.recordAll(answers));
  const uncounted = remarkOutOfScope(given.answers, context);
  const open = recorded.flatMap((one) => remarkOpenSites(one, context));
  return { recorded, remarks: [...given.remarks, ...uncounted, ...open] };
}

/** Sites that have no rating where others have: the requirement counts as the lowest of these. */
function remarkOpenSites(
  { id, answer }: RecordedAnswer,
  { engagement }: GivingContext,
): readonly Problem[] {
  if (answer.rating === 'na' || answer.sites === undefined) return [];
  const rated = new Set(answer.sites.map(({ site }) => site));
  const open = engagement.institution.sites.filter((site) => !rated.has(site));
  if (open.length === 0) return [];
  const values = { id, sites: open.join(', ') };
  return [{ key: 'site.open', values, place: { file: '--site' } }];
}

async function readGiven({ options, standard, findFile }: GivingContext): Promise<GivenAnswers> {
  const source = { standard, findFile: findFile ?? (() => undefined) };
  const file = options.answersFile;
  const read = await settleAll([
    file === undefined ? nothing : readAnswersFile(file, source),
    options.set.length === 0 ? nothing : readSet(options.set, standard),
  ]);
  return {
    answers: read.flatMap(({ answers }) => answers),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

async function readSet(
  flags: readonly string[],
  standard: GivingContext['standard'],
): Promise<GivenAnswers> {
  return { answers: await readSetAnswers(flags, standard), remarks: [] };
}

const nothing: GivenAnswers = { answers: [], remarks: [] };

/** The answers as answers for the institution, where they were given for one site. */
function ofSite(
  given: readonly GivenAnswer[],
  { options: { site }, engagement, store }: GivingContext,
): readonly GivenAnswer[] {
  if (site === undefined) return given;
  const all = engagement.institution.sites;
  const problems = [
    ...checkSite(site, all, { file: '--site' }),
    ...given.flatMap(({ id, answer, place }) =>
      answer.rating === 'na'
        ? [{ key: 'site.not-applicable', values: { id }, place } as const]
        : [],
    ),
  ];
  if (problems.length > 0) throw new EomsError('usage', problems);
  return given.map((one) => {
    const { id, answer } = one;
    if (answer.rating === 'na') return one;
    return { ...one, answer: rateSite(store.answers.get(id), answer, { site, all }) };
  });
}

/** Each answer laid over the one before it: that of the file, or what is in the store. */
function mergeAll(
  given: readonly GivenAnswer[],
  { store, stamp, standard, options }: GivingContext,
): readonly RecordedAnswer[] {
  const highest = highestRating(standard.scale);
  const merged = new Map<string, Answer>();
  for (const { id, answer } of given) {
    const previous = merged.get(id) ?? store.answers.get(id);
    const merging = { stamp: stamp(), highest, replace: options.replaceEvidence === true };
    merged.set(id, mergeAnswer(previous, answer, merging));
  }
  return Array.from(merged, ([id, answer]) => {
    const revision = compareAnswers(store.answers.get(id), answer);
    return { id, answer, ...revision };
  });
}

/** Two notes, or two lists of evidence, that fit each for itself may be too long together. */
function findTooMuch({ id, answer }: RecordedAnswer): readonly Problem[] {
  const { note = '', evidence } = answer;
  if (note.length <= longestProse && evidence.length <= mostEvidence) return [];
  const values = { id, note: longestProse, evidence: mostEvidence };
  const hintKey = 'questionnaire.too-much-together.hint';
  return [{ key: 'questionnaire.too-much-together', values, hintKey }];
}
