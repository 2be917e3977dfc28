import type { EngagementDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { fallbackLanguage } from '../../model/rules/fallback-language.ts';
import { hasLanguage, knownLanguages } from '../load/load-messages.ts';
import type { World } from '../world.ts';

/**
 * The problem that eoms has no words in a language that somebody chose; none where it has. `hintKey` says
 * where to write another one.
 */
export function checkLanguage(
  language: string,
  place: Place,
  hintKey: MessageKey,
): readonly Problem[] {
  if (hasLanguage(language)) return [];
  const values = { language, known: knownLanguages().join(', ') };
  return [{ key: 'cli.language-absent', values, place, hintKey }];
}

/** The same for the language of an engagement. */
export function checkLanguageOf(document: Located<EngagementDocument>): readonly Problem[] {
  const { language = fallbackLanguage } = document.value;
  return checkLanguage(language, document.locate(['language']), 'cli.language-absent.hint');
}

/**
 * Takes down that a document comes out in another language than its engagement asks for, unless the
 * run asks for one itself.
 */
export function noteLanguage(world: World, language: string = fallbackLanguage): void {
  if (world.askedLanguage !== undefined || hasLanguage(language)) return;
  world.note({ key: 'cli.language-instead', values: { language }, isWarning: true });
}
