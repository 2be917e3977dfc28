import { describe, expect, it } from 'vitest';
import { formatRef } from '../../src/model/clauses/item-ref.ts';
import { createEngine } from '../../src/report/engine/create-engine.ts';
import { english } from '../support/messages.ts';

function render(template: string, view: object = {}): string {
  const engine = createEngine({ own: template }, english, {
    chart: (name) => `chart ${name}`,
    photo: (number) => `photo ${number}`,
    part: (name) => `part ${name}`,
  });
  return String(engine.renderFileSync('own', view));
}

describe('the ref of an item', () => {
  it.each([
    ['8.5.1.4.a', '8.5.1.4 a)'],
    ['9.3.2.c1', '9.3.2 c) 1'],
    ['4.1-2', '4.1'],
    ['A.7-1', 'A.7'],
    ['4.1', '4.1'],
  ])('%s is written %s', (ref, written) => {
    expect(formatRef(ref)).toBe(written);
  });
});

describe('a template', () => {
  it('escapes what it prints, by `raw` too', () => {
    expect(render('{{ x }} {{ x | raw }}', { x: '<b>' })).toBe('\\<b\\> \\<b\\>');
  });

  it('says messages with escaped values', () => {
    expect(render("{{ 'checklist.selection' | t: selection: x }}", { x: '*a*' })).toBe(
      'Selected: \\*a\\*.',
    );
  });

  it('writes dates, shares, refs, charts, lists and links', () => {
    const view = {
      d: '2026-11-23',
      n: null,
      list: ['a*', 'b'],
      e: [{ title: 'T' }, { title: 'U' }],
    };
    expect(render('{{ d | date }}', view)).toBe('23 November 2026');
    expect(render('{{ n | percent }}', view)).toBe('not scored');
    expect(render("{{ '4.1.a' | ref }}", view)).toBe('4.1 a)');
    expect(render("{{ 'x' | chart }}", view)).toBe('chart x');
    expect(render('{{ list | lines }}', view)).toBe('a\\*<br>b');
    expect(render('{{ e | titles }}', view)).toBe('T; U');
    expect(render("{{ 'a' | link: 'https://b.example' }}", view)).toBe('[a](<https://b.example>)');
  });

  it.each([
    ['{{ mispelt }}', /mispelt/],
    ["{{ 'x' | mispelt }}", /mispelt/],
    ["{{ 'no.such-message' | t }}", /unknown-message: no.such-message/],
    ["{{ list | rows: 'colour' }}", /unknown-column: colour/],
    ["{% render '../../package.json' %}", /ENOENT|package/],
    ["{% include '/etc/passwd' %}", /tag "include" not found/],
  ])('refuses %s', (template, reason) => {
    expect(() => render(template, { list: [{ name: 'x' }] })).toThrow(reason);
  });
});
