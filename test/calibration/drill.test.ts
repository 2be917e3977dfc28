import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAnyStandard } from '../../src/app/engagement/open-any-standard.ts';
import { loadDrill } from '../../src/app/load/load-drill.ts';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { renderTemplate } from '../../src/report/engine/render-template.ts';
import { buildDrill, prepareDrill } from '../../src/report/standard/build-drill.ts';
import { layoutMarkdown, wordsOf } from '../print/print-support.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';

const date = '2026-11-23';
const { standard, reference } = await openAnyStandard({}, worldAt(resolve('standards'), date));
/** Loading it has found every requirement in the standard, and every rating on its scale. */
const document = await loadDrill(reference, standard);
const drill = buildDrill(document, standard);
const { cases } = drill;
const requirements = new Map(standard.requirements.map((one) => [one.id, one]));

const mainOf = ({ clause }: { readonly clause: string }): string => clause.replace(/\..*/, '');
const wordsIn = (text: string): number => text.split(/\s+/).length;
const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?]"?)\s+/);
const countOf = (values: readonly unknown[]): ReadonlyMap<unknown, number> =>
  new Map(values.map((value) => [value, values.filter((other) => other === value).length]));

describe('the shipped cases', () => {
  it('are thirty, of thirty requirements', () => {
    expect(cases).toHaveLength(30);
    expect(document.cases).toHaveLength(30);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(30);
  });

  it('come from every main clause that requires anything', () => {
    expect(new Set(cases.map(mainOf))).toEqual(new Set(standard.requirements.map(mainOf)));
  });

  it('are critical in six cases at least', () => {
    const critical = cases.filter(({ id }) => requirements.get(id)?.weight === 3);
    expect(critical.length).toBeGreaterThanOrEqual(6);
  });

  it('have every rating at least four times, and none more than twice in a row', () => {
    const ratings = cases.map(({ rating }) => rating);
    const counts = countOf(ratings);
    expect(new Set(ratings)).toEqual(new Set(standard.scale.map(({ rating }) => rating)));
    for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(4);
    expect(ratings.join('')).not.toMatch(/(\d)\1\1/);
  });

  it.each([
    ['nursery', /\bnursery\b/],
    ['school', /\b(?<!online |language |vocational |evening )school\b/],
    ['vocational school', /\bvocational (school|college)|technical college/],
    ['university', /\b(university|academy of arts)\b/],
    ['training provider', /\b(training provider|provider of|evening school)/],
    ['corporate academy', /\bcorporate academy\b/],
    ['provider that teaches online', /\bonline (language )?(school|college)|teaches only online/],
  ])('tell of a %s in three cases at least', (_kind, name) => {
    expect(cases.filter(({ seen }) => name.test(seen)).length).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)('$number: $id is short', ({ seen, reason }) => {
    expect(wordsIn(seen)).toBeGreaterThanOrEqual(40);
    expect(wordsIn(seen)).toBeLessThanOrEqual(90);
    expect(wordsIn(reason)).toBeGreaterThanOrEqual(20);
    expect(wordsIn(reason)).toBeLessThanOrEqual(75);
  });

  it('say no sentence twice, nor one of the standard', () => {
    const own = cases.flatMap(({ seen, reason }) => [seen, reason].flatMap(sentencesIn));
    const levels = standard.requirements.flatMap((one) => Object.values(one.levels));
    const twice = [...countOf(own)].filter(([, count]) => count > 1);
    expect(twice).toEqual([]);
    expect(cases.filter(({ seen }) => levels.some((level) => seen.includes(level)))).toEqual([]);
  });
});

/** The parts of a text in quotes, as one would look for them. */
function quotesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"]+)"/g), ([, words = '']) => plain(words));
}

const plain = (text: string): string => text.toLowerCase().replace(/[.,;:]$/, '');

/** What a reason quotes has to be in the levels, as soon as the standard tells them all. */
const told = cases.filter(({ id }) => {
  const { levels = {} } = requirements.get(id) ?? {};
  return standard.scale.every(({ rating }) => levels[rating] !== undefined);
});

describe('a reason', () => {
  it.each(cases)('$number: $id quotes words', ({ reason }) => {
    expect(quotesIn(reason).length).toBeGreaterThan(0);
  });

  it('quotes the levels of its requirement, that of a rating next to the agreed one among them', () => {
    const wrong = told.flatMap(({ id, rating, reason, levels }) => {
      const places = quotesIn(reason).map((words) => ({
        words,
        level: levels.find(({ text }) => plain(text).includes(words))?.rating ?? Number.NaN,
      }));
      const unknown = places.filter(({ level }) => Number.isNaN(level));
      const isNext = places.some(({ level }) => Math.abs(level - rating) === 1);
      return [
        ...unknown.map(({ words }) => `${id}: no level says "${words}"`),
        ...(isNext ? [] : [`${id}: no level next to ${rating} is quoted`]),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the printed drill', () => {
  const templates = loadTemplates('drill');
  const markdown = renderTemplate(
    prepareDrill(drill, { messages: english, templates, date }),
    english,
  );
  const pages = layoutMarkdown(markdown).map(wordsOf);
  const heading = english.text('drill.answers');
  const first = pages.findIndex((text) => text.includes(heading));

  it('has the answers on pages of their own, behind the last case', () => {
    expect(first).toBeGreaterThan(10);
    const last = cases.at(-1)?.name ?? '';
    expect(pages[first - 1]).toContain(last);
    expect(pages[first]).not.toContain(english.text('drill.own'));
  });

  it('shows no answer before them', () => {
    const begin = markdown.indexOf(`# ${heading}`);
    const before = markdown.slice(0, begin).replaceAll('\\', '');
    expect(before).toContain(cases.at(-1)?.seen);
    expect(cases.filter(({ reason }) => before.includes(reason))).toEqual([]);
    expect(before).not.toContain(`| ${english.text('drill.agreed')} |`);
    const after = markdown.slice(begin).replaceAll('\\', '');
    expect(cases.filter(({ reason }) => !after.includes(reason))).toEqual([]);
    // On paper as in Markdown: not even the words in which a reason begins.
    const printed = pages.slice(0, first).join(' ');
    const begins = cases.map(({ reason }) => reason.split(' ').slice(0, 4).join(' '));
    expect(begins.filter((words) => printed.includes(words))).toEqual([]);
  });

  it('treats all levels of a case alike', () => {
    for (const { number, levels } of cases) {
      const rows = levels.map(({ rating, name }) => `| ☐&nbsp;${rating}&nbsp;${name} |`);
      const from = markdown.indexOf(`## ${number}. `);
      const part = markdown.slice(from, markdown.indexOf('/keep-together', from));
      for (const row of rows) expect(part).toContain(row);
    }
  });
});
