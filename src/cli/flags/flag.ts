import type { NameKind } from '../../app/names/names-by-kind.ts';
import type { MessageKey } from '../../model/message-key.ts';

interface Described {
  /** What the help says of it. */
  readonly words: MessageKey;
  /** One letter that says the same: `q` for `-q`. */
  readonly short?: string;
}

/** What a shell offers for a word: names of these kinds, or folders. Without it, files are offered. */
export type Suggested = readonly NameKind[] | 'folders';

interface Valued extends Described {
  /** What the help calls the value. */
  readonly placeholder: MessageKey;
  readonly suggests?: Suggested;
}

/**
 * A flag of a command. Its kind says what is typed behind it, and what a command gets: a `switch` is
 * true where it is typed, a `refusal` (`--no-color`) false, and a `list` grows each time.
 */
export type Flag =
  | (Described & { readonly kind: 'switch' | 'refusal' })
  | (Valued & { readonly kind: 'text' | 'list' | 'number' | 'day' | 'language' })
  | (Valued & { readonly kind: 'choice'; readonly choices: readonly string[] });

/** Flags by the names of the options that they fill: `pageSize` is typed `--page-size`. */
export type Flags = Readonly<Record<string, Flag>>;

/** What a command gets of its flags. Whatever was not typed and has no other value is `undefined`. */
export type OptionsOf<Known extends Flags> = {
  readonly [Name in keyof Known]: ValueOf<Known[Name]>;
};

type ValueOf<One extends Flag> = One extends { readonly kind: 'switch' | 'refusal' }
  ? boolean
  : One extends { readonly kind: 'list' }
    ? readonly string[]
    : One extends { readonly kind: 'number' }
      ? number | undefined
      : One extends { readonly choices: readonly (infer Choice)[] }
        ? Choice | undefined
        : string | undefined;
