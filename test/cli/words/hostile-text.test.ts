import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { openPdf, squeeze } from '../../print/print-support.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms, shell } from '../run-eoms.ts';

/** Everything that means something to some reader of an output, in one line. */
const hostile = [
  '| a | b | \\| \\',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- page-break --> &lt;b&gt; &#60;',
  '[link](http://evil.example) ![pic](http://evil.example/x.svg) <http://evil.example> [r]: x',
  'https://evil.example www.evil.example me@evil.example javascript:alert(1)',
  '**bold** _it_ `code` ~~gone~~ # no ``` --- === 1. + $x$',
  '{{ scope }} {% raw %} {%- include "x" -%} {{{ %}',
  '%s %n \\u001b $(touch x) `id` \u202Ecod.exe\u202C \u2066x\u2069',
].join(' ');
const long = `Long ${'æøå ж <b>|</b> '.repeat(140)}`.slice(0, 2000).trim();
const lines = '# One\n\n- two\n\n| x |\n|---|\n\n<!-- landscape -->\n\n```\nthree\n---\n2. four';

const quoted = (text: string): string => JSON.stringify(text);
const base = temporaryFolder();
const school = put(join(base, 'school'), {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: ${quoted(hostile)}, type: school, sites: [${quoted(hostile)}] }
scope: ${quoted(`${lines}\n\n${hostile}`)}
standard: iso-21001-2018
conditions: { meals: { applies: false, justification: ${quoted(lines)} } }
team: [{ name: ${quoted(hostile)}, role: ${quoted(hostile)} }]
`,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 0
    note: ${quoted(`${hostile}\n${lines}`)}
    by: ${quoted(hostile)}
    evidence:
      - { title: ${quoted(hostile)}, file: "a|b<i>.pdf", date: 2026-01-01 }
      - { title: "]( x", link: "https://good.example/a_b?x=1&y=(2)*" }
  policy-content: { rating: 1, note: ${quoted(long)} }
  climate-change-relevance: { rating: na, justification: ${quoted(lines)} }
`,
});
const calm = put(join(base, 'calm'), {
  'eoms.yaml': `schema: eoms/engagement@1
institution: { name: Calm, type: school, sites: [One] }
scope: All
standard: iso-21001-2018
conditions: { meals: { applies: false, justification: None } }
team: [{ name: Ann, role: Lead }]
`,
  'assessments/2026-01-02.yaml': `schema: eoms/assessment@1
standard: { id: iso-21001-2018 }
started: 2026-01-02
answers:
  eoms-scope:
    rating: 0
    note: Note
    by: Ann
    evidence: [{ title: T, file: a.pdf, date: 2026-01-01 }, { title: "x", link: "https://good.example/a" }]
  policy-content: { rating: 1, note: Note }
  climate-change-relevance: { rating: na, justification: None }
`,
});
const date = ['--date', '2026-10-16'];
/** The reader of Markdown that trusts everything. */
const trusting = markdownIt({ html: true, linkify: true });
trusting.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

function tokensOf(markdown: string) {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  return trusting.parse(body, {}).flatMap((token) => [token].concat(token.children ?? []));
}

/** The Markdown as a tree without its words: what hostile text must not change. */
function shapeOf(markdown: string): readonly string[] {
  const structural =
    /^(heading|table|thead|tbody|tr|th|td|bullet|ordered|blockquote|fence|code|hr|image)/;
  return tokensOf(markdown)
    .map(({ type }) => type)
    .filter((type) => structural.test(type));
}

/** HTML in the Markdown but for line breaks, marks of colour, and the hints of eoms itself. */
function htmlOf(markdown: string): readonly string[] {
  return tokensOf(markdown)
    .filter(({ type }) => type.startsWith('html'))
    .map(({ content }) => content.trim())
    .filter((html) => !/^(<br>|<span class="[a-z-]+">|<\/span>)$/.test(html));
}

const [ours, plain, pdf] = await Promise.all([
  eoms(['report', ...date], { cwd: school }),
  eoms(['report', ...date], { cwd: calm }),
  eoms(['report', '--format', 'pdf', '-o', '-', ...date], { cwd: school }),
]);

describe.concurrent('text from files', () => {
  it('changes nothing in the shape of the Markdown and adds no HTML', () => {
    expect(ours.code).toBe(0);
    // What looks like a row of a table is said, for it is printed with its bars; and nothing else is.
    const told = ours.err.trim().split('\n');
    expect(
      told.map((line) => /^\S+ (\S+): this text has a row of a table/.exec(line)?.[1]),
    ).toEqual(['eoms-scope', 'climate-change-relevance']);
    expect(shapeOf(ours.out)).toEqual(shapeOf(plain.out));
    expect(shapeOf(ours.out).length).toBeGreaterThan(1000);
    expect(htmlOf(ours.out)).toEqual(htmlOf(plain.out));
  });

  it('adds no link but the one that evidence names', () => {
    const links = tokensOf(ours.out).flatMap(({ type, attrs }) =>
      type === 'link_open' ? [Object.fromEntries(attrs ?? [])['href']] : [],
    );
    expect([...new Set(links)]).toEqual(['https://good.example/a%5fb?x=1&y=%282%29%2a']);
    const images = tokensOf(ours.out).flatMap(({ type, attrs }) =>
      type === 'image' ? [Object.fromEntries(attrs ?? [])['src'] ?? ''] : [],
    );
    expect(
      images.filter((source) => !String(source).startsWith('data:image/svg+xml;base64,')),
    ).toEqual([]);
  });

  it('changes nothing in the shape of a checklist', async () => {
    const [one, other] = await Promise.all([
      eoms(['checklist', '--gaps-only', '--with-gaps', ...date], { cwd: school }),
      eoms(['checklist', '--gaps-only', '--with-gaps', ...date], { cwd: calm }),
    ]);
    expect(shapeOf(one.out)).toEqual(shapeOf(other.out));
    expect(htmlOf(one.out)).toEqual(htmlOf(other.out));
  });

  it('comes out in the Markdown with every character that can be seen', () => {
    const read = tokensOf(ours.out)
      .filter(({ type }) => ['text', 'text_special'].includes(type))
      .map(({ content }) => content)
      .join('');
    expect(squeeze(read)).toContain(
      squeeze(hostile.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')),
    );
    expect(squeeze(read)).toContain(squeeze(long));
  });

  it('carries no control, escape or direction mark to a terminal', async () => {
    const { out } = await eoms(['status', ...date], { cwd: school });
    expect(out).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u);
    expect(out).toContain('<script>alert(1)</script>');
  });

  it('is refused with its place where it holds a control character', async () => {
    const folder = put(join(base, 'control'), {
      'eoms.yaml': `schema: eoms/engagement@1
institution: { name: "a\\u001B]8;;http://evil.example\\u0007b", type: school }
scope: "\\x1b[2J"
standard: iso-21001-2018
`,
    });
    const { code, out, err } = await eoms(['validate'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toMatch(/^eoms\.yaml:2:22: .*control character.*\n/);
    expect(err).toMatch(/^eoms\.yaml:3:8: /m);
    expect(err).not.toMatch(/[^\n\P{Cc}]/u);
  });

  it('is harmless in what is said about it', async () => {
    const folder = put(join(base, 'said'), {
      'eoms.yaml': `schema: eoms/engagement@1
institution: { name: A, type: "\u202Eschool", "\u202Ekey": 1 }
scope: B
standard: "\u2066nowhere"
`,
    });
    const { code, err } = await eoms(['validate'], { cwd: folder });
    expect(code).toBe(65);
    expect(err).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('is nothing but text in a PDF', () => {
    const raw = openPdf(pdf.bytes);
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm)\b/);
    const addresses = [...raw.matchAll(/\/URI \(([^)]*)/g)].map(([, address]) => address);
    expect(
      addresses.filter((address) => address?.startsWith('https://good.example/') !== true),
    ).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });

  it.runIf(hasProgram('pdftotext'))('comes out in a PDF as it was written', () => {
    const text = squeeze(inspectPdf(pdf.bytes, 'pdftotext', ['-raw']));
    for (const part of [
      '<script>alert(1)</script>',
      '{%raw%}{%-include"x"-%}{{{%}',
      '&lt;b&gt;&#60;',
    ])
      expect(text).toContain(part);
  });

  it('is not a template: nor is a file run that has the name of a command', async () => {
    const { out } = await shell('eoms report | grep -c "touch x"; ls', { cwd: school });
    expect(out.trim().split('\n').slice(1)).toEqual(['assessments', 'eoms.yaml']);
    expect(readFileSync(join(school, 'eoms.yaml'), 'utf8')).toContain('touch x');
  });
});
