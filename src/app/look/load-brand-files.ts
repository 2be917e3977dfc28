import { failureOf, readInside } from '../../files/disk/read-inside.ts';
import type { BrandingDocument } from '../../model/document.ts';
import type { DocumentPath, Located } from '../../model/located.ts';
import { EomsError, type FailureKind, type Problem } from '../../model/problem.ts';
import type { Logo } from '../../print/document/brand.ts';
import type { FontFiles } from '../../print/fonts/font-files.ts';
import { checkFontApart } from '../apart/print-apart.ts';
import { noteOrigin } from './font-origins.ts';

const largestLogo = 5_000_000;
/** Fonts of Chinese, Japanese and Korean have tens of thousands of characters. */
export const largestFont = 40_000_000;

/** The files that a brand names, read and found fit. */
export interface BrandFiles {
  readonly logo: Logo | undefined;
  readonly fonts: Partial<FontFiles>;
  readonly fallbacks: readonly Uint8Array[];
}

/**
 * Reads the files that `branding` in `eoms.yaml` names.
 *
 * @throws EomsError `bad-data` with each that is not there, or cannot be printed; `input-missing` where
 * a folder, a device or a pipe is named.
 */
export async function loadBrandFiles(
  folder: string,
  branding: Located<BrandingDocument>,
): Promise<BrandFiles> {
  const problems: Problem[] = [];
  const failures: FailureKind[] = [];
  const reading: BrandLoading = { folder, branding, problems, failures };
  const { fallback = [] } = branding.value.fonts ?? {};
  const logo = await readLogo(reading);
  const fonts = await readTextFonts(reading);
  const read = await Promise.all(
    fallback.map((path, index) => readFont(path, { at: ['fonts', 'fallback', index] }, reading)),
  );
  if (problems.length > 0) throw new EomsError(failures[0] ?? 'bad-data', problems);
  return { logo, fonts, fallbacks: read.filter((bytes) => bytes !== undefined) };
}

interface BrandLoading {
  readonly folder: string;
  readonly branding: Located<BrandingDocument>;
  readonly problems: Problem[];
  /** Why files that may be right could not be read. */
  readonly failures: FailureKind[];
}

async function readLogo(reading: BrandLoading): Promise<Logo | undefined> {
  const { logo: path, logoAlt: alt = '' } = reading.branding.value;
  if (path === undefined) return undefined;
  const bytes = await readBytes({ path, mostBytes: largestLogo, at: ['logo'] }, reading);
  if (bytes === undefined) return undefined;
  const { readPictureFile } = await import('../../print/print-room.ts');
  const picture = readPictureFile(path, bytes);
  if (!('key' in picture)) return { picture, alt };
  addProblem(picture, ['logo'], reading);
  return undefined;
}

/** Italics that a brand does not name are set upright, rather than in a font of another family. */
async function readTextFonts(reading: BrandLoading): Promise<Partial<FontFiles>> {
  const named = reading.branding.value.fonts ?? {};
  const read = (name: 'regular' | 'bold' | 'italic' | 'boldItalic') =>
    named[name] === undefined
      ? undefined
      : readFont(named[name], { at: ['fonts', name], isForText: true }, reading);
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('boldItalic'),
  ]);
  if (regular === undefined || bold === undefined) return {};
  return { regular, bold, italic: italic ?? regular, boldItalic: boldItalic ?? bold };
}

interface FontUse {
  readonly at: DocumentPath;
  readonly isForText?: boolean;
}

async function readFont(
  path: string,
  { at, isForText = false }: FontUse,
  reading: BrandLoading,
): Promise<Uint8Array | undefined> {
  const bytes = await readBytes({ path, mostBytes: largestFont, at }, reading);
  if (bytes === undefined) return undefined;
  const fault = await checkFontApart(bytes, isForText);
  if (fault === undefined) return noteOrigin(bytes, path);
  addProblem({ ...fault, values: { path, ...fault.values } }, at, reading);
  return undefined;
}

interface WantedFile {
  readonly path: string;
  readonly mostBytes: number;
  readonly at: DocumentPath;
}

async function readBytes(
  { path, mostBytes, at }: WantedFile,
  reading: BrandLoading,
): Promise<Uint8Array | undefined> {
  const read = await readInside({ folder: reading.folder, path, mostBytes });
  if ('bytes' in read) return read.bytes;
  const failure = failureOf(read);
  if (failure !== 'bad-data') reading.failures.push(failure);
  addProblem(read.problem, at, reading);
  return undefined;
}

function addProblem(
  problem: Omit<Problem, 'place'>,
  at: DocumentPath,
  { branding, problems }: BrandLoading,
): void {
  const path = ['branding', ...at].join('.');
  problems.push({ ...problem, place: branding.locate(at), path });
}
