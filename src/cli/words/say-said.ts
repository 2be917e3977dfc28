import type { FilePlan } from '../../app/import/plan-import.ts';
import type { SaidStep } from '../../app/import/plan-said.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Testimony } from '../../model/assessment.ts';
import type { Standard } from '../../model/standard.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';
import { fitText } from '../terminal/wrap-text.ts';

/** What people's words are shown with. */
interface SaidWords {
  readonly messages: Messages;
  readonly standard: Standard;
}

/** Columns of a text of which the beginning tells enough. */
const longestQuote = 160;

/** Who filled in an interview form, how much they said, and what of it is new. Private notes are not shown. */
export function saidTexts(
  { person, said }: Pick<FilePlan, 'person' | 'said'>,
  words: SaidWords,
): readonly string[] {
  if (person === undefined) return [];
  const { messages, standard } = words;
  const role = standard.roles.find(({ id }) => id === person.role)?.name ?? person.role;
  const about = [person.who, role, person.site].filter((part) => part !== undefined);
  const levels = said.filter(({ testimony }) => testimony.shows !== undefined).length;
  const values = { person: about.join(', '), answers: said.length, levels };
  return [
    messages.text('cli.import.person', cleanValues(values)),
    ...said.flatMap((step) => stepTexts(step, words)),
  ];
}

function stepTexts(step: SaidStep, words: SaidWords): readonly string[] {
  const { requirement, testimony, earlier, outcome } = step;
  if (outcome === 'known') return [];
  const { clause, name } = requirement;
  const values = { ...cleanValues({ clause, name }), said: sayWords(testimony, words) };
  const { messages } = words;
  if (earlier === undefined) return [messages.text('cli.import.said.new', values)];
  const before = sayWords(earlier, words);
  const key = outcome === 'kept' ? 'cli.import.said.kept' : 'cli.import.said.replaced';
  return [messages.text(key, { ...values, before })];
}

function sayWords({ words, shows }: Testimony, { messages, standard }: SaidWords): string {
  const level = shows === undefined ? 'none' : `${shows} ${standard.scale[shows]?.name ?? ''}`;
  const quoted = fitText(cleanForTerminal(words), longestQuote);
  const isSilent = words === '' ? 'yes' : 'no';
  return messages.text('cli.import.said.words', { words: quoted, isSilent, level: level.trim() });
}
