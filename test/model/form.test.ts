import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerKinds,
  type FormField,
  fieldName,
  headerFields,
  parseFieldName,
  parseRatingValue,
  ratingValue,
  signatureFields,
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

describe('a rating that is ticked', () => {
  it('is read as it was written', () => {
    const steps = [0, 1, 4, 9, 'na'] as const;
    expect(steps.map((step) => parseRatingValue(ratingValue(step)))).toEqual(steps);
  });

  it.each(['', 'r', 'r10', '2', 'Off', 'NA'])('is none where the value is "%s"', (value) => {
    expect(parseRatingValue(value)).toBeUndefined();
  });
});
