import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { createMessages } from '../../src/messages/messages.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { buildChecklist } from '../../src/report/checklist/build-checklist.ts';
import { createRowWriter } from '../../src/report/engine/table-rows.ts';
import { renderGapReport } from '../../src/report/gap-report/render-gap-report.ts';
import { monthOfYear, shortDate } from '../../src/report/words/say-date.ts';
import { objectiveMarkdown } from '../../src/report/words/say-finding.ts';
import {
  actionsMarkdown,
  evidenceMarkdown,
  joinLines,
  joinTexts,
  sayMessage,
  textOf,
} from '../../src/report/words/say-in-markdown.ts';
import { anAnswer, anEngagement, aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { evaluationOf, standard } from './report-of.ts';

const writeRows = createRowWriter(english);

describe('a row of a table', () => {
  it.each([
    ['step', { name: 'Stairs' }, '| **Stairs**<br> |'],
    ['step', { name: 'Stairs', action: { text: 'Mend them.' } }, '| **Stairs**<br>Mend them. |'],
    ['effort', { action: { effort: 'S' } }, '| small |'],
    ['effort', { name: 'Stairs' }, '| large |'],
    ['open', { counts: { unanswered: 4 } }, '| 4 |'],
    ['open', {}, '|  |'],
    ['rated', { counts: 7 }, '|  /  |'],
    ['status', { status: 'stated' }, '| Stated, not seen |'],
    ['status', { status: 'gone' }, '| Not assessed |'],
    ['seen-or-none', { evidence: 'a photo' }, '| None noted |'],
    ['score', { score: 'high' }, '| not scored |'],
  ])('has in the column %s of %j: %s', (column, thing, row) => {
    expect(writeRows([thing], [column])).toBe(row);
  });

  it('has a row for objects only, and none if the value is not a list', () => {
    expect(writeRows([1, 'x', null, { id: '4.1' }], ['id'])).toBe('| 4.1 |');
    expect(writeRows('4.1', ['id'])).toBe('');
  });
});

describe('a list in a cell', () => {
  it('is empty if there is no list', () => {
    const texts = [
      joinLines({ 0: { title: 'x' } }, () => 'x'),
      joinTexts('x', 'title'),
      evidenceMarkdown(undefined, english),
      actionsMarkdown(null, english),
      objectiveMarkdown({ items: '4.1-1' }, english),
    ];
    expect(texts).toEqual(['', '', '', '', '']);
  });

  it('skips what has no fields where fields are expected, and elsewhere takes it as a text', () => {
    const list = ['a*', { title: 'b' }, 3, undefined];
    expect(joinLines(list, ({ title }) => textOf(title))).toBe('b');
    expect(joinTexts(list, 'title')).toBe('a\\*<br>b<br>3<br>');
  });

  it('says the items that were seen, or only what was written', () => {
    expect(objectiveMarkdown({ evidence: 'A *log*', items: ['4.1-1', '4.1.b'] }, english)).toBe(
      'A \\*log\\*<br>Seen: 4.1, 4.1 b)',
    );
    expect(objectiveMarkdown({ evidence: 'A log' }, english)).toBe('A log');
  });
});

it('a message takes the values that have names', () => {
  const values = [['date', '11 January'], 'nameless', 7];
  const messages = createMessages('en', { 'date.short': 'on {date}' });
  expect(sayMessage(messages, 'date.short', values)).toBe('on 11 January');
});

describe('a date in a language that names few months', () => {
  const few = createMessages('xx', {
    'date.long': '{day}. {month} {year}',
    'date.months': 'one|two',
    'date.months.short': '1st|2nd',
    'date.short': '{day} {month} {year}',
    'date.month': '{month} {year}',
  });

  it('has the name of the month where there is one', () => {
    expect([
      few.date('2027-02-03'),
      shortDate('2027-02-03', few),
      monthOfYear('2027-02', few),
    ]).toEqual(['3. two 2027', '3 2nd 2027', 'two 2027']);
  });

  it('has its number where there is none', () => {
    expect([
      few.date('2027-11-03'),
      shortDate('2027-11-03', few),
      monthOfYear('2027-11', few),
    ]).toEqual(['3. 11 2027', '3 11 2027', '11 2027']);
  });
});

describe('a standard that lacks something', () => {
  it('of a role it names the id', () => {
    const asked = aRequirement({
      id: 'rooms',
      ask: [{ role: 'porter', question: 'Who has keys?' }],
    });
    const { sections } = buildChecklist({
      standard,
      requirements: [asked, aRequirement({ id: 'lifts', clause: 'A.2.1' })],
      selection: '',
      date: '2027-01-11',
      engagement: undefined,
      evaluation: undefined,
      nonconformities: false,
      running: '',
      layout: 'detailed',
      roles: [],
      withGaps: false,
    });
    expect(sections.map(({ clause }) => clause)).toEqual(['4', 'A']);
    expect(sections[0]?.entries[0]?.ask).toEqual([{ role: 'porter', question: 'Who has keys?' }]);
  });

  it('of a step of the scale it shows the number alone', () => {
    const rated = new Map([['books', anAnswer(3)]]);
    const evaluation = evaluationOf({ answers: rated, engagement: anEngagement() });
    const { markdown } = renderGapReport(
      { ...evaluation, scale: evaluation.scale.slice(0, 2) },
      {
        messages: english,
        templates: loadTemplates('gap-report'),
        palette: defaultTheme.charts,
        chartAddress: ({ name }) => `${name}.svg`,
      },
    );
    const [, answers = ''] = markdown.split('# Appendix: all answers');
    expect(answers).toMatch(/\*\* \| 3 \| Gap 1 in the register \|/);
  });
});
