import { questionsOfRoles } from '../../../model/rules/questions-of-roles.ts';
import type { Requirement } from '../../../model/standard.ts';
import type { AssessContext } from './assess-context.ts';

/** What a question is put with: whom it is for, and what roles are called. */
export type AskedContext = Pick<AssessContext, 'standard' | 'messages' | 'options'>;

/**
 * What a person is asked: the questions that the chosen roles have of their own, with the role where
 * several were chosen; the general one where none was, or none has its own.
 */
export function askedQuestions(
  { question, ask }: Requirement,
  { standard, messages, options: { roles } }: AskedContext,
): readonly string[] {
  const own = roles.length === 0 ? [] : questionsOfRoles(ask, roles);
  if (own.length === 0) return [question];
  if (roles.length === 1) return own.map((one) => one.question);
  return own.map((one) => {
    const role = standard.roles.find(({ id }) => id === one.role)?.name ?? one.role;
    return messages.text('questionnaire.help.ask-role', { role, question: one.question });
  });
}

/** The same with the general question below, where it is not asked itself. */
export function askedTexts(requirement: Requirement, context: AskedContext): readonly string[] {
  const general = generalQuestion(requirement, context);
  return [...askedQuestions(requirement, context), ...(general === undefined ? [] : [general])];
}

/** The general question, where those of roles are asked in its place; else nothing. */
export function generalQuestion(
  requirement: Requirement,
  context: AskedContext,
): string | undefined {
  const isGeneral = askedQuestions(requirement, context)[0] === requirement.question;
  if (isGeneral) return undefined;
  const { question } = requirement;
  return context.messages.text('questionnaire.general', { question });
}
