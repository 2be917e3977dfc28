import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../messages/en/files.json' with { type: 'json' };
import { compileSchema } from '../../../src/files/schema/compile-schema.ts';
import { patternMessage } from '../../../src/files/schema/name-pattern.ts';
import { createMessages } from '../../../src/messages/messages.ts';
import { allSchemas } from '../../../src/model/all-schemas.ts';

const room = join(import.meta.dirname, '../../../src/files');
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(room, name), 'utf8'));
const messages = createMessages('en', en);
const values = { limit: 2, count: 2, first: 2, found: 'string', wanted: 'string' };
const texts = {
  columns: 'a, b',
  text: 't',
  or: 'none',
  rule: 'not',
  pattern: '^x$',
  code: 'U+0007',
  encoding: 'UTF-16',
  kind: 'pdf',
};
const words = { key: 'k', keys: 'k, l', missing: 'm', source: '8.10', word: 'w', allowed: 'a, b' };
const names = {
  name: 'n',
  line: '3',
  na: 'true',
  schema: 's',
  path: 'a/b',
  column: 'c',
  pid: '1',
  host: 'h',
  lock: 'l',
};

const isKey = (key: string): key is keyof typeof en => key in en;

describe('the messages of this room', () => {
  it.each(Object.keys(en))('%s is said somewhere', (key) => {
    expect(sources.some((source) => source.includes(`'${key}'`))).toBe(true);
  });

  it.each(Object.keys(en).filter(isKey))('%s is a sentence that leaves nothing open', (key) => {
    const text = messages.text(key, { ...values, ...texts, ...words, ...names });
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text.replace(/ schema: s$/, '.')).toMatch(/^and \d+ more|[.?]$/);
  });
});

describe('the schemas of eoms', () => {
  const patterns = new Set(JSON.stringify(allSchemas).match(/(?<="pattern":)"(?:[^"\\]|\\.)*"/g));

  it.each([...patterns])('the pattern %s has words of its own', (pattern) => {
    expect(patternMessage(String(JSON.parse(pattern)))).not.toBe('files.pattern');
  });

  it.each(Object.entries(allSchemas))(
    'the schema %s says nothing without effect',
    (_name, schema) => {
      expect(compileSchema(schema)(undefined)).toHaveLength(1);
    },
  );
});
