import type { EngagementDocument } from '../../model/document.ts';
import type { Located } from '../../model/located.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { hasLanguage, knownLanguages } from '../load/load-messages.ts';
import type { World } from '../world.ts';

/** The problem that eoms has no words in a language that somebody chose; none where it has. */
export function checkLanguage(language: string, place: Place): readonly Problem[] {
  if (hasLanguage(language)) return [];
  const values = { language, known: knownLanguages().join(', ') };
  return [{ key: 'cli.language-absent', values, place, hintKey: 'cli.language-absent.hint' }];
}

/** The same for the language of an engagement. */
export function checkLanguageOf(document: Located<EngagementDocument>): readonly Problem[] {
  const { language = 'en' } = document.value;
  return checkLanguage(language, document.locate(['language']));
}

/** Takes down that a document comes out in another language than its engagement asks for. */
export function noteLanguage(world: World, language = 'en'): void {
  if (!hasLanguage(language)) world.note({ key: 'cli.language-instead', values: { language } });
}
