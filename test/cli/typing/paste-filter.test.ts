import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPasteFilter } from '../../../src/cli/typing/paste-filter.ts';
import type { TypedKey } from '../../../src/cli/typing/typed-key.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1000);
});
afterEach(() => {
  vi.useRealTimers();
});

const enter: TypedKey = { kind: 'line-end' };
const text = (word: string): TypedKey => ({ kind: 'text', text: word });

function listen() {
  const heard: string[] = [];
  const filter = createPasteFilter((key) =>
    heard.push(key.kind === 'text' ? key.text : `<${key.kind}>`),
  );
  /** Lets time pass. */
  const after = (milliseconds: number): string => {
    vi.advanceTimersByTime(milliseconds);
    return heard.join('');
  };
  return { filter, after };
}

describe('a line end', () => {
  it('is Enter where a person presses it', () => {
    const { filter, after } = listen();
    filter.take([text('a')]);
    after(80);
    filter.take([enter]);
    expect(after(20)).toBe('a<line-end>');
  });

  it('is Enter at the end of one line that comes in one go', () => {
    const { filter, after } = listen();
    filter.take([text('4'), enter]);
    expect(after(10)).toBe('4');
    expect(after(200)).toBe('4<line-end>');
  });

  it('is Enter at once where everything so far is to be decided', () => {
    const { filter, after } = listen();
    filter.take([text('4'), enter]);
    filter.settle();
    expect(after(0)).toBe('4<line-end>');
    filter.settle();
    expect(after(2000)).toBe('4<line-end>');
  });

  it('is text where something follows at once, also in another chunk', () => {
    const { filter, after } = listen();
    filter.take([text('a'), enter, enter, text('b'), enter]);
    after(60);
    filter.take([text('4')]);
    expect(after(1000)).toBe('a\n\nb\n4');
  });

  it('ends a paste only after a rest that is longer than its gaps', () => {
    const { filter, after } = listen();
    filter.take([text('a'), enter, text('b'), enter]);
    expect(after(1200)).toBe('a\nb');
    filter.take([text('c'), enter]);
    expect(after(1200)).toBe('a\nb\nc');
    expect(after(400)).toBe('a\nb\nc<line-end>');
  });

  it('is Enter at once where a person presses it after a paste of several lines', () => {
    const { filter, after } = listen();
    filter.take([text('a'), enter, text('b')]);
    after(400);
    filter.take([enter]);
    expect(after(20)).toBe('a\nb<line-end>');
  });

  it('is Enter each time where nothing but Enter comes', () => {
    const { filter, after } = listen();
    filter.take([enter, enter]);
    expect(after(1000)).toBe('<line-end><line-end>');
    filter.take([enter, enter, text('a'), enter, enter]);
    expect(after(2000)).toBe('<line-end><line-end>\n\na<line-end>');
  });

  it('is nothing any more when the keyboard is closed', () => {
    const { filter, after } = listen();
    filter.take([enter]);
    filter.close();
    expect(after(1000)).toBe('');
  });
});
