import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeJUnit } from '../../src/export/write-junit.ts';
import { exportedCases, garden, harmful, hill } from './exported-cases.ts';

/**
 * What the readers of JUnit XML agree on: which elements may be where, and which attributes they may have; those
 * with a star have to be there.
 */
const profile: Readonly<Record<string, { readonly within: string; readonly may: string }>> = {
  testsuites: { within: '', may: 'name tests failures errors time' },
  testsuite: {
    within: 'testsuites',
    may: 'name* tests* failures errors skipped time timestamp',
  },
  properties: { within: 'testsuite', may: '' },
  property: { within: 'properties', may: 'name* value*' },
  testcase: { within: 'testsuite', may: 'name* classname* time file line' },
  failure: { within: 'testcase', may: 'type* message*' },
  skipped: { within: 'testcase', may: 'message*' },
  'system-out': { within: 'testcase', may: '' },
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  text: string;
}

/** Reads JUnit XML strictly: not well-formed XML, and what is not in the profile, is an error. */
function readJUnit(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const all: Element[] = [];
  let open: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { within, may } = profile[name] ?? { within: 'nowhere', may: '' };
    expect(`${name} in ${open?.name ?? ''}`).toBe(`${name} in ${within}`);
    const known = may.split(' ');
    for (const one of Object.keys(attributes))
      expect(known.map((key) => key.replace('*', ''))).toContain(one);
    const needed = known.filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
    for (const key of needed) expect(attributes).toHaveProperty(key);
    open = { name, attributes, parent: open, text: '' };
    all.push(open);
  });
  parser.on('text', (text) => {
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => {
    open = open?.parent;
  });
  parser.write(xml).close();
  return all;
}

const elements = readJUnit(writeJUnit(hill));

/** The case of a requirement, with what is in it. */
function caseOf(id: string): {
  readonly found: Element | undefined;
  readonly inside: readonly Element[];
} {
  const found = elements.find(
    ({ name, attributes }) =>
      name === 'testcase' && attributes['name']?.startsWith(`${id}:`) === true,
  );
  return { found, inside: elements.filter(({ parent }) => parent === found) };
}

describe.each(exportedCases)('JUnit XML of the $name', ({ name, request }) => {
  it('is as it is kept, and the same bytes each time', async () => {
    const written = writeJUnit(request);
    await expect(written).toMatchFileSnapshot(`kept/${name}.xml`);
    expect(writeJUnit(request)).toBe(written);
  });

  it('is what readers of it agree on, and its counts are right', () => {
    const all = readJUnit(writeJUnit(request));
    const suites = all.filter((one) => one.name === 'testsuite');
    expect(suites.length).toBeGreaterThan(0);
    for (const suite of suites) {
      const cases = all.filter(({ parent }) => parent === suite && parent.name === 'testsuite');
      const inside = (kind: string) =>
        all.filter((one) => one.name === kind && one.parent?.parent === suite).length;
      expect(suite.attributes).toMatchObject({
        tests: String(cases.filter((one) => one.name === 'testcase').length),
        failures: String(inside('failure')),
        skipped: String(inside('skipped')),
        timestamp: `${request.evaluation.date}T00:00:00`,
      });
    }
    const failures = all.filter((one) => one.name === 'failure').length;
    expect(all[0]?.attributes).toMatchObject({
      tests: String(request.evaluation.requirements.length),
      failures: String(failures),
    });
  });
});

describe('JUnit XML', () => {
  it('has a suite for each clause, in the order of the standard', () => {
    const names = elements.filter(({ name }) => name === 'testsuite');
    expect(names.map(({ attributes }) => attributes['name'])).toEqual([
      '4.1 Issues',
      '8 Operation',
    ]);
  });

  it('fails major and minor gaps, with what was seen and what to do', () => {
    const { found, inside } = caseOf('issues');
    expect(found?.attributes).toMatchObject({
      classname: 'tiny.4-1',
      file: 'schools/hill å/assessments/2026 år#1.yaml',
      line: '7',
    });
    expect(inside.map(({ name, attributes }) => [name, attributes['type']])).toEqual([
      ['failure', 'major'],
    ]);
    expect(inside[0]?.text).toMatch(
      /It is critical[^]*Not shown: 4\.1\.a[^]*Seen: [^]*What to do: Do/,
    );
    expect(caseOf('meals').inside[0]?.text).toContain('accepted until 30 June 2026');
  });

  it('passes an improvement, which it tells, and what is met', () => {
    expect(caseOf('teaching').inside.map(({ name }) => name)).toEqual(['system-out']);
    expect(caseOf('learning').inside).toEqual([]);
  });

  it.each([
    ['trips', 'Not answered yet.'],
    ['design', 'Not applicable: None =HYPERLINK'],
    ['parties', 'Accepted until 31 January 2027 by Board'],
  ])('skips %s, and says why', (id, reason) => {
    const { inside } = caseOf(id);
    expect(inside.map(({ name }) => name)).toEqual(['skipped']);
    expect(inside[0]?.attributes['message']).toContain(reason);
  });

  it('says of what has no reason that it is not applicable', () => {
    const requirements = hill.evaluation.requirements.map((one) => ({ ...one, justification: '' }));
    const written = writeJUnit({ ...hill, evaluation: { ...hill.evaluation, requirements } });
    expect(written).toContain('<skipped message="Not applicable."/>');
  });

  it('keeps hostile texts as texts, and leaves out what XML has no place for', () => {
    const written = writeJUnit(hill);
    expect(written).not.toMatch(harmful);
    expect(written).not.toContain('\uFFFE');
    expect(caseOf('issues').inside[0]?.text).toContain(
      '<img src=x onerror=alert(1)> & ]]> "quoted"',
    );
    expect(written).not.toContain('<img');
  });

  it('names no file where none is known', () => {
    const requirements = garden.evaluation.requirements.map((one) => ({ ...one, source: null }));
    const all = readJUnit(
      writeJUnit({ ...garden, evaluation: { ...garden.evaluation, requirements, clauses: [] } }),
    );
    const first = all.find(({ name }) => name === 'testcase');
    expect(first?.attributes).not.toHaveProperty('file');
    expect(all.find(({ name }) => name === 'testsuite')?.attributes['name']).toBe('1');
  });
});
