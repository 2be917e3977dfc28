import { describe, expect, it } from 'vitest';
import {
  type RatingQuestion,
  ratingPrompt,
} from '../../../src/cli/interview/screen/rating-prompt.ts';
import { type TickQuestion, tickPrompt } from '../../../src/cli/interview/screen/tick-prompt.ts';
import { play } from '../prompt/play.ts';

const size = { columns: 60, rows: 16 };

const question: RatingQuestion = {
  highest: 4,
  canKeep: false,
  canPart: false,
  confirms: false,
  canUndo: false,
  top: () => ['8 Operation', '', 'How is it?'],
  middles: [() => ['0 Absent', '4 Conforms']],
  keys: () => ['? help'],
  helpKeys: () => ['? close help'],
  helpTop: () => ['How is it?'],
  help: () => Array.from({ length: 30 }, (_, index) => `help ${index + 1}.`),
  nothingToUndo: () => 'Nothing to undo.',
  wrongKey: () => 'Press a rating.',
  pasted: () => 'Nothing was done.',
  early: () => 'Not yet.',
};

const start = (own: Partial<RatingQuestion> = {}) =>
  play(ratingPrompt({ ...question, ...own }), size);

describe('the rating prompt', () => {
  it.each([
    ['0', { kind: 'rate', rating: 0 }],
    ['4', { kind: 'rate', rating: 4 }],
    ['n', { kind: 'not-applicable' }],
    ['N', { kind: 'not-applicable' }],
    ['b', { kind: 'back' }],
    ['s', { kind: 'skip' }],
    ['j', { kind: 'jump' }],
    ['w', { kind: 'whole-clause' }],
    ['q', { kind: 'quit' }],
  ])('takes %s as an answer', (key, value) => {
    expect(start().press(key).answer()).toEqual({ value });
  });

  it('waits for rested hands with Enter alone, and only where that confirms', () => {
    const confirming = ratingPrompt({ ...question, canKeep: true, confirms: true });
    const waits = (...names: readonly string[]) =>
      confirming.restsFor?.(names.map((name) => ({ kind: 'key', name }) as const));
    expect([confirming.restsFirst, waits('enter'), waits('down', 'enter'), waits('down')]).toEqual([
      500,
      true,
      true,
      false,
    ]);
    expect(ratingPrompt({ ...question, canKeep: true }).restsFirst).toBeUndefined();
  });

  it('shows where we are, the question, the scale and the keys', () => {
    expect(start().shown()).toBe('8 Operation\n\nHow is it?\n\n0 Absent\n4 Conforms\n\n? help');
  });

  it.each(['5', 'x', 'é', 'left', 'escape', 'ctrl+n', 'meta+n', 'tab', 'f1', 'pagedown'])(
    'rings at %s, says which keys there are, and does nothing',
    (key) => {
      const played = start().press(key);
      expect(played.rings()).toBe(1);
      expect(played.shown()).toContain('Press a rating.');
      expect(played.press('?').shown()).not.toContain('Press a rating.');
      expect(played.press('3').answer()).toEqual({ value: { kind: 'rate', rating: 3 } });
    },
  );

  it.each(['4', 'nothing', '4\n', '0\n1\n'])('takes nothing of a paste of %j', (text) => {
    const played = start({ canKeep: true }).paste(text);
    expect(played.answer()).toBeUndefined();
    expect(played.rings()).toBe(1);
    expect(played.shown()).toContain('Nothing was done.');
  });

  it('undoes only where there is something to undo, and rings else', () => {
    const played = start().press('u');
    expect([played.answer(), played.rings()]).toEqual([undefined, 1]);
    expect(played.shown()).toContain('Nothing to undo.');
    expect(start({ canUndo: true }).press('u').answer()).toEqual({ value: { kind: 'undo' } });
  });

  it('keeps an answer with Enter only where there is one', () => {
    expect(start().press('enter').shown()).toContain('Press a rating.');
    expect(start({ canKeep: true }).press('enter').answer()).toEqual({ value: { kind: 'keep' } });
  });

  it('folds help out in place of the scale, as much as fits, and scrolls it', () => {
    const played = start().press('?');
    expect(played.lines()).toContain('help 1.');
    expect(played.lines()).not.toContain('0 Absent');
    expect(played.lines().length).toBeLessThan(size.rows);
    expect(played.press('down').lines()).not.toContain('help 1.');
    expect(played.press('up').lines()).toContain('help 1.');
    expect(played.press('end').lines()).toContain('help 30.');
    expect(played.press('pageup').lines()).not.toContain('help 30.');
    expect(played.press('home').lines()).toContain('help 1.');
    expect(played.press('pagedown').lines()).not.toContain('help 1.');
    const [space, home] = [start().press('?', ' '), start().press('?', 'pagedown')];
    expect(space.shown()).toBe(home.shown());
    expect(played.press('?').lines()).toContain('0 Absent');
    expect(start().press('?', 'escape').lines()).toContain('0 Absent');
  });

  it('can be answered while help is open', () => {
    expect(start().press('?', '2').answer()).toEqual({ value: { kind: 'rate', rating: 2 } });
  });

  it('gives up blank lines where the terminal is low', () => {
    const low = play(ratingPrompt(question), { columns: 60, rows: 7 });
    expect(low.lines()).toEqual([
      '8 Operation',
      'How is it?',
      '0 Absent',
      '4 Conforms',
      '',
      '? help',
    ]);
  });
});

describe('the help of a rating in a very low window', () => {
  it.each([
    [20, 6],
    [40, 10],
    [10, 3],
  ])(
    'of %i columns and %i rows shows every line of itself and of the question',
    (columns, rows) => {
      const low = play(ratingPrompt({ ...question, helpKeys: () => ['a', 'b', 'close'] }), {
        columns,
        rows,
      });
      const begin = low.press('?', 'home').lines();
      const seen = Array.from({ length: 60 }).flatMap(() => low.press('down').lines());
      expect(low.lines().length).toBeLessThanOrEqual(rows);
      expect([...begin, ...seen]).toEqual(
        expect.arrayContaining(['How is it?', ...question.help()]),
      );
    },
  );
});

describe('the tick prompt', () => {
  const drafts: string[] = [];
  const config: TickQuestion = {
    head: () => ['What is missing?'],
    items: () => [['a) first'], ['b) second', 'on two lines'], ['c) third']],
    ticked: new Set([1]),
    keys: () => ['space ticks'],
    highlight: (line) => line,
    pasted: 'Nothing was done.',
    early: 'Not yet.',
    onDraft: (ticked) => drafts.push([...ticked].join(' ')),
  };

  it('shows what is ticked', () => {
    expect(play(tickPrompt(config)).shown()).toContain(
      '1 [ ] a) first\n2 [x] b) second\n      on two lines\n3 [ ] c)',
    );
  });

  it('ticks and unticks with space and with numbers, and tells each change', () => {
    drafts.length = 0;
    const played = play(tickPrompt(config)).press(' ', '2', 'down', ' ');
    expect(drafts).toEqual(['1 0', '0', '0', '0 2']);
    expect(played.press('enter').answer()).toEqual({
      value: { ticked: new Set([0, 2]), isBack: false },
    });
  });

  it('goes through an item that is higher than the window before it leaves it', () => {
    const long = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`);
    const items = (): readonly (readonly string[])[] => [['a'], long, ['c']];
    const played = play(tickPrompt({ ...config, items }), { columns: 20, rows: 4 });
    const shown = (): string => played.lines().slice(1, -1).join(' ').replaceAll(/ {2,}/g, ' ');
    expect(played.press('down').lines()).toContain('2 [x] line 1');
    expect(shown()).toBe('2 [x] line 1 line 2 line 3 line 4');
    expect(played.press('down').lines()).toContain('      line 7');
    expect(played.press('pagedown').lines()).toContain('      line 9');
    expect(played.press('up').lines()).toContain('      line 4');
    expect(played.press('up').lines()).toContain('2 [x] line 1');
    expect(played.press('down', 'down', 'down').lines()).toContain('3 [ ] c');
    expect(played.rings()).toBe(0);
  });

  it('goes round at both ends', () => {
    const played = play(tickPrompt(config)).press('up', ' ', 'enter');
    expect(played.answer()).toEqual({
      value: { ticked: new Set([1, 2]), isBack: false },
    });
  });

  it.each(['4', 'x', 'left'])('rings at %s and does nothing', (key) => {
    const played = play(tickPrompt(config)).press(key);
    expect(played.rings()).toBe(1);
    expect(played.press('enter').answer()).toEqual({
      value: { ticked: new Set([1]), isBack: false },
    });
  });

  it('goes back with what is ticked', () => {
    expect(play(tickPrompt(config)).press('1', 'escape').answer()).toEqual({
      value: { ticked: new Set([0, 1]), isBack: true },
    });
  });

  it('does nothing for a paste, and says so', () => {
    const played = play(tickPrompt(config)).paste('1 2 3\n');
    expect(played.rings()).toBe(1);
    expect(played.shown()).toContain('Nothing was done.');
    expect(played.press('enter').answer()).toEqual({
      value: { ticked: new Set([1]), isBack: false },
    });
  });
});
