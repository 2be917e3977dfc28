import type { Picture } from './block.ts';

/** What a document shows of those who hand it over. */
export interface Brand {
  readonly logo?: Logo | undefined;
  /** A line at the foot of each page. */
  readonly footer?: string | undefined;
  /** Named in the properties of the document where the Markdown names nobody. */
  readonly author?: string | undefined;
}

export interface Logo {
  readonly picture: Picture;
  /** The logo in words. */
  readonly alt: string;
}
