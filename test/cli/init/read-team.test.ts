import { describe, expect, it } from 'vitest';
import { commaReadings, readTeam } from '../../../src/cli/init/read-team.ts';
import { splitEntries } from '../../../src/model/text/split-entries.ts';

const roleWords = ['consultant', 'head', 'auditor'];

/** `name | role` for each who was understood. */
function understood(text: string): readonly string[] {
  return readTeam(text, { roleWords }).map(({ name, role }) => `${name} | ${role}`);
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
    ['Åse Holm (lead), Bo Lund (notes)', ['Åse Holm | lead', 'Bo Lund | notes']],
    ['Åse Holm (lead), Bo Lund', ['Åse Holm | lead', 'Bo Lund | ']],
    ['Åse Holm (lead), takes notes', ['Åse Holm | lead, takes notes']],
    ['Holm, Åse: lead', ['Holm, Åse | lead']],
    ['Holm, Åse:', ['Holm, Åse | ']],
    ['head: Åse Holm', ['Åse Holm | head']],
    ['- Åse Holm, lead\n- Bo Lund', ['Åse Holm | lead', 'Bo Lund | ']],
    ['• Åse Holm\n• Bo Lund', ['Åse Holm | ', 'Bo Lund | ']],
    ['1. Åse Holm, lead\n2. Bo Lund', ['Åse Holm | lead', 'Bo Lund | ']],
    ['(1) Åse Holm; (2) Bo Lund', ['Åse Holm | ', 'Bo Lund | ']],
    [' ;\n; ', []],
  ])('is read as a person means it: %j', (text, members) => {
    expect(understood(text)).toEqual(members);
  });

  it.each([
    ['Åse, Bo, Ida', ['Åse |  / Bo |  / Ida | ', 'Åse | Bo, Ida']],
    ['Åse Holm, Bo Lund', ['Åse Holm |  / Bo Lund | ', 'Åse Holm | Bo Lund']],
    [
      'Holm, Åse; Lund, Bo',
      [
        'Holm |  / Åse |  / Lund |  / Bo | ',
        'Holm, Åse |  / Lund, Bo | ',
        'Holm | Åse / Lund | Bo',
      ],
    ],
    [
      'Åse Holm, lead; Bo, Ida',
      [
        'Åse Holm | lead / Bo |  / Ida | ',
        'Åse Holm | lead / Bo, Ida | ',
        'Åse Holm | lead / Bo | Ida',
      ],
    ],
    ['Åse, Head of Quality', []],
    ['Åse Holm, notes', []],
    ['Åse Holm: Bo Lund', []],
    ['Åse Holm (Bo Lund)', []],
  ])('is asked about where a comma can mean several things: %j', (text, ways) => {
    const readings = commaReadings(text, { roleWords }).map((comma) =>
      readTeam(text, { roleWords, comma })
        .map(({ name, role }) => `${name} | ${role}`)
        .join(' / '),
    );
    expect(readings).toEqual(ways);
  });

  it('is not asked about where it is left as it was shown', () => {
    const shown = [{ name: 'Holm, Åse', role: '' }];
    expect(commaReadings('Holm, Åse', { roleWords, shown })).toEqual([]);
    expect(readTeam('Holm, Åse', { roleWords, shown })).toEqual(shown);
  });

  it('keeps a site that begins with a number', () => {
    expect(splitEntries('3. Maj Plads 4; 1. Sal')).toEqual(['3. Maj Plads 4', '1. Sal']);
  });

  it('comes one on a line or separated by semicolons', () => {
    expect(splitEntries('Quay 1\r\n Quay 2;Online, all\n\n')).toEqual([
      'Quay 1',
      'Quay 2',
      'Online, all',
    ]);
  });
});
