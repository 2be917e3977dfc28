import type { ExportRequest } from '../../export/export-request.ts';

/** The flags that change something in some forms of output only. */
export const formatFlags = [
  '--page-size',
  '--theme',
  '--font',
  '--strict-characters',
  '--for',
  '--photos',
  '--map',
  '--clause',
  '--process',
  '--only',
  '--separator',
] as const;

export type FormatFlag = (typeof formatFlags)[number];

/** What the rest of eoms has to know of every form. */
export interface FormatFacts {
  /**
   * Endings of file names that stand for it; the first is that of a file which eoms names. One of two parts, such as
   * `.sarif.json`, says that it may also be in a file with the last of them, where `--format` names it.
   */
  readonly endings: readonly [string, ...(readonly string[])];
  readonly mediaType: string;
  /** Where it goes that is given no place. */
  readonly usualPlace: 'stdout' | 'reports';
  /** The flags that change something in it. */
  readonly flags: readonly FormatFlag[];
}

/** An evaluation as data, as text or bytes; only reports have one. */
export interface DataFormat extends FormatFacts {
  readonly kind: 'data';
  readonly write: (request: ExportRequest) => Promise<string | Uint8Array>;
}
