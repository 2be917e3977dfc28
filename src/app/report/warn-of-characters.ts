import { readDocument } from '../../files/read-document.ts';
import type { Located } from '../../model/located.ts';
import type { Problem } from '../../model/problem.ts';
import { type MissingCharacter, tellMissing } from '../../print/text/describe-missing.ts';
import { hasSigns, signsIn } from '../../print/text/find-signs.ts';
import { findMissingApart, hasGivenFonts } from '../apart/print-apart.ts';
import { loadFonts, loadSymbols } from '../load/load-fonts.ts';
import { type EngagementFile, type LookSource, loadLook } from '../look/load-look.ts';
import type { World } from '../world.ts';
import { type DocumentText, partOf, sourceOfTexts, textsIn } from './missing-characters.ts';

/** Whose fonts a document is printed in. */
export type FontSource = Pick<LookSource, 'engagement' | 'cwd'>;

/** The characters of a document beyond those of every font, each with the first text that contains it. */
export function signsOf(document: Located<unknown>): ReadonlyMap<string, string> {
  return signsIn(textsIn(document.value, hasSigns).map(({ text }) => text));
}

/**
 * Which of the characters that a document has are missing, with each of its places: what a print of it would
 * show by its name. `ids` are the requirements that are looked at; all, where none are given.
 */
export function tellUnprinted(
  document: Located<unknown>,
  missing: readonly MissingCharacter[],
  ids?: ReadonlySet<string>,
): readonly Problem[] {
  const texts = signedTexts(document, ids);
  const signs = [...signsIn(texts.map(({ text }) => text))];
  const own = missing.flatMap((one): readonly MissingCharacter[] => {
    const found = signs.find(([sign]) => sign.includes(one.character));
    return found === undefined ? [] : [{ ...one, text: found[1] }];
  });
  const placesOf = sourceOfTexts(texts, document);
  return tellMissing(own, { isRefused: false, placesOf, file: document.file });
}

function signedTexts(
  { value }: Located<unknown>,
  ids: ReadonlySet<string> | undefined,
): readonly DocumentText[] {
  return textsIn(value, hasSigns)
    .filter(({ text }) => hasSigns(text))
    .filter(({ path }) => ids === undefined || ids.has(partOf(path)));
}

/** Takes that down of what was just recorded in an assessment or an audit. */
export async function warnOfRecorded(
  { path, name }: { readonly path: string; readonly name: 'assessment' | 'audit' },
  { engagement, ids }: Recorded,
  world: World,
): Promise<void> {
  if (ids.size === 0) return;
  const document = await readDocument(path, name);
  const texts = signedTexts(document, ids).map(({ text }) => text);
  const missing = await findMissing(texts, { engagement, cwd: world.cwd });
  const problems = tellUnprinted(document, missing, ids);
  if (problems.length > 0) world.warn(problems);
}

/** What was recorded: answers or findings of these requirements, or findings of an audit by id. */
export interface Recorded {
  readonly engagement: EngagementFile;
  readonly ids: ReadonlySet<string>;
}

/**
 * The characters of texts that are missing in the engagement's fonts; in those of eoms where its own cannot be
 * used, which is reported elsewhere. Fonts are opened only where there are texts.
 */
export async function findMissing(
  texts: readonly string[],
  source: FontSource,
): Promise<readonly MissingCharacter[]> {
  if (texts.length === 0) return [];
  const [found] = await Promise.allSettled([findMissingInGiven(texts, source)]);
  if (found.status === 'fulfilled' && found.value !== undefined) return found.value;
  const { findMissingIn } = await import('../../print/print-room.ts');
  return findMissingIn(texts, { fonts: await loadFonts(), loadSymbols });
}

async function findMissingInGiven(
  texts: readonly string[],
  source: FontSource,
): Promise<readonly MissingCharacter[] | undefined> {
  const look = await loadLook({ ...source, theme: undefined });
  const { fonts, fallbacks } = look;
  return hasGivenFonts(look) ? findMissingApart(texts, { fonts, fallbacks }) : undefined;
}
