import { brandTheme } from '../../branding/brand-theme.ts';
import type { BrandingDocument, EngagementDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import { joinFailures, settleAll } from '../../model/problems/join-failures.ts';
import type { PageSize, Theme } from '../../model/theme.ts';
import type { Brand } from '../../print/document/brand.ts';
import { defaultTheme } from '../../print/document/theme.ts';
import type { FontFiles } from '../../print/fonts/font-files.ts';
import { loadBrandFiles } from './load-brand-files.ts';
import { loadNamedFonts } from './load-named-fonts.ts';
import { loadTheme } from './load-theme.ts';

/** How the documents of an engagement look: what a print needs in addition to the Markdown. */
export interface Look {
  readonly theme: Theme;
  readonly brand: Brand;
  /** The fonts of the brand, in place of those that eoms ships. */
  readonly fonts: Partial<FontFiles>;
  /** Fonts for what all others lack. */
  readonly fallbacks: readonly Uint8Array[];
  readonly pageSize: PageSize | undefined;
}

/** `eoms.yaml`, where there is one. */
export interface EngagementFile {
  readonly folder: string;
  readonly document: Located<EngagementDocument>;
}

/** Where the look of a document is defined. */
export interface LookSource {
  readonly engagement: EngagementFile | undefined;
  /** `--theme` as typed: an id or a path. It comes in its own colours. */
  readonly theme: string | undefined;
  /** `--font` as typed: paths. They are asked before those of the brand. */
  readonly fonts?: readonly string[];
  readonly cwd: string;
}

/** The look of documents if nothing is configured. */
const plainLook: Look = {
  theme: defaultTheme,
  brand: {},
  fonts: {},
  fallbacks: [],
  pageSize: undefined,
};

/**
 * Reads all that the look of a document is made of.
 *
 * @throws EomsError with every file that cannot be used, and every colour that cannot be read.
 */
export async function loadLook(source: LookSource): Promise<Look> {
  const { fonts = [], cwd } = source;
  const [look, named] = await settleAll([loadBrandedLook(source), loadNamedFonts(fonts, cwd)]);
  return { ...look, fallbacks: [...named, ...look.fallbacks] };
}

async function loadBrandedLook(source: LookSource): Promise<Look> {
  const { engagement } = source;
  const branding = engagement?.document.value.branding;
  if (engagement === undefined || branding === undefined) {
    return { ...plainLook, theme: await loadLookTheme(source) };
  }
  const [theme, files] = await settleAll([
    loadLookTheme(source),
    loadBrandFiles(engagement.folder, within(engagement.document, branding, ['branding'])),
  ]);
  const { footer, author, pageSize } = branding;
  const { logo, ...fonts } = files;
  return { theme, brand: { logo, footer, author }, ...fonts, pageSize };
}

/**
 * Colours and sizes alone: what a report in Markdown needs for its charts.
 *
 * @throws as `loadLook`.
 */
export async function loadLookTheme({ engagement, theme, cwd }: LookSource): Promise<Theme> {
  if (theme !== undefined) return loadTheme({ reference: theme, folder: cwd });
  const branding = engagement?.document.value.branding;
  if (engagement === undefined || branding === undefined) return defaultTheme;
  return loadBrandTheme(branding, engagement);
}

/** If the theme is broken, the colours are still checked against the default look. */
async function loadBrandTheme(
  { theme, colours = {} }: BrandingDocument,
  { folder, document }: EngagementFile,
): Promise<Theme> {
  const located = within(document, colours, ['branding', 'colours']);
  const place = document.locate(['branding', 'theme']);
  const [base] = await Promise.allSettled([
    theme === undefined ? defaultTheme : loadTheme({ reference: theme, folder, place }),
  ]);
  if (base.status === 'fulfilled') return brandTheme(base.value, located);
  try {
    brandTheme(defaultTheme, located);
  } catch (error) {
    throw joinFailures([base.reason, error]);
  }
  throw base.reason;
}

/** A part of a document as a document of its own. */
function within<T>(document: Located<unknown>, value: T, path: DocumentPath): Located<T> {
  const { file, locate } = document;
  return { file, value, locate: (inner, what) => locate([...path, ...inner], what) };
}
