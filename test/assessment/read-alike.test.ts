import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { putEntry } from '../../src/assessment/edit-assessment.ts';
import { putAnswers, putFindings } from '../../src/assessment/put-entries.ts';
import { answerFields, findingFields } from '../../src/assessment/written-answers.ts';
import { serializeDocument } from '../../src/editing/edit-document.ts';
import { writeEngagement } from '../../src/engagement/write-engagement.ts';
import type { Answer, Finding } from '../../src/model/assessment.ts';
import { quoteYaml } from '../../src/model/text/quote-yaml.ts';
import { anEngagement, aStandard } from '../support/build-data.ts';
import { lawRuns } from '../support/law-runs.ts';
import { english } from '../support/messages.ts';
import { anyTellingId, anyTellingText } from '../support/telling-texts.ts';
import { findYamlReaders, readAsEoms } from '../support/yaml-readers.ts';
import { head } from './assessment-files.ts';

const readers = findYamlReaders();

/** What eoms itself keeps of a text: no half characters. */
const whole = anyTellingText.map((text) => text.toWellFormed()).filter((text) => text !== '');
const anyDay = fc.constantFrom('2026-11-23', '0001-01-01', '9999-12-31');
const anyMoment = fc.constantFrom('2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00+01:00');
const anyHash = fc.constantFrom('0'.repeat(64), `1e${'7'.repeat(62)}`, `0x${'a'.repeat(62)}`);

const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    rating: fc.constantFrom(0, 4),
    missing: fc.array(whole, { maxLength: 2 }),
    note: whole,
    evidence: fc.array(
      fc.record(
        { title: whole, file: whole, link: whole, date: anyDay, sha256: anyHash },
        { requiredKeys: ['title'] },
      ),
      { maxLength: 2 },
    ),
    by: whole,
    at: anyMoment,
    earlierJustification: whole,
  },
  { requiredKeys: ['rating', 'missing', 'evidence'] },
);
const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    evidence: whole,
    note: whole,
    items: fc.array(whole, { maxLength: 2 }),
    date: fc.oneof(anyDay, whole),
    auditor: whole,
    site: whole,
  },
  { requiredKeys: ['items'] },
);

const starts = [
  'answers: {}\n',
  'answers: { a: { note: a, rating: 1 } }\n',
  'answers:\n  a: { note: a, rating: 1 }\n',
  'answers:\n  a:\n    note: >-\n      a\n      b\n    rating: 1\n',
  "answers:\n  a:\n    note: 'a'\n    rating: 1\n    evidence: [ { title: a } ]\n",
  'answers:\n  a:\n    rating: 1\n    note: |\n      a\nfindings: { a: [ { note: a } ] }\n',
].map((text) => head + text);
const inBraces =
  '{ schema: eoms/assessment@1, standard: { id: tiny }, answers: {}, findings: {} }\n';
const anyStart = fc.constantFrom(...starts, inBraces);
const anyId = fc.oneof(fc.constant('a'), anyTellingId);

/** A document that eoms writes, and what it has to say. */
interface Written {
  readonly text: string;
  readonly says: unknown;
}

const anyAnswered: fc.Arbitrary<Written> = fc
  .tuple(anyStart, anyId, anyAnswer, fc.boolean())
  .map(([start, id, answer, isWhole]) => {
    const document = parseDocument(start);
    putEntry(document, { id, answer, order: [id] });
    const put = isWhole ? undefined : putAnswers(start, new Map([[id, answer]]), [id]);
    const says = { answers: { [id]: answerFields(answer) } };
    return { text: put ?? serializeDocument(document), says };
  });

const anyFound: fc.Arbitrary<Written> = fc
  .tuple(anyStart, anyId, fc.array(anyFinding, { minLength: 1, maxLength: 3 }))
  .map(([start, id, findings]) => {
    const document = parseDocument(start);
    putEntry(document, { id, findings, order: [id] });
    const put = putFindings(start, new Map([[id, findings]]), [id]);
    const says = { findings: { [id]: findings.map(findingFields) } };
    return { text: put ?? serializeDocument(document), says };
  });

const anyBegun: fc.Arbitrary<Written> = fc
  .record({
    name: whole,
    sites: fc.array(whole, { maxLength: 2 }),
    scope: whole,
    standard: whole,
    language: fc.constantFrom('en', 'no', 'da', 'pt-BR'),
    member: whole,
    condition: anyTellingId,
    applies: fc.boolean(),
  })
  .map(({ name, sites, scope, standard, language, member, condition, applies }) => {
    const engagement = anEngagement({
      institution: { name, sites, type: 'school', learners: 320 },
      scope,
      standard,
      language,
      conditions: { [condition]: { applies, justification: name } },
      team: [{ name: member, role: scope }],
    });
    const question = { id: condition, name: '', question: '', types: [] };
    const known = aStandard({ conditions: [question] });
    const says = {
      institution: { name, learners: 320, ...(sites.length === 0 ? {} : { sites }) },
      scope,
      standard,
      language,
      conditions: { [condition]: applies ? { applies } : { applies, justification: name } },
      team: [{ name: member, role: scope }],
    };
    return { text: writeEngagement(engagement, known, english), says };
  });

const kinds = { answers: anyAnswered, findings: anyFound, 'a new eoms.yaml': anyBegun };

describe.each(Object.entries(kinds))('YAML that eoms writes, %s,', (_name, written) => {
  it('says what was meant, to both readers of JavaScript', () => {
    fc.assert(
      fc.property(written, ({ text, says }) => {
        expect(load(text, { schema: CORE_SCHEMA })).toMatchObject(Object(says));
        expect(parse(text)).toMatchObject(Object(says));
      }),
      lawRuns(400),
    );
  });

  for (const { name, read } of readers) {
    it.runIf(read !== undefined)(`says the same to ${name}`, () => {
      const texts = fc.sample(written, { ...lawRuns(1000), seed: 7 }).map(({ text }) => text);
      expect(read?.(texts)).toEqual(texts.map(readAsEoms));
    });
  }
});

describe('the YAML of the examples, the themes and the documents', () => {
  const texts = [
    ...textsIn(['templates', 'examples'], /\.ya?ml$/),
    ...[...textsIn(['docs'], /\.md$/), readFileSync('README.md', 'utf8')].flatMap((text) =>
      Array.from(text.matchAll(/^```yaml\n([^]*?)^```/gm), ([, block = '']) => block),
    ),
  ];
  for (const { name, read } of readers) {
    it.runIf(read !== undefined)(`says the same to ${name}`, () => {
      expect(texts.length).toBeGreaterThan(8);
      expect(read?.(texts)).toEqual(texts.map(readAsEoms));
    });
  }
});

it('a text in quotes is read as it was', () => {
  fc.assert(
    fc.property(whole, (text) => {
      expect(load(quoteYaml(text))).toBe(text);
    }),
    lawRuns(1000),
  );
});

function textsIn(folders: readonly string[], named: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => named.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}
