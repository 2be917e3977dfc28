import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { endlessFont } from './endless-font.ts';

const require = createRequire(import.meta.url);
const dejavu = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const serif = readFileSync(join(dejavu, 'DejaVuSerif.ttf'));
const circumflex = fontkit.create(serif).glyphForCodePoint(0x302).id;

const branding = '{ fonts: { regular: endless.ttf, bold: sound.ttf } }';
const cwd = put(temporaryFolder(), {
  'plain.md': 'Words.\n',
  'branded/marked.md': '# Words\n\nx\u0302\n',
  'branded/eoms.yaml': `schema: eoms/engagement@1
institution: { name: Harbour School, type: school }
scope: All years
branding: ${branding}
`,
});
writeFileSync(join(cwd, 'everywhere.ttf'), endlessFont(serif, [0, 0xffff]));
writeFileSync(join(cwd, 'branded/endless.ttf'), endlessFont(serif, [circumflex, circumflex]));
writeFileSync(join(cwd, 'branded/sound.ttf'), serif);

describe('a font without end', () => {
  it('is refused before anything is printed in it', async () => {
    const { code, err } = await eoms(['print', 'plain.md', '--font', 'everywhere.ttf'], { cwd });
    expect({ code, err }).toEqual({
      code: 65,
      err: expect.stringMatching(
        /^everywhere\.ttf: .*in the font "everywhere\.ttf" takes more time/,
      ),
    });
  });

  it('does no harm to a document that has none of its characters', async () => {
    const fonts = ['sound.ttf', 'endless.ttf'].flatMap((font) => ['--font', join('branded', font)]);
    const { code } = await eoms(['print', 'plain.md', ...fonts, '-o', '-'], { cwd });
    expect(code).toBe(0);
  });

  it('is named where a character of the document shows it, and sound ones are not', async () => {
    const branded = { cwd: join(cwd, 'branded') };
    const { code, err } = await eoms(['print', 'marked.md'], branded);
    expect(code).toBe(65);
    expect(err).toMatch(/in the font "endless\.ttf" takes more time/);
    expect(err).not.toContain('sound.ttf');
  }, 120_000);
});
