import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerKinds,
  describeFields,
  type FormField,
  fieldName,
  headerFields,
  parseFieldName,
  parseFormIdentity,
  parseRatingValue,
  ratingValue,
  signatureFields,
  writeFormIdentity,
} from '../../src/model/form.ts';
import { idPattern } from '../../src/model/schema/patterns.ts';

const requirement = fc.stringMatching(new RegExp(idPattern));
const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...answerKinds), requirement }),
  fc.constant({ kind: 'consent' } as const),
  fc.record({
    kind: fc.constant('item'),
    requirement,
    item: fc.integer({ min: 1, max: 9999 }),
  }),
  fc.record({ kind: fc.constant('header'), name: fc.constantFrom(...headerFields) }),
  fc.record({ kind: fc.constant('signature'), name: fc.constantFrom(...signatureFields) }),
);

describe('the name of a field', () => {
  it('leads back to the field', () => {
    fc.assert(
      fc.property(field, (one) => {
        expect(parseFieldName(fieldName(one))).toEqual(one);
      }),
    );
  });

  it('has no period, which would make it a family of fields', () => {
    fc.assert(fc.property(field, (one) => !fieldName(one).includes('.')));
  });

  it.each([
    ['finding:eoms-scope', { kind: 'finding', requirement: 'eoms-scope' }],
    ['item:eoms-scope:boundaries', { kind: 'item', requirement: 'eoms-scope', item: 'boundaries' }],
    ['rating:eoms-scope', { kind: 'rating', requirement: 'eoms-scope' }],
    ['consent', { kind: 'consent' }],
    ['item:eoms-scope:2', { kind: 'item', requirement: 'eoms-scope', item: 2 }],
    ['header:interviewees', { kind: 'header', name: 'interviewees' }],
    ['signature:auditee-date', { kind: 'signature', name: 'auditee-date' }],
  ])('%s is read', (name, wanted) => {
    expect(parseFieldName(name)).toEqual(wanted);
  });

  it.each([
    '',
    'eoms-form',
    'finding:',
    'finding:Eoms-Scope',
    'finding:eoms-scope ',
    'mood:eoms-scope',
    'consent:eoms-scope',
    'item:eoms-scope',
    'item:eoms-scope:0',
    'item:eoms-scope:01',
    'item:eoms-scope:1e3',
    'header:mood',
    'signature:auditor-time',
    'header:__proto__',
  ])('"%s" is none', (name) => {
    expect(parseFieldName(name)).toBeUndefined();
  });
});

const identity = {
  standard: 'iso-21001-2018',
  digest: 'ab12',
  engagement: 'cd34',
  institution: 'Søhesten "Sprogskole"',
  date: '2026-11-23',
  requirements: ['eoms-scope', 'policy-content'],
  fields: 18,
  each: ['finding', 'evidence'],
  once: ['header:date'],
} as const;

describe('the identity of a form', () => {
  it('is read as it was written', () => {
    expect(parseFormIdentity(writeFormIdentity(identity))).toEqual({
      schema: 'eoms/form@3',
      ...identity,
    });
  });

  it('is the same text for the same form', () => {
    const { fields, ...rest } = identity;
    expect(writeFormIdentity({ fields, ...rest })).toBe(writeFormIdentity(identity));
  });

  it.each([
    ['no JSON', 'eoms'],
    ['cut off', writeFormIdentity(identity).slice(0, -1)],
    ['not an object', '[1]'],
    ['nothing', 'null'],
    ['of another schema', JSON.stringify({ ...identity, schema: 'eoms/form@4' })],
    ['of another question', JSON.stringify({ ...identity, schema: 'eoms/form@3', each: ['mood'] })],
    [
      'without what it asks',
      JSON.stringify({ ...identity, schema: 'eoms/form@3', each: undefined }),
    ],
    ['with one name', JSON.stringify({ ...identity, schema: 'eoms/form@3', once: 'header:date' })],
    ['without a date', JSON.stringify({ ...identity, schema: 'eoms/form@2', date: undefined })],
    [
      'with a number as a name',
      JSON.stringify({ ...identity, schema: 'eoms/form@2', standard: 1 }),
    ],
    ['with half a field', JSON.stringify({ ...identity, schema: 'eoms/form@2', fields: 0.5 })],
    ['with one id', JSON.stringify({ ...identity, schema: 'eoms/form@2', requirements: 'a' })],
    ['with odd ids', JSON.stringify({ ...identity, schema: 'eoms/form@2', requirements: [1] })],
  ])('is none where the value is %s', (_, value) => {
    expect(parseFormIdentity(value)).toBeUndefined();
  });
});

describe('an older form', () => {
  it('asks of every requirement what all forms asked then', () => {
    const { each: _each, once: _once, ...told } = identity;
    const older = parseFormIdentity(JSON.stringify({ ...told, schema: 'eoms/form@2' }));
    expect(older?.each).toEqual(['finding', 'evidence', 'notes']);
    expect(older?.once).toHaveLength(headerFields.length + signatureFields.length);
  });
});

describe('the fields of a form', () => {
  it('are described by what they ask of every requirement, and what they ask once', () => {
    const names = new Set([
      'header:date',
      'consent',
      'rating:a',
      'rating:b',
      'notes:a',
      'item:a:x',
    ]);
    expect(describeFields(names, ['a', 'b'])).toEqual({
      fields: 6,
      each: ['rating'],
      once: ['header:date', 'consent'],
    });
  });
});

describe('a rating that is ticked', () => {
  it('is read as it was written', () => {
    const steps = [0, 1, 4, 9, 'na'] as const;
    expect(steps.map((step) => parseRatingValue(ratingValue(step)))).toEqual(steps);
  });

  it.each(['', 'r', 'r10', '2', 'Off', 'NA'])('is none where the value is "%s"', (value) => {
    expect(parseRatingValue(value)).toBeUndefined();
  });
});
