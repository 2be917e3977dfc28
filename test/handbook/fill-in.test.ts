import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, type InstitutionFacts } from '../../src/handbook/fill-in.ts';
import { findOpenPlaces } from '../../src/handbook/find-open-places.ts';

const harbour: InstitutionFacts = {
  institution: 'Harbour School',
  scope: 'All teaching',
  sites: ['Quay 1', 'Online'],
  learners: 320,
  staff: 0,
  exclusions: [{ name: 'Meals', reason: 'Lessons end at noon.' }],
  absent: new Set(['meals']),
};
const unknown: InstitutionFacts = {
  institution: 'Harbour School',
  scope: 'All teaching',
  sites: [],
  exclusions: [],
  absent: new Set(),
};

/** A template with a body, and what became of the body. */
function bodyOf(body: string, facts: InstitutionFacts): string {
  const filled = fillIn(`---\ntitle: Plan\nlanguage: en\n---\n\n${body}\n`, facts);
  return filled.slice(filled.indexOf('---\n\n') + 5).trimEnd();
}

describe('a document is filled in', () => {
  it('with what is known: name, scope, sites, numbers, and what does not apply', () => {
    const body =
      '{{institution|name}}: {{scope|scope}}, {{learners|how many}} and {{staff|how many}}\n\n' +
      '- {{sites|address}}\n\n- {{exclusions|what, and why}}';
    expect(bodyOf(body, harbour)).toBe(
      'Harbour School: All teaching, 320 and 0\n\n' +
        '- Quay 1\n- Online\n\n- **Meals.** Lessons end at noon.',
    );
  });

  it('with a place to fill in for each fact that is not known', () => {
    const body = '{{learners|how many}}\n\n- {{sites|address}}\n\n- {{exclusions|what, and why}}';
    const filled = bodyOf(body, unknown);
    expect(findOpenPlaces(filled).map(({ text }) => text)).toEqual([
      'how many',
      'address',
      'what, and why',
    ]);
  });

  it('with the institution at the head of each page, in any spelling', () => {
    const institution = 'The "Quay": a school';
    const filled = fillIn('---\ntitle: Plan\nlanguage: en\n---\n', { ...harbour, institution });
    expect(filled).toBe(
      '---\ntitle: Plan\nheader: "The \\"Quay\\": a school"\nlanguage: en\n---\n',
    );
  });

  it('without what belongs to a condition that does not hold', () => {
    const body =
      'A\n\n<!-- when: meals -->\nB\n<!-- /when -->\n\n<!-- when: design -->\nC\n<!-- /when -->\nD';
    expect(bodyOf(body, harbour)).toBe('A\n\nC\nD');
    expect(bodyOf(body, unknown)).toBe('A\n\nB\n\nC\nD');
  });

  it('and no fact becomes markup or a place to fill in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', ']', '|', '<', '*', 'a') }), (text) => {
        const facts = { ...harbour, institution: text, scope: text, sites: [text] };
        const body = bodyOf('x {{institution|a}} {{scope|b}}\n\n- {{sites|c}}', facts);
        expect(findOpenPlaces(body)).toEqual([]);
        expect(body).not.toMatch(/(?<!\\)[|<*]/);
      }),
    );
  });
});
