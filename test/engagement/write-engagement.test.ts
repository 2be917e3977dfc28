import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEngagement } from '../../src/engagement/build-engagement.ts';
import { writeEngagement } from '../../src/engagement/write-engagement.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { type Engagement, institutionTypes } from '../../src/model/engagement.ts';
import { hasPrivateLines } from '../../src/model/text/private-lines.ts';
import { aStandard } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { documentOf } from '../support/read-document.ts';

const standard = aStandard({
  conditions: ['design', 'meals'].map((id) => ({ id, name: id, question: '?', types: [] })),
});

/** The engagement that is read back from the file that is written for it. */
const reread = (engagement: Engagement): Engagement => {
  const text = writeEngagement(engagement, standard, english);
  return buildEngagement(documentOf(text, validatorOf('engagement')), standard);
};

/** What is private is in the file, and not in what is made of it. */
const isOpen = (text: string): boolean => !hasPrivateLines(text);
const anyLine = fc.oneof(
  fc.stringMatching(/^[!-~][ -~]{0,30}$/),
  fc.constantFrom('Søndre Skole', '“Quoted” – 1.–9.', '4.10', 'no', '# x', 'a: b', '日本', "it's"),
);
const anyCondition = fc.oneof(
  fc.constant({ applies: true, justification: '' }),
  fc.record({
    applies: fc.constant(false),
    justification: fc.stringMatching(/^[!-~][ -~]{0,20}$/).filter(isOpen),
  }),
);

const anyEngagement: fc.Arbitrary<Engagement> = fc.record({
  institution: fc.record(
    {
      name: anyLine,
      type: fc.constantFrom(...institutionTypes),
      sites: fc.array(anyLine, { maxLength: 3 }),
      learners: fc.nat(10_000_000),
      staff: fc.nat(10_000_000),
    },
    { requiredKeys: ['name', 'type', 'sites'] },
  ),
  scope: anyLine.filter(isOpen),
  standard: anyLine,
  language: fc.constantFrom('en', 'da', 'pt-BR', 'no'),
  conditions: fc.dictionary(fc.constantFrom('design', 'meals'), anyCondition, {
    noNullPrototype: true,
  }),
  team: fc.array(fc.record({ name: anyLine, role: fc.oneof(fc.constant(''), anyLine) }), {
    maxLength: 3,
  }),
});

describe('a new eoms.yaml', () => {
  it('says what it was made from, whatever the texts look like', () => {
    fc.assert(
      fc.property(anyEngagement, (engagement) => {
        expect(reread(engagement)).toEqual(engagement);
      }),
      { numRuns: 300 },
    );
  });

  const bare: Engagement = {
    institution: { name: 'Hill School', type: 'school', sites: [] },
    scope: 'All courses',
    standard: 'tiny',
    language: 'en',
    conditions: {},
    team: [],
  };

  it('names its schema and explains where people edit', () => {
    const text = writeEngagement(bare, standard, english);
    expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    for (const place of ['scope', 'standard', 'conditions', 'team'] as const) {
      expect(text).toContain(`# ${english.text(`cli.engagement.${place}`)}\n`);
    }
  });

  it('leaves out what was not given, and shows where it would go', () => {
    const text = writeEngagement(bare, standard, english);
    expect(text).not.toMatch(/^ *(sites|learners|staff|conditions|team):/m);
    expect(text).toContain('# conditions:\n#   design: { applies: true }\n');
    expect(text).toContain('# team:\n#   - name: "Name"\n');
  });

  it('writes a number that is 0', () => {
    const institution = { ...bare.institution, learners: 0, staff: 0 };
    const text = writeEngagement({ ...bare, institution }, standard, english);
    expect(text).toContain('  learners: 0\n  staff: 0\n');
  });
});
