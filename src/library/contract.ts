import type { Format } from '../app/formats/formats.ts';
import type { Evaluation } from '../model/evaluation.ts';

/** Options that every function takes. */
export interface RunOptions {
  /** ISO date (`2026-11-29`) of the run; default: today. The same date gives the same bytes. */
  readonly date?: string;
}

export interface OpenOptions extends RunOptions {
  /** Another standard than `eoms.yaml` names: an id, or a path from the engagement's folder. */
  readonly standard?: string;
}

/** A note on a result, or a problem of a failure, in words. */
export interface Remark {
  /** Its name, such as `cli.begun-later`. It stays when the words change. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly file?: string;
  /** Counts from 1. */
  readonly line?: number;
  /** Counts from 1. */
  readonly column?: number;
}

/** An engagement that was found on disk and read. */
export interface OpenedEngagement {
  /** The absolute path of the folder that holds `eoms.yaml`. */
  readonly folder: string;
  readonly institution: {
    readonly name: string;
    readonly type: string;
    readonly sites: readonly string[];
    /** Absent if the number is unknown. */
    readonly learners?: number;
    readonly staff?: number;
  };
  /** The language of its documents, such as `en`. */
  readonly language: string;
  readonly standard: {
    readonly id: string;
    readonly title: string;
    readonly edition: string;
    /** SHA-256 (hex) over the files of the standard. */
    readonly digest: string;
  };
  readonly options: OpenOptions;
  readonly remarks: readonly Remark[];
}

export interface EvaluateOptions extends RunOptions {
  /** An assessment by its path from the engagement's folder; default: the one begun last. */
  readonly assessment?: string;
  /** What to compare with: an earlier assessment, evaluation or archived report, by its path. */
  readonly before?: string;
}

export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly remarks: readonly Remark[];
}

export type ReportFormat = Format;

export interface ReportOptions extends EvaluateOptions {
  /** Default: `md`. */
  readonly format?: ReportFormat;
  /** Default: `A4`. */
  readonly pageSize?: 'A4' | 'Letter';
  /** A theme by its id or path. */
  readonly theme?: string;
  /** Paths of fonts, asked before those of the engagement. */
  readonly fonts?: readonly string[];
  /** Whether pictures among the evidence are shown; they may show learners. */
  readonly photos?: boolean;
  /** Whether a PDF carries its evaluation and is made to be kept (PDF/A-3a). */
  readonly archive?: boolean;
}

/** A file of a report. Nothing is written: the caller does that. */
export interface ReportFile {
  /** Without a folder: `gap-report-2026-11-29.md`. Files of one report link to each other by name. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Reported {
  /** The report itself, then its pictures. */
  readonly files: readonly [ReportFile, ...(readonly ReportFile[])];
  readonly remarks: readonly Remark[];
}

/** Why a function failed, in the words of the command line. */
export type FailureKind =
  | 'usage'
  | 'bad-data'
  | 'input-missing'
  | 'cannot-create'
  | 'io-failed'
  | 'locked';
