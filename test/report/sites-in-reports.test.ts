import { describe, expect, it } from 'vitest';
import { loadWithBorrowed } from '../../src/app/load/load-templates.ts';
import { usualRoom } from '../../src/briefing/page-room.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { prepareBoardReport } from '../../src/report/board/render-board.ts';
import { renderTemplate } from '../../src/report/engine/render-template.ts';
import { prepareOwnersReport } from '../../src/report/owners/prepare-owners.ts';
import { anAnswer, aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { apart, evaluationOfSites } from '../support/rated-sites.ts';

const requirements = [
  aRequirement({ id: 'goals', processes: ['teaching'] }),
  aRequirement({ id: 'doors', processes: ['rooms'] }),
];
const many = Array.from({ length: 6 }, (_, index) => `Site|${index}`);
const byNumber = (sites: number) =>
  evaluationOfSites(many, requirements, {
    goals: { ...apart(Object.fromEntries(many.slice(0, sites).map((name, at) => [name, at % 4]))) },
    doors: anAnswer(4),
  });

const context = {
  messages: english,
  palette: defaultTheme.charts,
  chartAddress: ({ name }: { readonly name: string }) => `${name}.svg`,
};

function boardOf(evaluation: ReturnType<typeof evaluationOfSites>): string {
  const templates = loadWithBorrowed('board');
  return renderTemplate(
    prepareBoardReport(evaluation, '', { ...context, templates }).work,
    english,
  );
}

/** The part of the board report on where the institution stands. */
function standing(evaluation: ReturnType<typeof evaluationOfSites>): string {
  const [, part = ''] =
    /\n# Where we stand\n([^]*?)<!-- eoms: page-break -->/.exec(boardOf(evaluation)) ?? [];
  return part;
}

describe('the standing of processes in the board report', () => {
  it('has a column for each site, by letters that are explained above the table', () => {
    const part = standing(byNumber(2));
    expect(part.match(/^\| .*$/gm)).toEqual([
      '| Process | Score | A | B | Serious gaps | Minor gaps |',
      '| Teaching<br>*Site\\|0: 0 Absent; Site\\|1: 1 Ad hoc* | 0% | 0% | 25% | 1 | 0 |',
      '| Rooms | 100% | 100% | 100% | 0 | 0 |',
    ]);
    expect(part).toContain(
      '**A** Site\\|0 · **B** Site\\|1. Where a requirement was rated by site',
    );
    expect(part).toContain('Teaching 0%, 1 serious gap, A 0%, B 25%;');
    expect(part.indexOf('**A** ')).toBeLessThan(part.indexOf('| Process |'));
  });

  it.each([1, 2, 3, 4, 6])('has widths for all columns with %i sites', (sites) => {
    const part = standing(byNumber(sites));
    const [, widths = ''] = /<!-- eoms: widths: (.*?) -->/.exec(part) ?? [];
    const shares = widths.split(' ').map((width) => Number.parseInt(width, 10));
    const [head = ''] = part.match(/^\| .*$/gm) ?? [];
    expect(shares).toHaveLength(head.split('|').length - 2);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(/(\d+|One) more sites? /.exec(part)?.[0]).toBe(
      sites === 6 ? '2 more sites ' : undefined,
    );
  });

  it('says of a site without a column that it has none, and not how it was rated', () => {
    const part = standing(byNumber(5));
    expect(part).toContain('One more site has no column: it stands no worse.');
    expect(part).not.toContain('apart');
  });

  it('leaves out what was seen where the page has no room for it', () => {
    const evaluation = byNumber(4);
    const templates = loadWithBorrowed('board');
    const { standing: usual } = usualRoom;
    const room = { ...usualRoom, standing: { ...usual, height: 100 } };
    const { work } = prepareBoardReport(evaluation, '', { ...context, templates, room });
    const written = renderTemplate(work, english);
    expect(standing(evaluation)).toContain('| Teaching<br>*Site');
    expect(written).toContain('\n| Teaching | 0% |');
  });

  it('has a dash where nothing was rated at a site', () => {
    const evaluation = evaluationOfSites(['North', 'South'], requirements, {
      goals: apart({ North: 1 }),
      doors: apart({ South: 2 }),
    });
    expect(standing(evaluation)).toContain('| 25% | 25% | – | 0 | 1 |');
    expect(standing(evaluation)).toContain('A 25%, B –;');
  });

  it('has no such column where no site was rated apart', () => {
    const answers = { goals: anAnswer(1), doors: anAnswer(4) };
    const evaluation = evaluationOfSites(['North', 'South'], requirements, answers);
    expect(standing(evaluation)).toContain('| Process | Score | Serious gaps | Minor gaps |');
    expect(standing(evaluation)).not.toMatch(/\*\*A\*\*|rated by site/);
  });
});

function ownersOf(evaluation: ReturnType<typeof evaluationOfSites>): string {
  const templates = loadWithBorrowed('owners');
  return renderTemplate(prepareOwnersReport(evaluation, { ...context, templates }).work, english);
}

describe('a process in the working report', () => {
  it('says how its sites compare, the weakest first, and only where they were rated apart', () => {
    const [, teaching = '', rooms = ''] =
      /\n# Teaching\n([^]*?)\n# Rooms\n([^]*?)\n# /.exec(ownersOf(byNumber(2))) ?? [];
    expect(teaching).toContain(
      '<br>By site, the weakest first: Site\\|0 0%; Site\\|1 25%. Ratings for all sites count for each.',
    );
    expect(rooms).not.toMatch(/By site/);
  });
});
