import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const sample = resolve('test/fixtures/fonts/noto-sans-cjk-sample.otf');
const folder = put(temporaryFolder(), {
  'notes.md': '# 日本語\n\nHere is 漢.\n',
  'known.md': '# 日本語\n',
  'broken.otf': 'OTTO and no more',
});
const here = { cwd: folder };

describe('a character that no font has', () => {
  const advice =
    '  Name a font file that has them: with --font FILE, or under branding, fonts, fallback in eoms.yaml. Or take them out of the text.\n';

  it('is printed by its name, and told with its place and what to do', async () => {
    const { code, err } = await eoms(['print', 'notes.md', '--font', sample], here);
    expect(code).toBe(0);
    expect(err).toBe(
      `Written: notes.pdf\nnotes.md:3:9: No font at hand has 漢; it is printed as [U+6F22 CJK ideograph]. It is in "Here is 漢.".\n${advice}`,
    );
    expect(readFileSync(join(folder, 'notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is an error where that is asked for, and nothing is printed', async () => {
    const options = ['--font', sample, '--strict-characters', '-o', 'strict.pdf'];
    const { code, err, out } = await eoms(['print', 'notes.md', ...options], here);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toBe(
      `notes.md:3:9: No font at hand has U+6F22 (漢), CJK UNIFIED IDEOGRAPH-6F22. It is in "Here is 漢.".\n${advice}`,
    );
    expect(() => readFileSync(join(folder, 'strict.pdf'))).toThrow('ENOENT');
  });
});

describe('--font', () => {
  it.runIf(hasProgram('pdftotext'))('prints what the other fonts lack', async () => {
    const { code, err, bytes } = await eoms(
      ['print', 'known.md', '--font', sample, '-o', '-'],
      here,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(inspectPdf(bytes, 'pdftotext')).toContain('日本語');
  });

  it('tells of each file that is missing or no font', async () => {
    const fonts = ['none.ttf', 'notes.md', 'broken.otf'].flatMap((path) => ['--font', path]);
    const { code, err } = await eoms(['print', 'known.md', ...fonts], here);
    expect(code).toBe(66);
    expect(err).toContain('none.ttf: There is no such file.');
    expect(err).toContain('notes.md: "notes.md" is no font.');
    expect(err).toContain('broken.otf: "broken.otf" is a font that cannot be read');
  });
});
