import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import { csi, escape, shorten } from './shorten-keys.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What is read of parts of which each comes when the part before was given up. */
function readSlowly(...parts: readonly string[]): string {
  const decoder = new KeyDecoder();
  const pressed = parts.flatMap((part) => [
    ...decoder.take(Buffer.from(part)),
    ...decoder.release(),
  ]);
  return shorten(pressed);
}

/** What is read of parts between which there is a pause, in milliseconds, as on a slow line. */
function readWithPauses(pause: number, ...parts: readonly string[]): string {
  vi.useFakeTimers({ toFake: ['performance'] });
  const decoder = new KeyDecoder();
  const pressed = parts.flatMap((part) => {
    const taken = decoder.take(Buffer.from(part));
    const patience = decoder.patience();
    vi.advanceTimersByTime(pause);
    return [...taken, ...(patience > 0 && patience <= pause ? decoder.release() : [])];
  });
  return shorten(pressed);
}

describe('a sequence whose rest comes late', () => {
  it.each([
    [[escape, '[200~first\rsecond', '\rthird', `${csi}201~x`], '<escape>«first\nsecond\nthird»x'],
    [[`${csi}200~first${escape}`, '[201~', '\r'], '«first»<enter>'],
    [[`${csi}200~first${csi}2`, '01~y'], '«first»y'],
    [[escape, '[D'], '<escape><left>'],
    [[escape, `[D${csi}D${csi}C`], '<escape><left><left><right>'],
    [[escape, 'OA'], '<escape><up>'],
    [[csi, 'D'], '<meta+[><left>'],
    [[`${csi}1;`, '5C'], '<unknown><ctrl+right>'],
    [[escape, '[3~'], '<escape><delete>'],
  ])('is that sequence: %j', (parts, keys) => {
    expect(readSlowly(...parts)).toBe(keys);
  });

  it.each([
    [[escape, '[Draft] one'], '<escape>[Draft] one'],
    [[escape, `[Draft]${csi}D`], '<escape>[Draft]<left>'],
    [[escape, '['], '<escape>['],
    [[escape, '[', 'D'], '<escape>[D'],
    [[escape, 'OAK'], '<escape>OAK'],
    [[escape, 'b'], '<escape>b'],
    [[escape, '\r'], '<escape><enter>'],
    [[`${csi}200~a${escape}`, '[D', `${csi}201~`], '«a[D»'],
    [[`${csi}200~a${escape}`, '[2', '1', `${csi}201~`], '«a[21»'],
  ])('takes no text that is typed or pasted behind it: %j', (parts, keys) => {
    expect(readSlowly(...parts)).toBe(keys);
  });

  it.each([
    [[escape, '[200', '~first\rsecond', `${csi}201~x`], '<escape>«first\nsecond»x'],
    [[escape, '[', '2', '0', '0', '~one\rtwo', escape, '[20', '1', '~x'], '<escape>«one\ntwo»x'],
    [[csi, '20', '0~one', csi, '201', '~x'], '<meta+[>«one»x'],
    [[escape, '[', 'D'], '<escape><left>'],
    [[escape, '[', `D${escape}`, '[', 'C', 'x'], '<escape><left><escape><right>x'],
    [[escape, '[1', ';', '5', 'C'], '<escape><ctrl+right>'],
    [[escape, '[', '[', 'B'], '<escape><f2>'],
    [[escape, '[', '3', '~~'], '<escape>[3~~'],
  ])('is that sequence too where its rest comes in parts: %j', (parts, keys) => {
    expect(readWithPauses(250, ...parts)).toBe(keys);
    expect(readWithPauses(520, ...parts)).toBe(keys);
  });

  it.each([
    [[escape, '[', 'see', ' page 3]'], '<escape>[see page 3]'],
    [[escape, '[', '1', ']', ' one'], '<escape>[1] one'],
    [[escape, 'O', 'K'], '<escape>OK'],
    [[escape, 'O', 'P', 'E', 'N'], '<escape>OPEN'],
    [[escape, '[', '\u0003'], '<escape>[<ctrl+c>'],
  ])('loses nothing that is typed by hand or pasted: %j', (parts, keys) => {
    expect(readWithPauses(250, ...parts)).toBe(keys);
    expect(readWithPauses(1600, ...parts)).toBe(keys);
  });

  it('is text where it comes much later', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const decoder = new KeyDecoder();
    decoder.take(Buffer.from(escape));
    decoder.release();
    vi.advanceTimersByTime(2000);
    expect(shorten(decoder.take(Buffer.from('[D')))).toBe('[D');
  });
});
