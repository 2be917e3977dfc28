import { describe, expect, it } from 'vitest';
import { completedCommands } from '../../../src/cli/completion/completed-command.ts';
import {
  coded,
  offersByPlace,
  quoted,
  valuedSpellings,
} from '../../../src/cli/completion/shell-tables.ts';
import { writePowershell } from '../../../src/cli/completion/write-powershell.ts';
import { programWords } from '../../docs/program-words.ts';
import { english } from '../../support/messages.ts';

const commands = completedCommands(english);
const byPath = new Map(commands.map((one) => [one.path, one]));

describe('what shells complete', () => {
  it.each([...programWords()])('is what can be typed: eoms %s', (words, options) => {
    const spelt = byPath.get(words)?.flags.flatMap(({ spellings }) => spellings);
    expect(new Set(spelt)).toEqual(options);
  });

  it('has eoms itself and every group before the commands below it', () => {
    expect(byPath.get('')?.below.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['init', 'standard', 'template', 'completion', 'help']),
    );
    expect(byPath.get('gate')?.below.map(({ word }) => word)).toEqual(['init', 'help']);
    expect(byPath.get('')?.flags.map(({ spellings }) => spellings[0])).toContain('--version');
  });

  it('takes a flag that has a value in one command to have one in all', () => {
    const valued = new Set(valuedSpellings(commands));
    const bare = commands.flatMap(({ flags }) =>
      flags.filter(({ value }) => value === undefined).flatMap(({ spellings }) => spellings),
    );
    expect(bare.filter((spelling) => valued.has(spelling))).toEqual([]);
  });

  it('is written as one word for each place', () => {
    const offers = new Map(offersByPlace(commands));
    expect(offers.get('report|--only')).toBe('= major minor improvement');
    expect(offers.get('checklist|--role')).toBe('@ roles');
    expect(offers.get('batch|--out')).toBe('/');
    expect(offers.get('report|-o')).toBe(':');
    expect(offers.get('status|')).toBe('');
    expect(coded({ kind: 'names', of: ['clauses', 'roles'] })).toBe('@ clauses roles');
    expect(quoted("a'b")).toBe(String.raw`'a'\''b'`);
  });

  it('is written for PowerShell with tables that tell -C from -c', () => {
    const script = writePowershell(commands);
    expect(script).toContain("$offers['report|--only'] = '= major minor improvement'");
    expect(script).toContain('StringComparer]::Ordinal');
    expect(script.split('{').length).toBe(script.split('}').length);
  });
});
