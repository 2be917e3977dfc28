import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../src/print/html/print-html.ts';
import { readSvg } from '../../../src/print/pictures/drawings/read-svg.ts';
import { anyText } from '../any-text.ts';
import { tortureMarkdown } from '../torture-markdown.ts';
import { assets, htmlContext, htmlOf, mainOf, partOf, svgLink } from './html-support.ts';

/** Every tag of a page with its attributes. */
const tagsOf = (html: string): readonly string[] => html.match(/<[a-z][^>]*>/g) ?? [];
const sumOf = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('a web page', () => {
  it('is the same for the same Markdown, and names its language, title and author', async () => {
    const markdown = '---\ntitle: Læring & "test"\nauthor: A <b>\nlanguage: da\n---\n# A';
    const html = await htmlOf(markdown);
    expect(html).toBe(await htmlOf(markdown));
    expect(html.startsWith('<!doctype html>\n<html lang="da">')).toBe(true);
    expect(partOf(html, 'title')).toBe('Læring &amp; &quot;test&quot;');
    expect(html).toContain('<meta name="author" content="A &lt;b&gt;">');
  });

  it('is named by its first heading, or by its file, where the front matter has no title', async () => {
    expect(partOf(await htmlOf('text\n\n## One *two*'), 'title')).toBe('One two');
    expect(partOf(await htmlOf('- ## In a list'), 'title')).toBe('In a list');
    expect(partOf(await htmlOf('text'), 'title')).toBe('report.md');
    const below = await printHtml('text', { ...htmlContext, file: 'notes/a.md' });
    expect(partOf(below, 'title')).toBe('a.md');
    expect(partOf(below, 'h1')).toBe('a.md');
  });

  it('allows its own style and script by their sums, and nothing else', async () => {
    const html = await htmlOf(tortureMarkdown);
    const [style, script] = [/<style>([^]*?)<\/style>/, /<script>([^]*?)<\/script>/].map(
      (form) => form.exec(html)?.[1] ?? '',
    );
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy?.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${sumOf(script ?? '')}'`,
      `style-src 'sha256-${sumOf(style ?? '')}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(script).toBe(assets.script);
  });

  it('has no attribute that runs or styles anything, whatever is written', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>' style='x'`;
    const hostile = [
      `---\ntitle: ${JSON.stringify(attack)}\nheader: ${JSON.stringify(`</style>${attack}`)}\nauthor: ${JSON.stringify(attack)}\n---`,
      `# ${attack}\n\n${attack} \`${attack}\` [a](<javascript:alert(1)>) [b](<https://x.dk/" onclick="y>)`,
      `\`\`\`\n</pre></code>${attack}\n\`\`\``,
      `![${attack.replaceAll('"', '\\"')}](${svgLink('<text fill="red">&lt;script&gt;&quot;</text>')} '${attack.replaceAll("'", '')}')`,
      `| ${attack} |\n|---|\n| ${attack} |`,
    ].join('\n\n');
    const html = await htmlOf(hostile);
    const tags = tagsOf(
      html.replace(/<style>[^]*?<\/style>/, '').replace(/<script>[^]*?<\/script>/, ''),
    );
    expect(
      tags.filter((tag) => /\s(on\w+|style|src|srcset)=/.test(tag.replaceAll(/"[^"]*"/g, '""'))),
    ).toEqual([]);
    expect(
      tags.filter((tag) => /^<(script|img|iframe|object|embed|form|link|base)\b/.test(tag)),
    ).toEqual([]);
    expect(html.match(/<\/style/g)).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('is well nested, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (a, b) => {
        const html = await htmlOf(
          `# ${a}\n\n> ${b}\n\n- ${a}\n  - ${b}\n\n1. ${b}\n\n| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`,
        );
        expect(openElements(html)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(openElements(await htmlOf(tortureMarkdown))).toEqual([]);
  });

  it('gives no id twice, and points to none that is missing', async () => {
    const html = await htmlOf(`${tortureMarkdown}\n\n# Main\n\n# Table1\n\n[a](#main)`);
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(60);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = Array.from(
      html.matchAll(/\s(?:aria-labelledby|href)="#?([^"]*)"/g),
      ([, id = '']) => (id.startsWith('https:') ? [] : id.split(' ')),
    ).flat();
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows what a brand adds: logo, footer, author', async () => {
    const picture = readSvg('<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>');
    const brand = { logo: { picture, alt: 'Harbour' }, footer: 'Quay <1>', author: 'Ann' };
    const html = await printHtml('<!-- cover -->\n# T\n<!-- /cover -->\n\nx', {
      ...htmlContext,
      brand,
    });
    expect(partOf(html, 'header')).toMatch(/class="logo"[^]*<title[^>]*>Harbour<\/title>/);
    expect(html).toContain('<footer>Quay &lt;1&gt;</footer>');
    expect(html).toContain('@bottom-left { content: "Quay \\3c 1\\3e "');
    expect(html).toContain('<meta name="author" content="Ann">');
  });

  it('prints on the page that is asked for, with its running header', async () => {
    const style = partOf(
      await htmlOf('---\ntitle: T\nheader: "a\\"b\\\\c"\npage-size: Letter\n---\nx'),
      'style',
    );
    expect(style).toContain('@page { size: Letter;');
    expect(style).toContain('content: "a\\22 b\\5c c"');
    expect(style).toContain('content: counter(page) " \\2f  " counter(pages)');
    const other = await printHtml('x', { ...htmlContext, pageSize: 'Letter' });
    expect(other).toContain('@page { size: Letter;');
  });
});

describe('the parts of a page', () => {
  it('are a header with the cover, contents with their heading, and the main part', async () => {
    const markdown =
      '---\nheader: H\n---\n<!-- cover -->\n# T\n\nsub\n\n| | |\n|---|---|\n| a | b |\n<!-- /cover -->\n\n# Contents\n\n<!-- toc: 2 -->\n\n<!-- page-break -->\n\n# A\n\n### B\n\n## C';
    const html = await htmlOf(markdown);
    expect(partOf(html, 'header')).toMatch(
      /<p>H<\/p>[^]*class="band"[^]*<h1 id="t">T<\/h1>\n<p>sub<\/p>\n<\/div>\n<div class="below">/,
    );
    const nav = partOf(html, 'nav');
    expect(nav).toContain('<h2 id="contents">Contents</h2>');
    expect(nav.match(/href="[^"]*"/g)).toEqual(['href="#a"', 'href="#c"']);
    expect(partOf(html, 'main').split('\n')[0]).toBe('<h2 id="a">A</h2>');
    expect(partOf(html, 'main')).toContain('<h3 id="b">B</h3>');
  });

  it('have contents made for them where the Markdown has none and there is a way to lose', async () => {
    const nav = partOf(await htmlOf('# T\n\n## A\n\n### A1\n\n## B'), 'nav');
    expect(nav).toContain(
      '<details open>\n<summary><span class="contents-title">Contents</span></summary>',
    );
    expect(nav.match(/#[a-z0-9]+/g)).toEqual(['#a', '#a1', '#b']);
    expect(await htmlOf('# T\n\n## A\n\n## B')).not.toContain('<nav');
    const many = Array.from({ length: 40 }, (_, index) => `## H${index}\n\n### I${index}`);
    expect(partOf(await htmlOf(`# T\n\n${many.join('\n\n')}`), 'nav')).not.toContain('#i0');
  });

  it('have contents in their midst where the Markdown puts them', async () => {
    const html = await htmlOf('<!-- toc -->\n\n# A\n\ntext\n\n<!-- toc: 1 -->\n\n# B\n\n## C');
    const navs = Array.from(html.matchAll(/<nav[^>]*aria-label="([^"]*)"[^]*?<\/nav>/g));
    expect(navs.map(([, label]) => label)).toEqual(['Contents', 'Contents 2']);
    expect(navs.map(([nav]) => nav.match(/href="[^"]*"/g))).toEqual([
      ['href="#a"', 'href="#b"', 'href="#c"'],
      ['href="#b"'],
    ]);
  });
});

const tagsIn = async (markdown: string) => (await htmlOf(markdown)).match(/<h\d/g);

describe('headings', () => {
  it('go down one level at a time below one title', async () => {
    expect(await tagsIn('### a\n\n# b\n\n#### c\n\n## d\n\n> ###### e\n\n- # f')).toEqual([
      '<h1',
      '<h2',
      '<h3',
      '<h3',
      '<h4',
      '<h2',
    ]);
  });

  it('have the title of the front matter above them where it is another', async () => {
    const html = await htmlOf('---\ntitle: T\n---\n# a\n\n## b');
    expect(partOf(html, 'header')).toContain('<h1>T</h1>');
    expect(partOf(html, 'main').match(/<h\d/g)).toEqual(['<h2', '<h3']);
    expect(await tagsIn('---\ntitle: T\n---\n# T\n\n## b')).toEqual(['<h1', '<h2']);
    expect(await tagsIn('text')).toEqual(['<h1']);
  });

  it('are not deeper than HTML has them', async () => {
    const deep = '# a\n\n# b\n\n## c\n\n### d\n\n#### e\n\n##### f\n\n###### g';
    expect((await tagsIn(deep))?.at(-1)).toBe('<h6');
  });

  it('without words are left out', async () => {
    expect(await mainOf('# \u202E\n\ntext')).not.toContain('<h');
  });
});

/** The elements of a page that are not closed where they should be. */
function openElements(html: string): readonly string[] {
  const bare = html.replace(/<script>[^]*?<\/script>/, '').replace(/<style>[^]*?<\/style>/, '');
  const empty = new Set(['meta', 'br', 'hr', 'col']);
  const open: string[] = [];
  for (const [tag, slash, name = ''] of bare.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (tag.endsWith('/>') || empty.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `</${name}>`];
  }
  return open;
}
