import { describe, expect, it } from 'vitest';
import { headerFields, signatureFields } from '../../src/model/form.ts';
import {
  describeFields,
  liftFormIdentity,
  writeFormIdentity,
} from '../../src/model/form-identity.ts';

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
  it('is the same text for the same form', () => {
    const { fields, ...rest } = identity;
    expect(writeFormIdentity({ fields, ...rest })).toBe(writeFormIdentity(identity));
  });

  it('says what all forms asked that did not say it', () => {
    const { each: _each, once: _once, ...told } = identity;
    const lifted = liftFormIdentity({ ...told, schema: 'eoms/form@1' });
    expect(lifted).toMatchObject({ ...told, schema: 'eoms/form@3' });
    expect(lifted.each).toEqual(['finding', 'evidence', 'notes']);
    expect(lifted.once).toHaveLength(headerFields.length + signatureFields.length);
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
