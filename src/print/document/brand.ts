import type { Picture } from './block.ts';

/** What a document shows of those who hand it over. */
export interface Brand {
  readonly logo?: Logo | undefined;
  /** A line at the foot of each page. */
  readonly footer?: string | undefined;
  /** Author in the document properties if the Markdown does not name one. */
  readonly author?: string | undefined;
}

export interface Logo {
  readonly picture: Picture;
  /** The logo in words. */
  readonly alt: string;
}
