import { exportFormats } from './export-formats.ts';
import type { DataFormat, FormatFacts } from './format-facts.ts';
import type { FormWriter, Printer } from './print-request.ts';

/*
 * Every form of output, and all that the rest of eoms has to know of each. To add one is to add an
 * entry: the flags, the endings of names, what refuses idle flags and what makes reports follow it.
 */

/** Markdown, with its pictures in files next to it. */
interface MarkdownFormat extends FormatFacts {
  readonly kind: 'markdown';
}

/** What any Markdown is printed to, pictures included. */
interface PrintedFormat extends FormatFacts {
  readonly kind: 'print';
  /** Whether fields on it can be filled in. */
  readonly isFillable: boolean;
  /** Whether it can be archived. */
  readonly isArchivable: boolean;
  /** Loads what prints it. */
  readonly loadPrinter: () => Promise<Printer>;
  /** Loads what writes a checklist as a form of its own kind, where prints of it cannot be filled in. */
  readonly loadFormWriter?: () => Promise<FormWriter>;
}

/** The flags of every format a person reads: Markdown too has charts in the colours of a theme. */
const reportFlags = [
  '--theme',
  '--for',
  '--photos',
  '--map',
  '--clause',
  '--process',
  '--only',
] as const;

/** By name, in the order in which they are listed for people. */
export const formats = {
  md: {
    kind: 'markdown',
    endings: ['.md'],
    mediaType: 'text/markdown; charset=utf-8',
    usualPlace: 'stdout',
    flags: reportFlags,
  },
  pdf: {
    kind: 'print',
    endings: ['.pdf'],
    mediaType: 'application/pdf',
    usualPlace: 'reports',
    flags: ['--page-size', '--font', '--strict-characters', ...reportFlags],
    isFillable: true,
    isArchivable: true,
    loadPrinter: async () => (await import('./print-to-pdf.ts')).printToPdf,
  },
  html: {
    kind: 'print',
    endings: ['.html', '.htm'],
    mediaType: 'text/html; charset=utf-8',
    usualPlace: 'reports',
    flags: ['--page-size', ...reportFlags],
    isFillable: false,
    isArchivable: false,
    loadPrinter: async () => (await import('./print-to-page.ts')).printToPage,
    loadFormWriter: async () => (await import('./write-page-form.ts')).writePageForm,
  },
  docx: {
    kind: 'print',
    endings: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    usualPlace: 'reports',
    flags: ['--page-size', ...reportFlags],
    isFillable: false,
    isArchivable: false,
    loadPrinter: async () => (await import('./print-to-docx.ts')).printToDocx,
  },
  json: {
    kind: 'data',
    endings: ['.json'],
    mediaType: 'application/json',
    usualPlace: 'stdout',
    flags: [],
    write: async ({ evaluation }) =>
      (await import('./evaluation-json.ts')).evaluationJson(evaluation),
  },
  xlsx: {
    kind: 'data',
    endings: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    usualPlace: 'reports',
    flags: [],
    write: async ({ evaluation, messages }) => {
      const { evaluationWorkbook } = await import('../../workbook/workbook-room.ts');
      return evaluationWorkbook(evaluation, messages);
    },
  },
  ...exportFormats,
} as const satisfies Readonly<Record<string, MarkdownFormat | PrintedFormat | DataFormat>>;

/** The name of a form of output, as `--format` takes it. */
export type Format = keyof typeof formats;

type NameOf<Kind> = {
  [Name in Format]: (typeof formats)[Name]['kind'] extends Kind ? Name : never;
}[Format];

/** A form in which any Markdown is printed. */
export type PrintFormat = NameOf<'print'>;
/** A form that any document has which a template makes. */
export type DocumentFormat = NameOf<'markdown' | 'print'>;

/** The forms of a report. */
export const reportFormats: readonly Format[] = Object.keys(formats).filter(isFormat);
/** The forms of any other document. */
export const documentFormats: readonly DocumentFormat[] = reportFormats.filter(isDocumentFormat);
/** The forms of a print. */
export const printFormats: readonly PrintFormat[] = reportFormats.filter(isPrintFormat);

/** The form in which a print is archived, and the one to fill in on a screen. */
export const archiveFormat = printFormats.find((name) => formats[name].isArchivable);
export const formFormat = printFormats.find((name) => formats[name].isFillable);

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

export function isDocumentFormat(name: Format): name is DocumentFormat {
  return formats[name].kind !== 'data';
}

export function isPrintFormat(name: Format): name is PrintFormat {
  return formats[name].kind === 'print';
}

/** What writes an evaluation in a form of data. */
export function writerOf(name: NameOf<'data'>): DataFormat['write'] {
  return formats[name].write;
}

/** The form that an ending such as `.pdf` stands for, in either case. */
export function formatOfEnding(ending: string): Format | undefined {
  const wanted = ending.toLowerCase();
  return reportFormats.find((name) => formats[name].endings.some((one) => one === wanted));
}

/** The ending of two parts of a name, such as `.sarif.json`, as it is written; `undefined` where it has none. */
export function longEndingOf(name: string): string | undefined {
  const [ending = ''] = /\.[^.]+\.[^.]+$/.exec(name) ?? [];
  return formatOfEnding(ending) === undefined ? undefined : ending;
}

/** Whether a form may be in a file with an ending that alone stands for another one: SARIF in `.json`. */
export function sharesEnding(name: Format, ending: string): boolean {
  return formats[name].endings.some((one) => one.endsWith(ending.toLowerCase()));
}

/** Whether a form with this name can be filled in: Markdown still can, when it is printed. */
export function keepsFields(name: Format): boolean {
  const format = formats[name];
  return format.kind === 'markdown' || (format.kind === 'print' && format.isFillable);
}

/** What writes a checklist as a form of its own kind; `undefined` where a print of it can be filled in, or nothing can. */
export function formWriterOf(name: Format): (() => Promise<FormWriter>) | undefined {
  const format: MarkdownFormat | PrintedFormat | DataFormat = formats[name];
  return format.kind === 'print' ? format.loadFormWriter : undefined;
}
