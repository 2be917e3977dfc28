import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import { csi, escape, shorten } from './shorten-keys.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What is read of parts that come one right after the other, and then nothing more. */
function read(...parts: readonly (string | Uint8Array)[]): string {
  const decoder = new KeyDecoder();
  const pressed = parts.flatMap((part) => decoder.take(Buffer.from(part)));
  return shorten([...pressed, ...decoder.release()]);
}

describe('a key', () => {
  it.each([
    ['\r', '<enter>'],
    ['\n', '<enter>'],
    ['\r\n', '<enter>'],
    ['\t', '<tab>'],
    ['\u007F\b', '<backspace><backspace>'],
    ['\u0000\u0001\u001C\u001F', '<ctrl+space><ctrl+a><ctrl+\\><ctrl+_>'],
    [escape, '<escape>'],
    [escape + escape, '<escape><escape>'],
    [`${csi}A${escape}OB`, '<up><down>'],
    [`${csi}1;5C${csi}1;3D${csi}1;2A`, '<ctrl+right><meta+left><shift+up>'],
    [`${escape}${csi}A`, '<meta+up>'],
    [`${csi}Z`, '<shift+tab>'],
    [`${csi}H${escape}OF${csi}1~${csi}8~`, '<home><end><home><end>'],
    [`${csi}2~${csi}3~${csi}5~${csi}6~`, '<insert><delete><pageup><pagedown>'],
    [`${csi}3;5~${csi}3^${csi}5$`, '<ctrl+delete><ctrl+delete><shift+pageup>'],
    [`${escape}OP${csi}15~${csi}24~${csi}[C`, '<f1><f5><f12><f3>'],
    [`${csi}a${escape}Od`, '<shift+up><ctrl+left>'],
    [
      `${escape}b${escape}\r${escape}\u007F${escape} `,
      '<meta+b><meta+enter><meta+backspace><meta+space>',
    ],
    [`${escape}æ${escape}👍`, '<meta+æ><meta+👍>'],
    [`${escape}Op${escape}OM`, '0<enter>'],
  ])('is reported by name: %j', (sent, keys) => {
    expect(read(sent)).toBe(keys);
  });

  it.each([
    [`${csi}97u`, 'a'],
    [`${csi}97;5u`, '<ctrl+a>'],
    [`${csi}97:65;2u`, 'A'],
    [`${csi}13u${csi}27u${csi}127u`, '<enter><escape><backspace>'],
    [`${csi}13;3u`, '<meta+enter>'],
    [`${csi}97;1:3u${csi}1;1:3A`, ''],
    [`${csi}57441;2u`, ''],
    [`${csi}27;5;105~`, '<ctrl+i>'],
    [`${csi}27;2;13~`, '<shift+enter>'],
    [`${csi}1;1:1B`, '<down>'],
  ])('is reported by name if the terminal tells all keys apart: %j', (sent, keys) => {
    expect(read(sent)).toBe(keys);
  });

  it.each([['with Alt that begins a longer sequence', ['P', ']', 'O', '[', 'X', '_', '^']]])(
    '%s is one when nothing follows',
    (_, letters) => {
      for (const letter of letters) expect(read(escape + letter)).toBe(`<meta+${letter}>`);
    },
  );

  it('that ends or stops a session does so behind what is cut off', () => {
    expect(read(`${escape}\u0003`)).toBe('<escape><ctrl+c>');
    expect(read(`${csi}1;\u0003`)).toBe('<unknown><ctrl+c>');
    expect(read(`${escape}]52;c;abc\u0003`)).toBe('<ctrl+c>');
  });

  it('is unknown if nothing recognizes it, and leaves no crumbs', () => {
    expect(read(`${csi}999~${csi}38;5zx`)).toBe('<unknown><unknown>x');
    expect(read(`${escape}OkO${escape}Oé`)).toBe('+O<unknown>é');
    expect(read(`${csi}1;`)).toBe('<unknown>');
    expect(read(`${csi}1;\u00E9`)).toBe('<unknown>é');
  });
});

describe('what a terminal says of itself', () => {
  const reports = [
    `${csi}<0;12;7M`,
    `${csi}<35;100;20m`,
    `${csi}M !!`,
    `${csi}M\u0020\u007F\u00A1`,
    `${csi}32;14;9M`,
    `${csi}I`,
    `${csi}O`,
    `${csi}12;40R`,
    `${csi}?62;22c`,
    `${csi}>41;370;0c`,
    `${csi}0n`,
    `${csi}8;24;80t`,
    `${csi}?2004;1$y`,
    `${csi}?1u`,
    `${escape}]11;rgb:ffff/0000/1111\u0007`,
    `${escape}]4;1;rgb:cdcd/0000/0000${escape}\\`,
    `${escape}P>|term(370)${escape}\\`,
    `${escape}P1+r544e=7874\u0007`,
    `${escape}_Gi=1;OK${escape}\\`,
    `${escape}^private${escape}\\`,
    `${escape}Xsos æ${escape}\\`,
    '\u009B?1;2c',
    '\u009D11;rgb:0/0/0\u009C',
  ];

  it.each(reports)('is nothing that was typed: %j', (sent) => {
    expect(read(`a${sent}b`)).toBe('ab');
    const bytes = Buffer.from(`a${sent}b`);
    expect(read(...Array.from(bytes, (byte) => Buffer.from([byte])))).toBe('ab');
  });

  it('leaves no crumbs wherever it is cut', () => {
    const report = fc.constantFrom(...reports);
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), fc.array(fc.nat()), (sent, cuts) => {
        const bytes = Buffer.from(`a${sent.join('b')}c`);
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
        const ends = places.toSorted((a, b) => a - b);
        const parts = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
        expect(read(...parts)).toBe(`a${'b'.repeat(Math.max(0, sent.length - 1))}c`);
      }),
    );
  });
});

describe('a paste without marks', () => {
  it('is text, with line ends of any kind and nothing that no document holds', () => {
    const keys = 'one<enter>two<enter>3<enter>4<enter>5<enter>6';
    expect(read('\uFEFFone\u2028two\u20293\v4\f5\u0085\uFFFE6\uFFFF')).toBe(keys);
    expect(read('\uFEFF')).toBe('');
  });

  it('is no Ctrl-K or Ctrl-L, which come by themselves', () => {
    expect(read('a', '\v', 'b', '\f')).toBe('a<ctrl+k>b<ctrl+l>');
  });
});

describe('a paste', () => {
  it('is text between its marks, with line ends of any kind and no other control', () => {
    const pasted = `one\rtwo\r\nthree\n\u0003\u0004\u001A${csi}A4\u0085\u2028\v5\f\u20296\u202E\uFEFF\uFFFE\uFFFF`;
    expect(read(`${csi}200~${pasted}${csi}201~\r`)).toBe('«one\ntwo\nthree\n4\n\n\n5\n\n6»<enter>');
  });

  it('holds what looks like the beginning of a sequence', () => {
    expect(read(`${csi}200~a${escape}]b`, `c${csi}201~d`)).toContain('c»d');
  });

  it.each([
    ['\u0003', '<ctrl+c>'],
    ['\u0004', '<ctrl+d>'],
    ['\u001A', '<ctrl+z>'],
  ])('whose end was never marked is ended by %j by itself', (sent, key) => {
    expect(read(`${csi}200~abc`, sent, '\r')).toBe(`«abc»${key}<enter>`);
  });

  it('whose end was never marked is over after a rest', () => {
    vi.useFakeTimers();
    const decoder = new KeyDecoder();
    const after = (milliseconds: number, sent: string): string => {
      vi.advanceTimersByTime(milliseconds);
      return shorten(decoder.take(Buffer.from(sent)));
    };
    expect(after(9000, `${csi}200~abc`)).toBe('«abc»');
    expect(after(1000, '\r')).toBe('«\n»');
    expect(after(3000, '\r')).toBe('<enter>');
  });
});

describe('what a terminal sends', () => {
  it('means the same wherever it is cut', () => {
    const signs = ['a', 'æ', '👍🏽', '\r\n', '\u007F', `${escape}OP`];
    const sequences = ['200~', '201~', 'A', '97;5u', '<0;1;1M', 'M!!!'].map((rest) => csi + rest);
    const piece = fc.constantFrom(...signs, ...sequences);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, at) => {
        const bytes = Buffer.from(pieces.join(''));
        const cut = at % (bytes.length + 1);
        expect(read(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(read(bytes));
      }),
    );
  });

  it('is never lost or thrown at, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (parts) => {
        expect(typeof read(...parts)).toBe('string');
      }),
    );
    const unit = fc.constantFrom(...Array.from(`${escape}[]OPM;0123\r\u0007\\~uAab\u009B`));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (signs) => {
        const sent = signs.join('');
        expect(read(...Array.from(sent))).toBe(read(sent));
      }),
    );
  });
});
