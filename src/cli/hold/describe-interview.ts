import type { Messages } from '../../messages/messages.ts';
import type { Standard } from '../../model/standard.ts';
import type { InterviewView } from '../../questionnaire/interview/run-interview.ts';
import { type RoleVoice, weighSources } from '../../questionnaire/interview/weigh-sources.ts';
import { helpLines } from '../interview/help-lines.ts';
import { nameRequirement } from '../interview/question/name-requirement.ts';
import { meaningOf } from '../interview/question/question-lines.ts';
import type { HoldContext } from './hold-context.ts';

/** A paragraph above a field, and how it stands out. */
export interface AskedParagraph {
  readonly text: string;
  readonly look: 'strong' | 'plain' | 'dim';
}

type Told = Pick<HoldContext, 'standard' | 'messages' | 'person'>;

/** What stays above the field while a person is asked: no other person's words, for they see it too. */
export function describeQuestion(
  view: InterviewView,
  told: Told & Partial<Pick<HoldContext, 'clock'>>,
): readonly AskedParagraph[] {
  const { messages } = told;
  const count = view.others.filter(({ words }) => words !== '').length;
  const others = messages.text('interview.hold.others', { count });
  return [
    { text: sayWhere(view, told), look: 'dim' },
    ...describeClock(view, told),
    ...view.asked.map((text): AskedParagraph => ({ text, look: 'strong' })),
    ...(count === 0 ? [] : [{ text: others, look: 'dim' } as const]),
  ];
}

/** The time that the plan gives the question, and what is used of the whole. */
function describeClock(
  { requirement }: InterviewView,
  { clock, messages }: Told & Partial<Pick<HoldContext, 'clock'>>,
): readonly AskedParagraph[] {
  if (clock === undefined) return [];
  const values = { planned: clock.planned(requirement.id), total: clock.total, used: clock.used() };
  return [{ text: messages.text('interview.hold.clock', values), look: 'dim' }];
}

/** What stays above the field while the assessor rates what was said. */
export function describeWords(view: InterviewView, told: Told): readonly AskedParagraph[] {
  const { messages, person, standard } = told;
  const said = { who: person.who, words: view.own?.words ?? '' };
  const steps = standard.scale.map((step): AskedParagraph => {
    const { rating, name } = step;
    const meaning = meaningOf(step, view.requirement);
    return {
      text: messages.text('questionnaire.plain.step', { rating, name, meaning }),
      look: 'dim',
    };
  });
  const others = describeSources(view, told);
  return [
    { text: sayWhere(view, told), look: 'dim' },
    ...view.asked.map((text): AskedParagraph => ({ text, look: 'strong' })),
    { text: messages.text('interview.hold.said', said), look: 'plain' },
    ...steps,
    ...(others === '' ? [] : [{ text: others, look: 'plain' } as const]),
  ];
}

/** The help for the question, below what was said. */
export function describeHelp(
  { requirement }: InterviewView,
  { standard, messages }: Told,
): readonly AskedParagraph[] {
  const look = { width: Infinity, style: (heading: string) => heading };
  const lines = helpLines(requirement, { standard, messages }, look);
  return lines.map((text): AskedParagraph => ({ text, look: 'dim' }));
}

/** Who else spoke and what their words show: "Teacher: 3; Learner: 1. They are apart." */
function describeSources({ others }: InterviewView, { standard, messages }: Told): string {
  const { byRole, verdict, people } = weighSources(others, standard.scale);
  if (people === 0) return '';
  const voices = byRole.map((voice) => sayVoice(voice, standard, messages)).join('; ');
  return messages.text('interview.hold.sources', { voices, verdict });
}

function sayVoice(
  { role, people, shown }: RoleVoice,
  { roles }: Pick<Standard, 'roles'>,
  messages: Messages,
): string {
  const name = roles.find(({ id }) => id === role)?.name ?? role;
  const open = people - shown.length;
  const values = { role: name, shown: shown.join(', '), rated: shown.length, open };
  return messages.text('interview.voice', values);
}

function sayWhere({ requirement, number, total }: InterviewView, told: Told): string {
  const { messages } = told;
  const name = nameRequirement(requirement, messages);
  return messages.text('interview.hold.where', { name, number, total, person: sayPerson(told) });
}

/** "Åse Kjær, Teacher, Ballerup". */
export function sayPerson({ person, standard }: Told): string {
  const role = standard.roles.find(({ id }) => id === person.role)?.name ?? person.role;
  return [person.who, role, person.site].filter((part) => part !== undefined).join(', ');
}
