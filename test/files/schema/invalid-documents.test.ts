import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/files/schema/check-document.ts';
import { compileSchema } from '../../../src/files/schema/compile-schema.ts';
import { asCompiledSchema } from '../../../src/files/schema/validators.ts';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import { parseYaml } from '../../../src/files/yaml/parse-yaml.ts';
import { exampleSchema } from '../support/example-schema.ts';
import { inWords, refusalOf } from '../support/problems-of.ts';

const folder = new URL('../../invalid/files/', import.meta.url);
const schema = asCompiledSchema(compileSchema(exampleSchema));
const refusals: Readonly<Record<string, readonly string[]>> = {
  'absent-date': ['3:7 There is no such day as 2026-02-30 in the calendar.'],
  'bad-clause': ['3:9 "8..5" is not a clause number. Write it as "8.5.1" or "A.2".'],
  'bad-date': ['3:7 "23.11.2026" is not a date. Write year, month and day: 2026-11-23.'],
  'bad-form': ['3:7 "abc" does not match the expected form: ^[A-Z][0-9].'],
  'bad-id': [
    '3:5 "Training Plan" cannot be a name here. Write small letters a to z and digits, starting with a letter, with single hyphens between the words: training-plan.',
  ],
  'bad-key': [
    '4:3 "Eoms Scope" cannot be a name here. Write small letters a to z and digits, starting with a letter, with single hyphens between the words: training-plan.',
  ],
  'bad-link': [
    '3:7 "javascript:alert(1)" is not a link. It has to start with https://, http:// or mailto: and hold no spaces, nor characters such as < > ".',
  ],
  'bad-moment': [
    '3:5 "2026-11-23 17:04" is not a date with a time. Write it as 2026-11-23T17:04:00+01:00.',
  ],
  'bad-ref': [
    '3:17 "third" is not a reference to an item. Write the clause and the item: "8.5.1.a" or "4.1-2".',
  ],
  'choices-in-list': [
    '3:15 Expected a text or true or false here; this is a list.',
    '3:25 Expected a text or true or false here; this is a group of keys.',
  ],
  'deepest-branch': ['3:25 The text is shorter than 2 characters.'],
  'fewest-mistakes-branch': ['3:20 The key "wo" is not known here. Did you mean "who"?'],
  'empty-list': ['3:7 The list needs at least 1 entry.'],
  'empty-text': ['2:8 Expected a text here; this one is empty.'],
  'endless-number': ['3:8 Expected a number here; this is no finite number.'],
  'everything-at-once': [
    '2:8 Expected a text here; without quotes this is read as something else. Put quotes round it: "8.10".',
    '3:8 Expected a whole number here; this is a text.',
    '5:5 The key "role" is missing here.',
    '6:5 The key "age" is not known here. These keys are known here: name, role.',
    '7:5 These keys are missing here: name, role.',
    '8:1 Where there is the key "from" there has to be "to" too.',
  ],
  'few-keys': ['3:10 Expected at least 1 key here.'],
  'fraction-for-count': ['3:8 Expected a whole number here; this is a number with a fraction.'],
  'if-then': ['1:1 The key "justification" is missing here.'],
  'item-twice': ['6:5 This is the same as entry 1 of the list. Remove one of them.'],
  'large-number': ['3:8 The number has to be 100 or less.'],
  'list-for-text': ['2:8 Expected a text here; this is a list.'],
  'list-for-word': [
    '3:9 Expected one of these here, not a list or a group of keys: small, medium, large.',
  ],
  'long-list': ['3:7 The list can hold at most 3 entries.'],
  'long-text': ['2:8 The text is longer than 20 characters.'],
  'many-keys': ['3:10 At most 2 keys can stand here.'],
  'missing-key': ['1:1 The key "title" is missing here.'],
  'missing-keys': ['4:5 These keys are missing here: name, role.'],
  'missing-partner': ['3:1 Where there is the key "from" there has to be "to" too.'],
  'missing-schema': [
    '1:1 The key "schema" is missing here. Start the file with the line schema: eoms/example@1',
  ],
  'newer-schema': [
    '1:9 This file says eoms/example@2; this eoms knows eoms/example@1. The file was written by a newer eoms. Install that version to read it.',
  ],
  'no-branch': ['3:8 Expected a text or a group of keys here; this is a list.'],
  'no-schema-name': [
    '1:9 "example" is not a kind of document that eoms knows; here it has to say eoms/example@1.',
  ],
  'nothing-for-text': ['2:6 Expected a text here; this is nothing.'],
  'nothing-like-it': ['3:8 This breaks the rule "not" of the schema.'],
  'number-at-bounds': [
    '3:8 The number has to be more than 0.',
    '4:7 The number has to be less than 1.',
  ],
  'number-for-text': [
    '2:8 Expected a text here; without quotes this is read as something else. Put quotes round it: "8.10".',
  ],
  'older-schema': ['1:9 This file says eoms/example@0; this eoms knows eoms/example@1.'],
  'other-schema': [
    '1:9 This file says eoms/assessment@1; expected a file that says eoms/example@1.',
  ],
  'quoted-number': ['3:8 In quotes this is a text. Take the quotes away: 3.'],
  'quoted-rating': ['3:9 In quotes this is a text. Take the quotes away: 3.'],
  'quoted-truth': ['3:7 In quotes this is a text. Take the quotes away: true.'],
  'short-text': ['3:7 The text is shorter than 3 characters.'],
  'small-number': ['3:8 The number has to be 0 or more.'],
  'text-for-keys': ['1:1 Expected a group of keys here; this is a text.'],
  'text-for-list': ['3:7 Expected a list here; this is a text.'],
  'text-for-number-or-truth': ['3:9 Expected a number or true or false here; this is a text.'],
  'text-for-number': ['3:8 Expected a whole number here; this is a text.'],
  'truth-for-text': [
    '2:8 Expected a text here; without quotes this is read as something else. Put quotes round it: "true".',
  ],
  'two-branches': [
    '3:8 This can be read in more than one way. Leave out what belongs to the other one.',
  ],
  'uneven-number': ['4:7 The number has to be a multiple of 2.'],
  'unknown-key-far': [
    '3:1 The key "quux" is not known here. These keys are known here: schema, title, justification, id, clause, refs, code, kind, effort, rating, count, share, part, even, done, either, from, to, at, link, answers, people, owner, step, place, owners, never.',
  ],
  'unknown-key': ['3:1 The key "titel" is not known here. Did you mean "title"?'],
  'unknown-number': ['3:9 "7" is not allowed here; expected one of these: 0, 1, 2, 3, 4, na.'],
  'unknown-word': [
    '3:9 "medum" is not allowed here; expected one of these: small, medium, large. Did you mean "medium"?',
  ],
  'wrong-branch': ['3:20 The key "rol" is not known here. Did you mean "role"?'],
  'wrong-constant': ['3:7 Expected "plan" here; this is "draft".'],
};

it('every file of test/invalid/files has its refusal written down here', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(refusals)
      .map((name) => `${name}.yaml`)
      .toSorted(),
  );
});

it.each(Object.entries(refusals))('%s is refused as written down', (name, expected) => {
  const file = `${name}.yaml`;
  const text = decodeText(readFileSync(new URL(file, folder)), file);
  expect(inWords(refusalOf(() => checkDocument(parseYaml(text, file), schema)))).toEqual(expected);
});
