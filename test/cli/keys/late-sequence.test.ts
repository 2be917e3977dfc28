import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import type { Pressed } from '../../../src/cli/keys/pressed.ts';

afterEach(() => {
  vi.useRealTimers();
});

const escape = '\u001B';
const csi = `${escape}[`;

/** Keys in short: typed text as it is, pasted text in quotes, others by their name. */
function shorten(pressed: readonly Pressed[]): readonly string[] {
  return pressed.map((one) => {
    if (one.kind === 'key') return `<${one.name}>`;
    return one.kind === 'text' ? one.text : `«${one.text}»`;
  });
}

/** What is read of parts of which each comes when the part before was given up. */
function readSlowly(...parts: readonly string[]): string {
  const decoder = new KeyDecoder();
  const pressed = parts.flatMap((part) => [
    ...decoder.take(Buffer.from(part)),
    ...decoder.release(),
  ]);
  return shorten(pressed).join('').replaceAll('»«', '');
}

describe('a sequence whose rest comes late', () => {
  it.each([
    [[escape, '[200~first\rsecond', '\rthird', `${csi}201~x`], '<escape>«first\nsecond\nthird»x'],
    [[`${csi}200~first${escape}`, '[201~', '\r'], '«first»<enter>'],
    [[`${csi}200~first${csi}2`, '01~y'], '«first»y'],
    [[escape, '[D'], '<escape><left>'],
    [[escape, 'OA'], '<escape><up>'],
    [[csi, 'D'], '<meta+[><left>'],
    [[`${csi}1;`, '5C'], '<unknown><ctrl+right>'],
    [[escape, '[3~'], '<escape><delete>'],
  ])('is that sequence: %j', (parts, keys) => {
    expect(readSlowly(...parts)).toBe(keys);
  });

  it.each([
    [[escape, '[Draft] one'], '<escape>[Draft] one'],
    [[escape, '['], '<escape>['],
    [[escape, '[', 'D'], '<escape>[D'],
    [[escape, 'OAK'], '<escape>OAK'],
    [[escape, 'b'], '<escape>b'],
    [[escape, '\r'], '<escape><enter>'],
    [[`${csi}200~a${escape}`, '[D', `${csi}201~`], '«a[D»'],
  ])('takes no text that is typed or pasted behind it: %j', (parts, keys) => {
    expect(readSlowly(...parts)).toBe(keys);
  });

  it('is text where it comes much later', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const decoder = new KeyDecoder();
    decoder.take(Buffer.from(escape));
    decoder.release();
    vi.advanceTimersByTime(2000);
    expect(shorten(decoder.take(Buffer.from('[D')))).toEqual(['[D']);
  });
});
