import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../../src/app/load/load-standard.ts';
import { drawQuestion } from '../../../src/cli/interview/screen/draw-question.ts';
import { ratingPrompt } from '../../../src/cli/interview/screen/rating-prompt.ts';
import type { Size } from '../../../src/cli/prompt/prompt.ts';
import type { Requirement } from '../../../src/model/standard.ts';
import { aRequirement } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';
import { type Played, play } from '../prompt/play.ts';
import { aView } from './a-view.ts';
import { assessContext } from './assess-context.ts';

const standard = await loadStandard('iso-21001-2018', '.', english);

/** A question of the standard in a window of a size. */
function ask(requirement: Requirement, size: Size, roles: readonly string[] = []): Played<unknown> {
  const { terminal, options } = assessContext();
  const output = Object.create(process.stderr, { columns: { value: size.columns } });
  const context = assessContext({
    standard,
    options: { ...options, roles },
    terminal: { ...terminal, output },
  });
  const path = standard.clauses.filter(({ clause }) => clause === requirement.clause);
  const view = aView({ requirement, path });
  return play(ratingPrompt(drawQuestion(view, context)), size);
}

/** The words of some lines, however they are broken. */
function wordsOf(lines: readonly string[]): string {
  return lines.join(' ').replaceAll(/\s+/g, ' ');
}

const low: Size = { columns: 80, rows: 24 };
const large: Size = { columns: 140, rows: 40 };

describe('a question of the standard', () => {
  it('is on the screen with its five levels and its points in a window of 80×24', () => {
    for (const requirement of standard.requirements) {
      const played = ask(requirement, low);
      const lines = played.lines();
      expect(lines.length).toBeLessThan(low.rows);
      expect(wordsOf(lines)).toContain(wordsOf([requirement.question]));
      for (const step of ['0  ', '1  ', '2  ', '3  ', '4  ']) {
        expect(lines.some((line) => line.startsWith(`  ${step}`))).toBe(true);
      }
      const points = lines.filter((line) => line.startsWith('  · '));
      expect([requirement.id, points.length]).toEqual([requirement.id, requirement.items.length]);
    }
  });

  it.each(standard.roles.map(({ id }) => id))(
    'is that of the role %s in a window of 80×24, with its five levels; ? has the general one, too',
    (role) => {
      for (const requirement of standard.requirements) {
        const own = requirement.ask.find((one) => one.role === role);
        if (own === undefined) continue;
        const played = ask(requirement, low, [role]);
        const lines = played.lines();
        expect(lines.length).toBeLessThan(low.rows);
        expect(wordsOf(lines)).toContain(wordsOf([own.question]));
        expect(lines.filter((line) => /^ {2}\d {2}/.test(line))).toHaveLength(5);
        played.press('?');
        expect(wordsOf(played.lines())).toContain(wordsOf([requirement.question]));
      }
    },
  );

  it('is shown whole in a window of 140×40, with nothing to scroll', () => {
    for (const requirement of standard.requirements) {
      const shown = wordsOf(ask(requirement, large).lines());
      for (const { text } of requirement.items) expect(shown).toContain(wordsOf([text]));
      for (const text of Object.values(requirement.levels))
        expect(shown).toContain(wordsOf([text]));
    }
  });

  it('shows all of itself to whoever presses space, in a window of 80×24', () => {
    for (const requirement of standard.requirements) {
      const played = ask(requirement, low);
      const seen = [
        played.lines(),
        ...Array.from({ length: 4 }, () => played.press('space').lines()),
      ];
      const shown = wordsOf(seen.flat());
      for (const { text } of requirement.items.slice(-1)) expect(shown).toContain(wordsOf([text]));
    }
  });

  it('has help of which the end is at most three keys away', () => {
    for (const requirement of standard.requirements) {
      const played = ask(requirement, low).press('?', 'space', 'space', 'space');
      const there = played.shown();
      expect([requirement.id, played.press('end').shown()]).toEqual([requirement.id, there]);
    }
  });
});

describe('a question in a low window', () => {
  const sizes = [
    [80, 24],
    [80, 16],
    [60, 14],
    [40, 12],
  ] as const;

  it.each(sizes)(
    'keeps its head at %i×%i whatever is said, or shows all of it',
    (columns, rows) => {
      for (const requirement of standard.requirements) {
        const played = ask(requirement, { columns, rows }).press('x');
        const lines = played.lines();
        expect(lines.length).toBeLessThan(rows);
        const isWhole = wordsOf(lines).includes(wordsOf([requirement.question]));
        if (isWhole) continue;
        expect(wordsOf(lines)).toContain(' … ');
        expect(wordsOf(lines)).toContain('space shows all of it');
      }
    },
  );

  it('says that there is more of the question itself where it has no room', () => {
    const question = 'Why? '.repeat(80).trim();
    const played = ask(aRequirement({ id: 'rooms', question }), { columns: 40, rows: 12 });
    expect(played.lines().length).toBeLessThan(12);
    expect(wordsOf(played.lines())).toContain('Why? … space shows all of it');
    const seen = Array.from({ length: 9 }, () => played.press('space').lines()).flat();
    expect(wordsOf(seen)).toContain('Not applicable');
  });
});
