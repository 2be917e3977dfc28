import { applies, holds } from '../../model/rules/applicability.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';
import { fittingRequirements, type Selection } from '../../scope/select-requirements.ts';
import type { AssessContext } from '../interview/question/assess-context.ts';

/** Why there is nothing to ask: which part of the selection has nothing left. */
export function sayNothing({
  standard,
  engagement,
  options,
  messages,
}: Pick<AssessContext, 'standard' | 'engagement' | 'options' | 'messages'>): string {
  const fitting = fittingRequirements(standard, options);
  const { conditions } = engagement;
  if (fitting.length === 0) {
    return messages.text('questionnaire.nothing-fits', { selection: flagsOf(options) });
  }
  const count = fitting.filter((one) => applies(one, conditions)).length;
  if (count === 0) {
    const ids = new Set(fitting.flatMap(({ appliesIf }) => appliesIf));
    const names = standard.conditions
      .filter(({ id }) => ids.has(id) && !holds(id, conditions))
      .map(({ name }) => cleanForTerminal(name));
    const values = { count: fitting.length, conditions: names.join('; ') };
    return messages.text('questionnaire.nothing-in-scope', values);
  }
  return options.unanswered
    ? messages.text('questionnaire.nothing-open-there', { count })
    : messages.text('questionnaire.nothing-answered-there', { count });
}

/** What was typed to choose: `--clause 4.1 --role hr`. */
function flagsOf({
  clauses,
  processes,
  roles,
}: Pick<Selection, 'clauses' | 'processes' | 'roles'>): string {
  const flags = [
    ...clauses.map((clause) => `--clause ${clause}`),
    ...processes.map((process) => `--process ${process}`),
    ...roles.map((role) => `--role ${role}`),
  ];
  return flags.join(' ');
}
