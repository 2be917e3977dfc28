/** A file that travels inside a PDF. */
export interface AttachedFile {
  /** The plain name of a file. */
  readonly name: string;
  /** `application/json` */
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** MD5 of the bytes, as PDF wants it (ISO 32000-1, table 46): it finds damage, not forgery. */
  readonly checksum: Uint8Array;
}

/** What makes a PDF one to be kept for decades: PDF/A-3a, with the data that it was made from. */
export interface Archive {
  readonly files: readonly AttachedFile[];
}
