import { EomsError } from '../model/problem.ts';
import type { FontFiles } from '../print/print-context.ts';
import { originOf } from './font-origins.ts';

/** The fonts that users give: in place of those that eoms ships, and for what these lack. */
interface GivenFonts {
  readonly fonts: Partial<FontFiles>;
  readonly fallbacks: readonly Uint8Array[];
}

/**
 * What to throw where a print failed in a way that nobody foresaw: a font that a user gave may be
 * broken in places that no check looks at. Such a font is found by printing in it alone.
 *
 * Gives EomsError `bad-data` with each font that is to blame, else the cause itself.
 */
export async function blameFonts(
  cause: unknown,
  { fonts, fallbacks }: GivenFonts,
  printIn: (fonts: GivenFonts) => Promise<unknown>,
): Promise<unknown> {
  if (cause instanceof EomsError) return cause;
  const alone: readonly (readonly [Uint8Array, GivenFonts])[] = [
    ...Object.entries(fonts).map(([name, bytes]): [Uint8Array, GivenFonts] => [
      bytes,
      { fonts: onlyFont(name, bytes), fallbacks: [] },
    ]),
    ...fallbacks.map((bytes): [Uint8Array, GivenFonts] => [
      bytes,
      { fonts: {}, fallbacks: [bytes] },
    ]),
  ];
  const broken = new Set<string>();
  for (const [bytes, given] of alone) {
    if (await fails(() => printIn(given))) broken.add(originOf(bytes));
  }
  if (broken.size === 0 || (await fails(() => printIn({ fonts: {}, fallbacks: [] })))) return cause;
  const problems = [...broken].map((path) => ({
    key: 'print.font-broken' as const,
    values: { path },
  }));
  return new EomsError('bad-data', problems, cause);
}

function onlyFont(name: string, bytes: Uint8Array): Partial<FontFiles> {
  return { [name]: bytes };
}

/** What is wrong with the document itself is another matter, and was told before. */
async function fails(print: () => Promise<unknown>): Promise<boolean> {
  try {
    await print();
    return false;
  } catch (error) {
    return !(error instanceof EomsError);
  }
}
