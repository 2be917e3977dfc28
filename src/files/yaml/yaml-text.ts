import type { PlaceFinder } from '../text/create-place-finder.ts';

/** A text that is to be read as YAML, with what is needed to point into it. */
export interface YamlText {
  readonly text: string;
  readonly file: string;
  readonly placeOf: PlaceFinder;
}
