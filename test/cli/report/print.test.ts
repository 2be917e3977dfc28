import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFormats } from '../../../src/app/formats/formats.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#abc"/></svg>';
const base = temporaryFolder();
const folder = put(join(base, 'æ ø'), {
  'notes.md': '# Notes\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  'beside.md': '![A](a.svg)\n\n![B](below/b.svg)\n\n![C](linked.svg)\n',
  'a.svg': drawing,
  'below/b.svg': drawing,
  'wrong.md': '# Wrong\n\n<!-- eoms: page-brake -->\n\n<!-- toc: x -->\n',
});
put(base, { 'secret.svg': drawing, 'secret/s.svg': drawing });
symlinkSync(join(base, 'secret.svg'), join(folder, 'link.svg'));
symlinkSync(join(base, 'secret'), join(folder, 'linked-folder'));
symlinkSync('a.svg', join(folder, 'linked.svg'));
const here = { cwd: folder };

describe.concurrent('print', () => {
  it('prints any Markdown next to its file, and over no other', async () => {
    const first = await eoms(['print', 'notes.md'], here);
    expect(first).toMatchObject({ code: 0, out: '', err: 'Written: notes.pdf\n' });
    expect(readFileSync(join(folder, 'notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    put(folder, { 'notes.pdf': 'mine' });
    const second = await eoms(['print', 'notes.md'], here);
    expect(second).toMatchObject({ code: 0, err: expect.stringContaining('notes-2.pdf') });
    expect(readFileSync(join(folder, 'notes.pdf'), 'utf8')).toBe('mine');
    const named = await eoms(['print', 'notes.md', '-o', 'notes.pdf'], here);
    expect(named).toMatchObject({ code: 73, err: expect.stringContaining('--force') });
    expect((await eoms(['print', 'notes.md', '--force'], here)).code).toBe(0);
    expect(readFileSync(join(folder, 'notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('does not print over the Markdown itself, nor what an ending promises otherwise', async () => {
    put(folder, { bare: '# Bare\n' });
    const over = await eoms(['print', 'bare', '-o', 'bare', '--force'], here);
    expect(over).toMatchObject({ code: 73, out: '' });
    expect(over.err).toContain('would take the place of a file that it is made of');
    expect(readFileSync(join(folder, 'bare'), 'utf8')).toBe('# Bare\n');
    for (const name of ['notes.odt', 'eoms.yaml']) {
      const other = await eoms(['print', 'notes.md', '-o', name], here);
      expect(other).toMatchObject({ code: 2, out: '' });
      expect(other.err).toContain(
        `the ending of ${name} says; it writes ${printFormats.join(', ')}`,
      );
    }
  });

  it('prints a web page next to its file, by --format or by the name of the output', async () => {
    const typed = ['print', 'beside.md', '--format', 'html'];
    expect(await eoms(typed, here)).toMatchObject({ code: 0, err: 'Written: beside.html\n' });
    const html = readFileSync(join(folder, 'beside.html'), 'utf8');
    expect(html.match(/<svg /g)).toHaveLength(3);
    const named = await eoms(['print', 'beside.md', '-o', 'named.HTML'], here);
    expect(named).toMatchObject({ code: 0, err: 'Written: named.HTML\n' });
    expect(readFileSync(join(folder, 'named.HTML'), 'utf8')).toBe(html);
    const odd = await eoms(['print', 'beside.md', '--format', 'html', '-o', 'x.pdf'], here);
    expect(odd.code).toBe(2);
    const markdown = await eoms(['print', 'beside.md', '-o', 'x.md'], here);
    expect(markdown.code).toBe(2);
    expect(markdown.err).toContain(printFormats.join(', '));
  });

  it('prints drawings next to the Markdown and below, and links that stay there', async () => {
    const { code, bytes, err } = await eoms(['print', 'beside.md', '-o', '-'], here);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['above', '../secret.svg'],
    ['by a link to a file outside', 'link.svg'],
    ['by a link to a folder outside', 'linked-folder/s.svg'],
    ['by a way down and up again', 'below/../../secret.svg'],
    ['by a coded path', '%2e%2e/secret.svg'],
  ])('does not reach for a drawing %s, and says why', async (what, address) => {
    const name = `reach ${what}.md`;
    put(folder, { [name]: `# One\n\n![x](<${address}>)\n` });
    const { code, out, err } = await eoms(['print', name, '--format', 'html', '-o', '-'], here);
    expect(code).toBe(0);
    expect(err).toMatch(new RegExp(`^${name}:3:1: "[^"]+" leads out of the folder of this file`));
    expect(out).not.toContain('<svg viewBox');
  });

  it.each([
    ['by an absolute path', join(base, 'secret.svg').replaceAll(' ', '%20')],
    ['by a file address', `file://${join(base, 'secret.svg')}`],
  ])('does not reach for a drawing %s', async (what, address) => {
    const name = `reach ${what}.md`;
    put(folder, { [name]: `# One\n\n![x](<${address}>)\n` });
    const { code, out, err } = await eoms(['print', name, '-o', '-'], here);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toMatch(new RegExp(`^${name}:3: `));
  });

  it('loads no picture from the network, and says once how many there are, quiet or not', async () => {
    const badge = '[![build](https://example.org/a.svg)](https://example.org)';
    put(folder, { 'badges.md': `# One ${badge}\n\n${badge} ![x](lost.png)\n` });
    const { code, out, err } = await eoms(['print', 'badges.md', '-q', '-o', '-'], here);
    expect({ code, start: out.slice(0, 5) }).toEqual({ code: 0, start: '%PDF-' });
    expect(err).toMatch(/^badges\.md:3:60: .*"lost\.png"/);
    expect(err.split('\n')[1]).toMatch(/^badges\.md: 2 pictures .*network/);
  });

  it('names every wrong hint with its line', async () => {
    const { code, err } = await eoms(['print', 'wrong.md'], here);
    expect(code).toBe(65);
    expect(err).toMatch(/^wrong\.md:3: .*"page-brake"\.\n.*"page-break"/m);
    expect(err).toMatch(/^wrong\.md:5: .*1 to 6/m);
    expect(existsSync(join(folder, 'wrong.pdf'))).toBe(false);
  });

  it('makes a file name harmless before it is said', async () => {
    const name = 'a\u001B[31mb\u202E.md';
    put(folder, { [name]: '# One\n' });
    const { code, err } = await eoms(['print', name], here);
    expect({ code, err }).toEqual({ code: 0, err: 'Written: ab‹U+202E›.pdf\n' });
  });

  it.runIf(hasProgram('pdfinfo'))(
    'gives a PDF and a page one title, that of the file',
    async () => {
      put(folder, { 'below/plain.md': 'Words.\n' });
      expect((await eoms(['print', 'below/plain.md'], here)).code).toBe(0);
      const page = await eoms(['print', 'below/plain.md', '--format', 'html', '-o', '-'], here);
      expect(page.out).toContain('<title>plain.md</title>');
      const info = inspectPdf(readFileSync(join(folder, 'below', 'plain.pdf')), 'pdfinfo');
      expect(info).toMatch(/^Title: +plain\.md$/m);
    },
  );

  it.runIf(hasProgram('pdfinfo'))('prints on Letter when asked', async () => {
    const typed = ['print', 'notes.md', '-o', '-', '--page-size', 'Letter'];
    const { bytes } = await eoms(typed, here);
    expect(inspectPdf(bytes, 'pdfinfo')).toContain('Page size:       612 x 792');
  });

  it('prints from a folder that cannot be written to, onto standard output', async () => {
    const { code, bytes } = await eoms(['print', join(folder, 'notes.md'), '-o', '-'], {
      cwd: '/proc',
    });
    expect(code).toBe(0);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
