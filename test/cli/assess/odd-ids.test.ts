import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { findYamlReaders, readAsEoms } from '../../support/yaml-readers.ts';
import { eoms } from '../run-eoms.ts';

/** A standard whose ids are truth values, nothing or numbers to some readers of YAML. */
const ids = ['yes', 'off', 'true', 'null', 'y', 'e1'];
const standard = `schema: eoms/standard@1
id: "no"
title: Night school
conditions: [{ id: "on", name: Evening classes, question: "Are there evening classes?" }]
clauses:
  - clause: "1"
    title: All
    requirements:
${ids.map((id) => `      - { id: "${id}", question: "Is it so?" }`).join('\n')}
`;
const folder = put(temporaryFolder(), { 'standard.yaml': standard });
const school = join(folder, 'school');
const answers = ids.flatMap((id) => ['--set', `${id}=3`]);
const flags = ['--name', 'Night School', '--type', 'school', '--scope', 'All courses', '--yes'];

const runs: readonly (readonly string[])[] = [
  ['init', 'school', '--standard', 'standard.yaml', '--condition', 'on=yes', ...flags],
  ['assess', ...answers],
  ['assess', '--set', 'true=4', '--set', 'yes=1', '--set', 'null=na:Nobody asks: why?'],
];
const codes: (number | null)[] = [];
for (const typed of runs) {
  const cwd = typed[0] === 'init' ? folder : school;
  codes.push((await eoms([...typed, '-q'], { cwd })).code);
}
const texts = ['eoms.yaml', ...namesIn('assessments')].map((name) =>
  readFileSync(join(school, name), 'utf8'),
);

describe('ids that some readers of YAML take for something else', () => {
  it('are answered, and answered anew', () => {
    expect(codes).toEqual([0, 0, 0]);
    expect(texts.map(readAsEoms)).toMatchObject([
      { language: 'en', conditions: { on: { applies: true } } },
      {
        standard: { id: 'no' },
        answers: {
          yes: { rating: 1 },
          off: { rating: 3 },
          true: { rating: 4 },
          null: { rating: 'na', justification: 'Nobody asks: why?' },
          y: { rating: 3 },
          e1: { rating: 3 },
        },
      },
    ]);
  });

  for (const { name, read } of findYamlReaders()) {
    it.runIf(read !== undefined)(`are the same texts to ${name}`, () => {
      expect(read?.(texts)).toEqual(texts.map(readAsEoms));
    });
  }
});

function namesIn(name: string): readonly string[] {
  return readdirSync(join(school, name)).map((file) => join(name, file));
}
