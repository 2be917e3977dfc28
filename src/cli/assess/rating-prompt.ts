import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import { type RatingKey, readRatingKey } from './rating-key.ts';

/** A question as it is drawn. All lines are styled and wrapped. */
export interface RatingPromptConfig {
  readonly highest: number;
  /** Whether Enter has an answer to keep. */
  readonly canKeep: boolean;
  /** Where we are, how far, and the question. */
  readonly top: readonly string[];
  /** The scale and what was answered before; help takes its place. */
  readonly scale: readonly string[];
  readonly keys: readonly string[];
  readonly helpKeys: readonly string[];
  /** Made when `?` is first pressed. */
  readonly help: () => readonly string[];
  /** Lines that the screen has. */
  readonly rows: number;
  readonly wrongKey: string;
}

const hideCursor = '\u001B[?25l';

/** The least that is worth scrolling. */
const leastHelp = 4;

/** Asks for a rating. One key answers; `?` opens and closes the help. */
export const ratingPrompt = createPrompt<RatingKey, RatingPromptConfig>((config, done) => {
  const [help, setHelp] = useState<readonly string[] | undefined>();
  const [scrolled, setScrolled] = useState(0);
  const [error, setError] = useState('');
  const height = Math.max(leastHelp, config.rows - config.top.length - config.helpKeys.length - 3);
  const scroll = (by: number): void => {
    const end = Math.max(0, (help?.length ?? 0) - height);
    setScrolled(Math.min(end, Math.max(0, scrolled + by)));
    setError('');
  };
  const toggleHelp = (): void => {
    setHelp(help === undefined ? config.help() : undefined);
    setError('');
  };
  useKeypress((key, readline) => {
    const typed = readline.line;
    readline.clearLine(0);
    const choice = chooseKey(config, key, typed);
    const lines = help === undefined ? 0 : scrollOf(key, typed, height);
    if (choice !== undefined) done(choice);
    else if (lines !== 0) scroll(lines);
    else if (typed === '?') toggleHelp();
    else if (typed !== '' || isEnterKey(key)) setError(config.wrongKey);
  });
  const middle = help === undefined ? config.scale : help.slice(scrolled, scrolled + height);
  const keys = help === undefined ? config.keys : config.helpKeys;
  const lines = [...config.top, '', ...middle, '', ...(error === '' ? [] : [error]), ...keys];
  return `${lines.join('\n')}${hideCursor}`;
});

function chooseKey(
  { canKeep, highest }: RatingPromptConfig,
  key: KeypressEvent,
  typed: string,
): RatingKey | undefined {
  if (!isEnterKey(key)) return readRatingKey(typed, highest);
  return canKeep ? { kind: 'keep' } : undefined;
}

/** How far a key scrolls: lines down, or up where negative. */
function scrollOf(key: KeypressEvent, typed: string, page: number): number {
  if (isUpKey(key)) return -1;
  if (isDownKey(key)) return 1;
  return typed === ' ' ? page - 1 : 0;
}
