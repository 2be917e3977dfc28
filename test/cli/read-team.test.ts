import { describe, expect, it } from 'vitest';
import { readTeam, splitEntries } from '../../src/cli/init/read-team.ts';

const roleWords = ['consultant', 'head', 'auditor'];

/** `name | role` for each who was understood. */
function understood(text: string): readonly string[] {
  return readTeam(text, roleWords).map(({ name, role }) => `${name} | ${role}`);
}

describe('who carries out an assessment', () => {
  it.each([
    ['Åse Holm', ['Åse Holm | ']],
    ['Åse Holm, lead', ['Åse Holm | lead']],
    ['Åse Holm: lead', ['Åse Holm | lead']],
    ['Åse Holm (lead)', ['Åse Holm | lead']],
    ['Åse Holm - lead', ['Åse Holm | lead']],
    ['Åse Holm – lead, reports', ['Åse Holm | lead, reports']],
    ['Anne-Marie Holm, head of IT, Øst (acting)', ['Anne-Marie Holm | head of IT, Øst (acting)']],
    ['Åse Holm, lead; Bo Lund, notes', ['Åse Holm | lead', 'Bo Lund | notes']],
    ['Åse Holm\nBo Lund: notes\n', ['Åse Holm | ', 'Bo Lund | notes']],
    ['Åse Holm; Bo Lund', ['Åse Holm | ', 'Bo Lund | ']],
    ['Åse Holm; de Vries', ['Åse Holm | ', 'de Vries | ']],
    ['Åse Holm; takes notes', ['Åse Holm | takes notes']],
    ['Åse Holm; Senior Consultant', ['Åse Holm | Senior Consultant']],
    ['Åse Holm; Head of quality, Ballerup', ['Åse Holm | Head of quality, Ballerup']],
    ['Åse Holm; auditor; Bo Lund; notes', ['Åse Holm | auditor', 'Bo Lund | notes']],
    ['Åse Holm, lead; auditor in training', ['Åse Holm | lead', 'auditor in training | ']],
    ['(nobody yet)', ['(nobody yet) | ']],
    [' ;\n; ', []],
  ])('is read as a person means it: %j', (text, members) => {
    expect(understood(text)).toEqual(members);
  });

  it('comes one on a line or separated by semicolons', () => {
    expect(splitEntries('Quay 1\r\n Quay 2;Online, all\n\n')).toEqual([
      'Quay 1',
      'Quay 2',
      'Online, all',
    ]);
  });
});
