import { describe, expect, it } from 'vitest';
import { flagsOfEngagement } from '../../../src/cli/init/flags-of-engagement.ts';
import { createChecks } from '../../../src/cli/init/init-checks.ts';
import { createForms } from '../../../src/cli/init/init-forms.ts';
import { showEngagement } from '../../../src/cli/init/show-engagement.ts';
import { aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

const nothing = {
  name: undefined,
  type: undefined,
  sites: [],
  learners: undefined,
  staff: undefined,
  scope: undefined,
  conditions: {},
  team: [],
};

describe('an engagement before it is written', () => {
  const look = { standard: aStandard(), messages: english, folder: '/x/y', width: 60 };

  it('is shown with what was not said', () => {
    expect(showEngagement(nothing, look)).toEqual([
      'Institution: not said',
      'Kind: not said',
      'Sites: not said',
      'Learners: not said',
      'Staff: not said',
      'Scope: not said',
      'Does not apply: nothing; all conditions apply',
      'Assessed by: not said',
      'Folder: /x/y',
    ]);
  });

  it('is shown with all that was said', () => {
    const condition = { id: 'meals', name: 'Meals', question: 'Meals?', types: [] };
    const said = {
      ...nothing,
      type: 'school' as const,
      sites: ['Quay 1', 'Hill 2'],
      learners: 1200,
      conditions: { meals: { applies: false, justification: 'No kitchen' } },
      team: [
        { name: 'Ada', role: 'lead' },
        { name: 'Bo', role: '' },
      ],
    };
    const standard = aStandard({ conditions: [condition] });
    const lines = showEngagement(said, { ...look, standard });
    expect(lines[1]).toBe(`Kind: ${english.text('institution.type.school')}`);
    expect([lines[2], lines[3], ...lines.slice(6)]).toEqual([
      'Sites: Quay 1; Hill 2',
      'Learners: 1,200',
      'Does not apply: Meals (No kitchen)',
      'Assessed by: Ada – lead',
      '             Bo (no role)',
      'Folder: /x/y',
    ]);
  });

  it('is said by flags that are read as it was meant', () => {
    const team = [
      { name: 'Ada', role: 'lead' },
      { name: 'Bo', role: '' },
      { name: 'Lund, Bo', role: '' },
    ];
    const conditions = {
      meals: { applies: false, justification: 'No kitchen' },
      online: { applies: true, justification: '' },
    };
    expect(flagsOfEngagement({ learners: 12, conditions, team })).toEqual(
      '--learners|12|--condition|meals=no:No kitchen|--condition|online=yes|--member|Ada:lead|--member|Bo|--member|Lund, Bo:'.split(
        '|',
      ),
    );
  });
});

const split = (text: string): readonly string[] => text.split(';');

describe('what is typed at the questions of init', () => {
  const { line, prose, entries, count } = createChecks(english);

  it.each([
    ['a line', line('Hill School')],
    ['a text', prose('All teaching\nby day')],
    ['two entries', entries(2, split)('a;b')],
    ['a number', count(' 120 ')],
    ['no number', count('')],
  ])('is taken where it can be written: %s', (_what, verdict) => {
    expect(verdict).toBe(true);
  });

  it.each([
    ['nothing', line(''), english.text('cli.ask.needed')],
    ['a sign that cannot be read', prose('a\u0000b'), english.text('cli.control-character')],
    [
      'an entry with such a sign',
      entries(2, split)('a;\u0007'),
      english.text('cli.control-character'),
    ],
    [
      'too many entries',
      entries(2, split)('a;b;c'),
      english.text('cli.ask.too-many', { count: 3, limit: 2 }),
    ],
    ['a word for a number', count('some'), english.text('cli.not-a-number')],
  ])('is refused where it cannot: %s', (_what, verdict, words) => {
    expect(verdict).toBe(words);
  });

  it('a number that was not said leaves its field empty', () => {
    const { count: form } = createForms(english);
    expect([form.write(undefined), form.write(0), form.read('')]).toEqual(['', '0', undefined]);
  });
});
