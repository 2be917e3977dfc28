import type { ConditionAnswer, InstitutionType, TeamMember } from '../../../model/engagement.ts';
import { EomsError, type Problem } from '../../../model/problem.ts';
import { firstProblems } from '../../../model/problems/first-problems.ts';
import type { Standard } from '../../../model/standard.ts';
import { isBlank, settleGiven } from '../../../model/text/given-text.ts';
import { splitNote } from '../../../model/text/private-lines.ts';
import { suggestWord } from '../../../model/text/suggest-word.ts';
import type { OptionsOfCommand } from '../commands.ts';

/** What the flags of `init` say; what they do not say is `undefined` and is asked. */
export interface GivenEngagement {
  readonly name: string | undefined;
  readonly type: InstitutionType | undefined;
  readonly sites: readonly string[];
  readonly learners: number | undefined;
  readonly staff: number | undefined;
  readonly scope: string | undefined;
  readonly conditions: Readonly<Record<string, ConditionAnswer>>;
  readonly team: readonly TeamMember[];
}

/**
 * Reads the flags of `init`.
 *
 * @throws EomsError `usage` with every condition and every member that cannot be understood, and what is given twice.
 */
export function readGivenEngagement(
  options: OptionsOfCommand<'init'>,
  standard: Standard,
): GivenEngagement {
  const conditions = options.condition.map((text) => readCondition(settleGiven(text), standard));
  const members = options.member.map((text) => readMember(settleGiven(text)));
  const problems = [
    ...[...conditions, ...members].flatMap((one) => ('problem' in one ? [one.problem] : [])),
    ...findDoubled(
      '--condition',
      conditions.flatMap((one) => ('id' in one ? [one.id] : [])),
    ),
    ...findDoubled('--site', options.site.map(settleGiven)),
    ...findDoubled('--member', options.member.map(settleGiven)),
  ];
  if (problems.length > 0) throw new EomsError('usage', firstProblems(problems));
  const { name, type, learners, staff, scope } = options;
  return {
    name: name === undefined ? undefined : settleGiven(name),
    type,
    sites: options.site.map(settleGiven),
    learners,
    staff,
    scope: scope === undefined ? undefined : settleGiven(scope),
    conditions: Object.fromEntries(
      conditions.flatMap((one) => ('answer' in one ? [[one.id, one.answer]] : [])),
    ),
    team: members.flatMap((one) => ('member' in one ? [one.member] : [])),
  };
}

/** Of two answers to a condition one would be lost; two sites of one name could not be told apart. */
function findDoubled(flag: string, words: readonly string[]): readonly Problem[] {
  const doubled = words.filter((word, index) => word !== '' && words.indexOf(word) < index);
  return [...new Set(doubled)].map((word) => ({
    key: 'cli.init.doubled',
    values: { word },
    place: { file: flag },
    hintKey: 'cli.init.doubled.hint',
  }));
}

type ReadCondition =
  | { readonly id: string; readonly answer: ConditionAnswer }
  | { readonly problem: Problem };

const conditionForm = /^([^=]+)=(yes|no)(?::(.*))?$/s;

/** `online-delivery=no:We teach in class only` */
function readCondition(text: string, standard: Standard): ReadCondition {
  const form = conditionForm.exec(text);
  if (form === null) return { problem: { key: 'cli.init.condition-form', values: { text } } };
  const [, id = '', said = '', reason = ''] = form;
  const answer = { applies: said === 'yes', justification: reason.trim() };
  const problem = checkCondition(id, answer, standard);
  return problem === undefined ? { id, answer } : { problem };
}

function checkCondition(
  id: string,
  { applies, justification }: ConditionAnswer,
  standard: Standard,
): Problem | undefined {
  const known = standard.conditions.map((condition) => condition.id);
  if (!known.includes(id)) {
    return { key: 'engagement.unknown-condition', values: { id }, ...suggestWord(id, known) };
  }
  if (applies || !isBlank(splitNote(justification).note)) return undefined;
  const hint = { hintKey: 'cli.init.condition-hint', hintValues: { id } } as const;
  return { key: 'engagement.justification-missing', values: { id }, ...hint };
}

type ReadMember = { readonly member: TeamMember } | { readonly problem: Problem };

/**
 * `Ada:lead auditor`; the role may be left out. Without a colon, a comma or semicolon may separate a
 * role, two people, or parts of a name, so eoms does not guess.
 */
function readMember(text: string): ReadMember {
  const [name = '', ...role] = text.split(':');
  if (role.length === 0 && isDoubtfulName(name)) {
    const hintKey = 'cli.init.member-hint';
    return { problem: { key: 'cli.init.member-form', values: { text }, hintKey } };
  }
  return { member: { name: name.trim(), role: role.join(':').trim() } };
}

/** Whether a name could be taken for a name and a role, so that a colon must say where it ends. */
export function isDoubtfulName(name: string): boolean {
  return /[;,]/.test(name);
}
