import { describe, expect, it } from 'vitest';
import { nameIdentityFault, parseFormIdentity } from '../../src/exchange/read-form-identity.ts';
import { headerFields, signatureFields } from '../../src/model/form.ts';
import { writeFormIdentity } from '../../src/model/form-identity.ts';

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

const { each: _each, once: _once, ...told } = identity;
const today = { ...identity, schema: 'eoms/form@3' } as const;
const older = { ...told, schema: 'eoms/form@2' } as const;

describe('the identity of a form', () => {
  it('is read as it was written', () => {
    expect(parseFormIdentity(writeFormIdentity(identity))).toEqual(today);
    const asked = { ...identity, role: 'teacher' };
    expect(parseFormIdentity(writeFormIdentity(asked))).toEqual({ ...today, role: 'teacher' });
  });

  it.each([
    ['no JSON', 'eoms'],
    ['cut off', writeFormIdentity(identity).slice(0, -1)],
    ['not an object', '[1]'],
    ['nothing', 'null'],
    ['of another schema', JSON.stringify({ ...identity, schema: 'eoms/form@4' })],
    ['of another question', JSON.stringify({ ...today, each: ['mood'] })],
    ['without what it asks', JSON.stringify({ ...today, each: undefined })],
    ['with one name', JSON.stringify({ ...today, once: 'header:date' })],
    ['with a number as a role', JSON.stringify({ ...today, role: 1 })],
    ['with a key of its own', JSON.stringify({ ...today, colour: 'red' })],
    ['of a day that there is not', JSON.stringify({ ...today, date: '2026-02-30' })],
    ['without a date', JSON.stringify({ ...older, date: undefined })],
    ['with a number as a name', JSON.stringify({ ...older, standard: 1 })],
    ['with half a field', JSON.stringify({ ...older, fields: 0.5 })],
    ['with one id', JSON.stringify({ ...older, requirements: 'a' })],
    ['with odd ids', JSON.stringify({ ...older, requirements: [1] })],
  ])('is none where the value is %s', (_, value) => {
    expect(parseFormIdentity(value)).toBeUndefined();
  });

  it.each([1, 2])('of eoms/form@%i asks what all forms asked then', (number) => {
    const read = parseFormIdentity(JSON.stringify({ ...told, schema: `eoms/form@${number}` }));
    expect(read).toMatchObject({ ...told, schema: 'eoms/form@3' });
    expect(read?.each).toEqual(['finding', 'evidence', 'notes']);
    expect(read?.once).toHaveLength(headerFields.length + signatureFields.length);
  });

  it.each([
    ['{"schema": "eoms/form@4"}', 'exchange.form-newer'],
    ['{"schema":"eoms/form@10"}', 'exchange.form-newer'],
    ['{"schema":"eoms/form@2"}', 'exchange.form-identity'],
    ['', 'exchange.form-identity'],
  ])('is newer, or damaged, where the value is %j', (value, key) => {
    expect(nameIdentityFault(value)).toBe(key);
  });
});
