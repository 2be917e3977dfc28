import type { Messages } from '../../messages/messages.ts';
import type { Answer, SiteRating } from '../../model/assessment.ts';
import { callItem } from '../../model/clauses/item-id.ts';
import type { Standard } from '../../model/standard.ts';

/** What has a scale whose steps have names: a standard, or an evaluation. */
interface Scaled {
  readonly scale: readonly { readonly rating: number; readonly name: string }[];
}

/** Whether a line of a note tells, as `sayTheirs` does, of an answer of whomever. */
export function tellsOfOthers({ scale }: Scaled, messages: Messages): (line: string) => boolean {
  const mark = '\u241F';
  const ratings = [...scale.map(({ rating, name }) => `${rating} ${name}`), 'na'];
  const forms = ratings.flatMap((rating) =>
    ['empty', mark].map((note) =>
      messages.text('questionnaire.theirs', { rating, by: mark, note }).split(mark),
    ),
  );
  return (line) =>
    forms.some(
      ([before = '', between = '', after]) =>
        line.startsWith(before) &&
        (after === undefined ? line.endsWith(between) : line.includes(between, before.length)),
    );
}

/** What somebody else answered, for the note of an answer that was given at the same time. */
export function sayTheirs(answer: Answer, standard: Standard, messages: Messages): string {
  const { rating, by = 'unknown' } = answer;
  const step = rating === 'na' ? undefined : standard.scale[rating];
  return messages.text('questionnaire.theirs', {
    rating: step === undefined ? 'na' : `${step.rating} ${step.name}`,
    by,
    note:
      [...missingWords(answer, standard, messages), wordsOf(answer)].join('\n').trim() || 'empty',
  });
}

/** The points that were ticked as missing. */
function missingWords(answer: Answer, standard: Standard, messages: Messages): readonly string[] {
  if (answer.rating === 'na' || answer.missing.length === 0) return [];
  const items = new Map(
    standard.requirements.flatMap((one) => one.items.map((item) => [item.id, callItem(item)])),
  );
  const refs = answer.missing.map((id) => items.get(id) ?? id);
  return [messages.text('questionnaire.missing', { text: refs.join(', ') })];
}

/** Why it does not apply, how sites were rated, and the note. */
function wordsOf(answer: Answer): string {
  const { note = '' } = answer;
  if (answer.rating === 'na') return `${answer.justification} ${note}`.trim();
  return [...(answer.sites ?? []).map(siteWords), note].filter((text) => text !== '').join('\n');
}

/** A site with its rating, and what was noted of it in lines of their own: a private one stays private. */
function siteWords({ site, rating, note = '' }: SiteRating): string {
  return [`${site}: ${rating}`, note].filter((text) => text !== '').join('\n');
}
