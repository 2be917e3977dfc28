import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const require = createRequire(import.meta.url);
const dejavu = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const base = temporaryFolder();
const plain = readFileSync('test/fixtures/branding/eoms.yaml', 'utf8').replace(/branding:[^]*/, '');

/** The branded engagement of the fixtures in a folder of its own, with another branding. */
function engagement(name: string, branding?: string): string {
  const folder = join(base, name);
  cpSync('test/fixtures/branding', folder, { recursive: true });
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const cut of ['DejaVuSerif', 'DejaVuSerif-Bold', 'DejaVuSans-ExtraLight']) {
    cpSync(join(dejavu, `${cut}.ttf`), join(folder, 'fonts', `${cut}.ttf`));
  }
  if (branding !== undefined) writeFileSync(join(folder, 'eoms.yaml'), `${plain}${branding}`);
  return folder;
}

const onDay = ['--date', '2026-11-05'];
const list = ['checklist', '--clause', '4.3', '--format', 'pdf', '-o', '-', ...onDay];
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** The first drawing in a Markdown. */
const chartOf = (markdown: string): string =>
  Buffer.from(/base64,([\w+/=]+)/.exec(markdown)?.[1] ?? '', 'base64').toString();
const fontsOf = (bytes: Uint8Array) =>
  [...new Set(textOf(bytes).match(/(?<=\/FontName \/[A-Z]{6}\+)[\w-]+/g))].toSorted();

describe.concurrent('an engagement with a brand', () => {
  it('is valid, and prints the same bytes twice', async () => {
    const cwd = engagement('whole');
    expect(await eoms(['validate'], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^2 files, no problems\.\n\d+ of \d+ points [^\n]+\n$/),
    });
    const [one, two] = [await eoms(list, { cwd }), await eoms(list, { cwd })];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.bytes.equals((await eoms(list, { cwd: engagement('bare', '') })).bytes)).toBe(false);
  });

  it('prints in its own fonts, on its own paper', async () => {
    const cwd = engagement(
      'fonts',
      'branding:\n  pageSize: Letter\n  fonts: { regular: fonts/DejaVuSerif.ttf, bold: fonts/DejaVuSerif-Bold.ttf, fallback: [fonts/DejaVuSans-ExtraLight.ttf] }\n',
    );
    const { bytes, err } = await eoms(list, { cwd });
    expect(err).toBe('');
    expect(fontsOf(bytes)).toEqual(['DejaVuSans', 'DejaVuSerif', 'DejaVuSerif-Bold']);
    expect(textOf(bytes)).toContain('/MediaBox [0 0 792 612]');
    expect(textOf((await eoms([...list, '--page-size', 'A4'], { cwd })).bytes)).toContain(
      '/MediaBox [0 0 841.89 595.28]',
    );
  });

  it('draws charts in its colours, in Markdown too', async () => {
    const branded = await eoms(['report', ...onDay], { cwd: engagement('charts') });
    const { out } = await eoms(['report', ...onDay], { cwd: engagement('uncoloured', '') });
    expect(branded.code).toBe(0);
    expect(branded.out).not.toBe(out);
    expect(chartOf(branded.out)).toContain('#621931');
    expect(chartOf(out)).not.toContain('#621931');
  });

  it('prints any Markdown below its folder in its look, and none outside', async () => {
    const folder = engagement('notes');
    put(folder, { 'reports/notes.md': '# Notes\n' });
    put(base, { 'elsewhere/notes.md': '# Notes\n' });
    const print = (path: string) => eoms(['print', path, '-o', '-', ...onDay], { cwd: base });
    const [inside, outside] = [
      await print('notes/reports/notes.md'),
      await print('elsewhere/notes.md'),
    ];
    expect([inside.err, outside.err]).toEqual(['', '']);
    expect(textOf(inside.bytes)).toContain('<dc:creator>');
    expect(textOf(outside.bytes)).not.toContain('<dc:creator>');
  });
});

describe.concurrent('a theme', () => {
  const own = 'schema: eoms/theme@1\ntitle: Ours\nbasedOn: ink-saving\npage: { size: Letter }\n';

  it('is named by its id', async () => {
    const cwd = engagement('by-id', 'branding: { theme: ink-saving }\n');
    const named = await eoms(list, { cwd });
    const flagged = await eoms([...list, '--theme', 'ink-saving'], {
      cwd: engagement('flag', ''),
    });
    expect(named.code).toBe(0);
    expect(named.bytes.equals(flagged.bytes)).toBe(true);
  });

  it('is named by a path below the engagement', async () => {
    const cwd = engagement('by-path', 'branding: { theme: themes/ours.yaml }\n');
    put(cwd, { 'themes/ours.yaml': own });
    const { bytes, code } = await eoms(list, { cwd });
    expect(code).toBe(0);
    expect(textOf(bytes)).toContain('/MediaBox [0 0 792 612]');
    expect((await eoms(['validate', 'themes/ours.yaml'], { cwd })).code).toBe(0);
  });

  it('named by --theme comes in its own colours, with logo and line of the brand', async () => {
    const cwd = engagement('flagged');
    const file = put(base, { 'other/mine.yaml': own });
    const { bytes, code } = await eoms([...list, '--theme', join(file, 'other/mine.yaml')], {
      cwd,
    });
    expect(code).toBe(0);
    expect(textOf(bytes)).toContain('<dc:creator>');
    const { out } = await eoms(['report', '--theme', 'ink-saving', ...onDay], { cwd });
    expect(
      chartOf(out)
        .match(/#[0-9a-f]{6}/g)
        ?.filter((colour) => !/#(..)\1\1/.test(colour)),
    ).toEqual([]);
  });

  it('that is not there is refused, with the nearest that is', async () => {
    const cwd = engagement('unknown', 'branding: { theme: ink-savin }\n');
    const typed = await eoms([...list, '--theme', 'clasic'], { cwd });
    expect(typed.code).toBe(2);
    expect(typed.err).toMatch(/no theme "clasic"[^]*Did you mean "classic"\?/);
    const said = await eoms(list, { cwd });
    expect(said.code).toBe(65);
    expect(said.err).toMatch(/^eoms\.yaml:\d+:20: There is no theme "ink-savin"[^]*"ink-saving"/);
    expect((await eoms([...list, '--theme', 'no/such.yaml'], { cwd })).code).toBe(66);
  });

  it('is refused with its own place where it is wrong', async () => {
    const cwd = engagement(
      'wrong-theme',
      'branding: { theme: ours.yaml, colours: { accent: "#ffd500" } }\n',
    );
    put(cwd, { 'ours.yaml': 'schema: eoms/theme@1\ntitle: Ours\nbasedOn: inksaving\n' });
    const { err, code } = await eoms(list, { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^ours\.yaml:3:10: There is no theme "inksaving"/m);
    expect(err).toMatch(/^eoms\.yaml:\d+:50: The colour #ffd500 cannot be read/m);
    expect((await eoms(['validate', 'ours.yaml'], { cwd })).err).toMatch(/^ours\.yaml:3:10: /);
  });
});

describe.concurrent('everything that is wrong with a brand', () => {
  const branding = [
    'branding:',
    '  logo: brand/logo.svg',
    '  logoAlt: Fyrtårn Consult',
    '  colours:',
    '    accent: "#ffd500"',
    '  fonts:',
    '    regular: fonts/web.woff2',
    '    bold: /etc/passwd',
    '    italic: fonts/DejaVuSerif.tff',
    '    boldItalic: brand/few-letters.otf',
    '    fallback: [outside.ttf]',
    '',
  ].join('\n');

  it('is said at once, each with its place and what to do', async () => {
    const cwd = engagement('wrong', branding);
    put(cwd, {
      'fonts/web.woff2': 'wOF2 and so on',
      'brand/logo.svg': '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>',
    });
    put(base, { 'secret.ttf': 'secret' });
    symlinkSync(join(base, 'secret.ttf'), join(cwd, 'outside.ttf'));
    const { code, err } = await eoms(['validate'], { cwd });
    expect(code).toBe(65);
    const first = plain.split('\n').length;
    const lines = err.split('\n').filter((line) => line.startsWith('eoms.yaml:'));
    const expected = [
      [4, 13, 'The colour #ffd500 cannot be read on #ffffff'],
      [1, 9, 'The drawing has a <script> element'],
      [6, 14, '"fonts/web.woff2" is a font for web pages (WOFF2)'],
      [7, 11, '"/etc/passwd" leads out of the folder'],
      [8, 13, 'There is no file "fonts/DejaVuSerif.tff"'],
      [9, 17, 'The font "brand/few-letters.otf" lacks 92 characters'],
      [10, 16, '"outside.ttf" leads out of the folder'],
    ] as const;
    expect(lines).toHaveLength(expected.length);
    for (const [line, column, words] of expected) {
      expect(err).toContain(`eoms.yaml:${first + line}:${column}: ${words}`);
    }
    expect(err).toContain('Did you mean "fonts/DejaVuSerif.ttf"?');
    expect(err).toMatch(/The nearest colour that can be read is "#[0-9a-f]{6}"/);
  });

  it('stops a PDF, and its files do not stop Markdown', async () => {
    const cwd = engagement('wrong-files', 'branding: { logo: gone.png, logoAlt: Gone }\n');
    const { code, out } = await eoms(['report', '-o', 'r.pdf', ...onDay], { cwd });
    expect([code, out]).toEqual([65, '']);
    expect((await eoms(['report', ...onDay], { cwd })).code).toBe(0);
  });
});
