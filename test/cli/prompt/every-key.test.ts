import { describe, expect, it } from 'vitest';
import { ratingPrompt } from '../../../src/cli/interview/screen/rating-prompt.ts';
import { tickPrompt } from '../../../src/cli/interview/screen/tick-prompt.ts';
import { choicePrompt } from '../../../src/cli/prompt/choice-prompt.ts';
import { textPrompt } from '../../../src/cli/prompt/text-prompt.ts';
import { yesNoPrompt } from '../../../src/cli/prompt/yes-no-prompt.ts';
import { type Played, play } from './play.ts';

const field = {
  head: () => ['Head'],
  initial: 'two words\nmore',
  read: (value: string) => ({ value }),
  partShown: () => '',
  earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
};
const list = {
  head: () => ['Head'],
  keys: () => ['keys'],
  pasted: 'Nothing was done.',
  early: 'Not yet.',
};

/** Every kind of prompt; each is begun anew for each key. */
const prompts: readonly (readonly [string, () => Played<unknown>])[] = [
  ['a text', () => play(textPrompt(field))],
  ['a line', () => play(textPrompt({ ...field, initial: 'two words', joined: 'Joined.' }))],
  ['an empty field', () => play(textPrompt({ ...field, initial: '' }))],
  [
    'yes or no',
    () =>
      play(
        yesNoPrompt({ ...field, usual: true, words: { yes: 'Yes', no: 'No', wrong: 'Type it.' } }),
      ),
  ],
  [
    'a list',
    () =>
      play(choicePrompt({ ...list, choices: ['One', 'Two'], drawChoice: (one, is) => [one + is] })),
  ],
  [
    'ticks',
    () =>
      play(
        tickPrompt({
          ...list,
          items: () => [['One'], ['Two']],
          ticked: new Set(),
          highlight: (line) => `>${line}`,
          onDraft: () => {},
        }),
      ),
  ],
  ['a rating', () => startRating()],
  ['help', () => startRating().press('?')],
];

function startRating(): Played<unknown> {
  return play(
    ratingPrompt({
      highest: 4,
      canKeep: false,
      canPart: false,
      confirms: false,
      canUndo: false,
      nothingToUndo: () => 'nothing',
      top: () => ['Question'],
      middles: [() => ['0 Absent']],
      keys: () => ['keys'],
      helpKeys: () => ['close'],
      helpTop: () => ['Question'],
      help: () => ['help'],
      early: () => 'Not yet.',
      wrongKey: () => 'Press a rating.',
      pasted: () => 'Nothing was done.',
    }),
  );
}

const named = ['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown'].concat([
  'insert',
  'delete',
  'backspace',
  'tab',
  'escape',
  'enter',
  'unknown',
]);
const functionKeys = Array.from({ length: 12 }, (_, index) => `f${index + 1}`);
const letters = Array.from('abcdefghijklmnopqrstuvwxyz@[]\\^_');
const held = ['ctrl', 'meta', 'shift', 'ctrl+meta'];
const keys = [
  ...[...named, ...functionKeys].flatMap((name) => [name, ...held.map((one) => `${one}+${name}`)]),
  ...letters.flatMap((letter) => [`ctrl+${letter}`, `meta+${letter}`]),
];

describe.each(prompts)('every key in %s', (_, start) => {
  it('does something, or rings and does nothing', () => {
    for (const key of keys) {
      const played = start();
      const before = `${played.cursorLine()}${played.shown()}`;
      const rings = played.rings();
      played.press(key);
      const rang = played.rings() > rings;
      const after = `${played.cursorLine()}${played.shown()}`;
      const isSame = after === before || after.includes('Press a rating.');
      const isQuiet = isSame && played.answer() === undefined;
      expect([key, rang]).toEqual([key, isQuiet]);
    }
  });
});
