import { describe, expect, it } from 'vitest';
import type { EngineLimits, Templates } from '../../src/report/engine/create-engine.ts';
import { renderTemplate } from '../../src/report/engine/render-template.ts';
import { nameTemplateError } from '../../src/report/template/name-template-error.ts';
import { english } from '../support/messages.ts';

const limits: EngineLimits = { parseLimit: 10_000, renderLimit: 300, memoryLimit: 100_000_000 };
const view = { list: [{ name: 'x' }], word: 'w' };

function render(templates: Templates): string {
  return renderTemplate(
    { name: 'main', templates, view, charts: { bars: '![b]' }, photos: {} },
    english,
    limits,
  );
}

/** Where and why the filling of a template ends. */
function endOf(templates: Templates): string {
  try {
    return `ended well: ${render(templates)}`;
  } catch (error) {
    const problem = nameTemplateError(
      error,
      { name: 'main', templates },
      (name) => `${name}.liquid`,
    );
    if (problem === undefined) throw error;
    const { key, values, place } = problem;
    const what = Object.values(values ?? {}).join(' ');
    return `${place?.file}:${place?.line}:${place?.column} ${key} ${what}`.trim();
  }
}

describe('a template that is filled', () => {
  it('shows its charts, and nothing for one that is not there', () => {
    expect(render({ main: "{{ 'bars' | chart }}{{ 'toString' | chart }}" })).toBe('![b]\n');
  });

  it('has no blanks at the ends of lines, and no two blank lines', () => {
    expect(render({ main: ' \n\t\na  \n \n\t\n\nb \tc \t\n' })).toBe('a\n\nb \tc\n');
    const blanks = ' '.repeat(9_000);
    expect(render({ main: `a${blanks}b` })).toBe(`a${blanks}b\n`);
  });

  it.each([
    ['a\n{{ nope.x }}', 'main.liquid:2:4 template.unknown-variable nope'],
    ["{{ 'a' | nope }}", 'main.liquid:1:1 template.unknown-filter nope'],
    ['{% nope %}', 'main.liquid:1:1 template.unknown-tag nope'],
    ["{% render 'nope' %}", 'main.liquid:1:1 template.unknown-part nope'],
    ["{{ 'nope' | t }}", 'main.liquid:1:1 template.unknown-message nope'],
    ["{{ 'report.header' | t }}", 'main.liquid:1:1 template.message-values report.header'],
    ["{{ list | rows: 'nope' }}", 'main.liquid:1:1 template.unknown-column nope'],
    ['{% if word %}', 'main.liquid:1:1 template.not-understood {% if word %}'],
  ])('says what is wrong and where: %s', (text, said) => {
    expect(endOf({ main: text })).toBe(said);
  });

  it('names the part that is wrong, and not the template that renders it', () => {
    expect(endOf({ main: "{% render 'part' %}", part: '\n{{ nope }}' })).toBe(
      'part.liquid:2:4 template.unknown-variable nope',
    );
  });
});

describe('a template that would not end', () => {
  it.each([
    ['a huge range', '{% for i in (1..1000000000) %}{% endfor %}', 'too-much'],
    [
      'a text that doubles',
      "{% assign s = 'aaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}",
      'too-much',
    ],
    // The stack ends, or time does before it, on a slow machine.
    ['a part that renders itself', "{% render 'main' %}", 'too-(deep|slow)'],
    [
      'loops within loops',
      `${'{% for i in (1..9) %}'.repeat(12)}${'{% endfor %}'.repeat(12)}`,
      'too-slow',
    ],
    ['more than can be read', `{{ word }}${'x'.repeat(20_000)}`, 'too-long'],
  ])('is ended: %s', (_what, text, reason) => {
    const end = endOf({ main: text });
    expect(end).toMatch(new RegExp(`^main\\.liquid:\\S+ template\\.${reason}`));
  });
});

describe('what a template writes', () => {
  it.each([
    ['in a loop', '{% for i in (1..500) %}ten letters{% endfor %}'],
    [
      'in a capture',
      '{% capture a %}{% for i in (1..500) %}ten letters{% endfor %}{% endcapture %}',
    ],
    ['in a part', "{% for i in (1..500) %}{% render 'part' %}{% endfor %}"],
    ['by outputs', '{% for i in (1..500) %}{{ word }}{{ word }}{{ word }}{% endfor %}'],
  ])('counts as memory that it uses: %s', (_what, main) => {
    const work = { name: 'main', templates: { main, part: 'some letters' }, view, charts: {} };
    const fill = (memoryLimit: number): string =>
      renderTemplate({ ...work, photos: {} }, english, { ...limits, memoryLimit });
    expect(() => fill(1000)).toThrow('memory alloc limit exceeded');
    expect(fill(20_000).length).toBeGreaterThan(0);
  });
});

describe('a template in a closed room', () => {
  it.each([
    "{% render '../../package.json' %}",
    "{% render '/etc/passwd' %}",
    "{% include 'main' %}",
    "{% layout 'main' %}",
    "{{ 'x' | sample }}",
    "{{ list | where_exp: 'one', 'one.name' }}",
    '{{ word.constructor }}',
    '{{ list.__proto__ }}',
    "{{ 'now' | date_to_string }}",
  ])('cannot have %s', (text) => {
    expect(endOf({ main: text })).toMatch(/^main\.liquid:1:\d+ template\.unknown-/);
  });

  it('is not told the time', () => {
    expect(render({ main: "{{ 'now' | date }}" })).toBe('now\n');
  });

  it('leaves other errors alone', () => {
    expect(
      nameTemplateError(new Error('x'), { name: 'a', templates: {} }, (name) => name),
    ).toBeUndefined();
  });
});
