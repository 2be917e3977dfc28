import type { Answer } from '../model/assessment.ts';
import { isWithinClause } from '../model/clauses/clause-order.ts';
import type { Engagement } from '../model/engagement.ts';
import { EomsError, type Hint, type Problem } from '../model/problem.ts';
import { firstProblems } from '../model/problems/first-problems.ts';
import { applies } from '../model/rules/applicability.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { nearestWord } from '../model/text/nearest-word.ts';

/** What was chosen of a standard. Words of one list add up; the lists narrow each other. */
export interface Selection {
  readonly clauses: readonly string[];
  readonly processes: readonly string[];
  readonly roles: readonly string[];
  /** Only what has no answer yet. */
  readonly unanswered: boolean;
  /** Only what has an answer. */
  readonly review: boolean;
}

/** What requirements are selected from. */
export interface SelectionSource {
  readonly standard: Standard;
  readonly conditions: Engagement['conditions'];
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * The requirements that a run is about, in the order of the standard: in scope by the conditions of
 * the engagement (one that it is silent on holds), and fitting the selection.
 *
 * @throws EomsError `usage` with every clause, process and role that the standard does not have,
 * and where both `unanswered` and `review` are asked for.
 */
export function selectRequirements(
  source: SelectionSource,
  selection: Selection,
): readonly Requirement[] {
  const problems = findUnknownWords(source.standard, selection);
  if (selection.unanswered && selection.review) {
    problems.push({ key: 'scope.unanswered-and-review' });
  }
  if (problems.length > 0) throw new EomsError('usage', firstProblems(problems));
  return source.standard.requirements.filter(
    (requirement) =>
      applies(requirement, source.conditions) &&
      fitsWords(requirement, selection) &&
      fitsAnswers(source.answers.has(requirement.id), selection),
  );
}

/** The requirements that fit the words of a selection, in scope or not, answered or not. */
export function fittingRequirements(
  { requirements }: Standard,
  words: Pick<Selection, 'clauses' | 'processes' | 'roles'>,
): readonly Requirement[] {
  return requirements.filter((requirement) => fitsWords(requirement, words));
}

function fitsWords(
  requirement: Requirement,
  { clauses, processes, roles }: Pick<Selection, 'clauses' | 'processes' | 'roles'>,
): boolean {
  return (
    fits(clauses, (clause) => isWithinClause(requirement.clause, clause)) &&
    fits(processes, (process) => requirement.processes.includes(process)) &&
    fits(roles, (role) => requirement.ask.some((question) => question.role === role))
  );
}

function fits(words: readonly string[], matches: (word: string) => boolean): boolean {
  return words.length === 0 || words.some(matches);
}

function fitsAnswers(answered: boolean, { unanswered, review }: Selection): boolean {
  return answered ? !unanswered : !review;
}

function findUnknownWords(standard: Standard, selection: Selection): Problem[] {
  const processes = standard.processes.map(({ id }) => id);
  const roles = standard.roles.map(({ id }) => id);
  const clauses = standard.clauses.map(({ clause }) => clause);
  return [
    ...selection.clauses
      .filter((word) => !clauses.includes(word))
      .map((word) =>
        unknown('clause', word, { all: clauses, near: () => clausesNear(word, clauses) }),
      ),
    ...selection.processes
      .filter((word) => !processes.includes(word))
      .map((word) => unknown('process', word, { all: processes })),
    ...selection.roles
      .filter((word) => !roles.includes(word))
      .map((word) => unknown('role', word, { all: roles })),
  ];
}

/** What there is, and which of it is shown for an unknown word: all of it where nothing says otherwise. */
interface Known {
  readonly all: readonly string[];
  readonly near?: () => readonly string[];
}

const unknownKeys = {
  clause: 'scope.unknown-clause',
  process: 'scope.unknown-process',
  role: 'scope.unknown-role',
} as const;

function unknown(flag: keyof typeof unknownKeys, word: string, { all, near }: Known): Problem {
  const several = word.split(/[\s,;]+/).filter((one) => one !== '');
  const values = { word };
  if (several.length > 1 && several.every((one) => all.includes(one))) {
    const typed = several.map((one) => `--${flag} ${one}`).join(' ');
    const hint = { hintKey: 'scope.one-each', hintValues: { near: typed } } as const;
    return { key: unknownKeys[flag], values, ...hint };
  }
  return { key: unknownKeys[flag], values, advise: () => adviseAmong(word, near?.() ?? all) };
}

function adviseAmong(word: string, known: readonly string[]): Hint {
  const near = nearestWord(word, known);
  const words = known.join(', ');
  if (words === '') return {};
  if (near === undefined) return { hintKey: 'problem.known-words', hintValues: { words } };
  return { hintKey: 'scope.did-you-mean-among', hintValues: { near, words } };
}

/** The clauses one step below the nearest clause that exists: 8.1 … 8.10 for 8.99, all chapters for 77. */
function clausesNear(word: string, clauses: readonly string[]): readonly string[] {
  const parts = word.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const parent = parts.slice(0, length).join('.');
    const children = clauses.filter((clause) => isChild(clause, parent));
    if (children.length > 0) return children;
  }
  return clauses.filter((clause) => !clause.includes('.'));
}

function isChild(clause: string, parent: string): boolean {
  return clause.startsWith(`${parent}.`) && !clause.slice(parent.length + 1).includes('.');
}
