import { describe, expect, it } from 'vitest';
import { readTeam, type TeamWay, teamEntries, teamWays } from '../../../src/cli/init/read-team.ts';
import { splitEntries } from '../../../src/model/text/split-entries.ts';

const signs = {
  roleWords: ['consultant', 'head', 'auditor', 'lead'],
  nameHeads: ['name', 'team member'],
  roleHeads: ['role', 'function'],
};

/** `name | role` for each who is understood in one way. */
function teamIn(text: string, way: TeamWay): string {
  return readTeam(text, { ...signs, way })
    .map(({ name, role }) => `${name} | ${role}`)
    .join(' / ');
}

/** `name | role` for each who was understood. */
function understood(text: string): readonly string[] {
  return readTeam(text, signs).map(({ name, role }) => `${name} | ${role}`);
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
    const readings = teamWays(text, signs).map((way) => teamIn(text, way));
    expect(readings).toEqual(ways);
  });

  it('is not asked about where it is left as it was shown', () => {
    const shown = [{ name: 'Holm, Åse', role: '' }];
    expect(teamWays('Holm, Åse', { ...signs, shown })).toEqual([]);
    expect(readTeam('Holm, Åse', { ...signs, shown })).toEqual(shown);
  });

  it.each([
    ['Ada Holm;QA\nBo Berg;IT', ['Ada Holm | QA', 'Bo Berg | IT']],
    ['Ada Holm\tQA\n\nBo Berg\tIT\n', ['Ada Holm | QA', 'Bo Berg | IT']],
    [
      'Ada Holm;Lead auditor\nBo Berg;Second auditor',
      ['Ada Holm | Lead auditor', 'Bo Berg | Second auditor'],
    ],
    ['Ada Holm;QA\nBo Berg;', ['Ada Holm | QA', 'Bo Berg | ']],
    ['Ada Holm;QA\n;IT\n;', ['Ada Holm | QA', 'IT | ']],
    ['Holm, Ada;lead\nBerg, Bo;takes notes', ['Holm, Ada | lead', 'Berg, Bo | takes notes']],
    ['Lead auditor;Ada Holm\nAuditor;Bo Berg', ['Ada Holm | Lead auditor', 'Bo Berg | Auditor']],
    ['Dean Head;QA\nBo Berg;IT', ['Dean Head | QA', 'Bo Berg | IT']],
    ['1. Ada Holm;QA\n2. Bo Berg;IT', ['Ada Holm | QA', 'Bo Berg | IT']],
    ['Name;Role\nAda;Lead\nBo;Second', ['Ada | Lead', 'Bo | Second']],
    ['NAME\tFUNCTION\nAda\tBo', ['Ada | Bo']],
    ['Name: Role\nAda: Lead\nBo: Second', ['Ada | Lead', 'Bo | Second']],
    ['Name: Role, E-mail\nAda: Lead, a@x.dk', ['Ada | Lead, a@x.dk']],
    ['Role;Team member;Site\nQA;Ada;Top\nIT;Bo;', ['Ada | QA, Top', 'Bo | IT']],
    ['Name;Role\nAda Holm;\nBo Berg', ['Ada Holm | ', 'Bo Berg | ']],
    ['"Holm, Ada";Lead', ['Holm, Ada | Lead']],
    ['"Holm, Ada";QA', ['Holm, Ada | QA']],
    ['"Holm, Ada";"QA; IT"\n"Berg ""Bo""";IT', ['Holm, Ada | QA; IT', 'Berg "Bo" | IT']],
    ['"Holm,\nAda";Lead\nBo Berg;IT', ['Holm, Ada | Lead', 'Bo Berg | IT']],
    ['"Holm, Ada": lead', ['Holm, Ada | lead']],
    ['"Holm, Ada" (lead); "Berg, Bo", notes', ['Holm, Ada | lead', 'Berg, Bo | notes']],
    ['"Holm, Ada";"QA, IT: all"\nBo Berg;IT', ['Holm, Ada | QA, IT: all', 'Bo Berg | IT']],
    ['"Holm, Ada"', ['Holm, Ada | ']],
    ['"Addy" Holm; Bo "B" Berg', ['"Addy" Holm | ', 'Bo "B" Berg | ']],
    ['"Holm, Ada', ['"Holm | Ada']],
    ['\uE000 Holm;QA\nBo \uE001;IT', ['\uE000 Holm | QA', 'Bo \uE001 | IT']],
    ['Mette Sørensen; lead consultant', ['Mette Sørensen | lead consultant']],
    ['Mette; Jens', ['Mette | ', 'Jens | ']],
    ['Ada Holm <ada@x.dk>; bo@x.dk', ['Ada Holm <ada@x.dk> | ', 'bo@x.dk | ']],
    ['Ada: lead; Bo: QA\nIda: IT; Jo: HR', ['Ada | lead', 'Bo | QA', 'Ida | IT', 'Jo | HR']],
    ['(1) Ada; (2) Bo\n(3) Ida; (4) Jo', ['Ada | ', 'Bo | ', 'Ida | ', 'Jo | ']],
    [
      'Ada Holm; Bo Berg; Ida Lund\nJo Vang',
      ['Ada Holm | ', 'Bo Berg | ', 'Ida Lund | ', 'Jo Vang | '],
    ],
    ['Åse Holm, lead;\nBo Lund, notes;', ['Åse Holm | lead', 'Bo Lund | notes']],
    ['Åse Holm, lead\nBo Lund, notes', ['Åse Holm | lead', 'Bo Lund | notes']],
    ['Bo Lund\nlead auditor\nIda Vang', ['Bo Lund | lead auditor', 'Ida Vang | ']],
  ])('comes in columns where every line is read alike, and is not asked about: %j', (...given) => {
    const [text, members] = given;
    expect(understood(text)).toEqual(members);
    expect(teamWays(text, signs)).toEqual([]);
  });

  it.each([
    [
      'Mette Sørensen; anders holm',
      ['Mette Sørensen |  / anders holm | ', 'Mette Sørensen | anders holm'],
    ],
    [
      'Ada Holm;Bo Berg\nIda Lund;Jo Vang',
      [
        'Ada Holm | Bo Berg / Ida Lund | Jo Vang',
        'Ada Holm |  / Bo Berg |  / Ida Lund |  / Jo Vang | ',
      ],
    ],
    ['Ada;Bo\nIda;', ['Ada | Bo / Ida | ', 'Ada |  / Bo |  / Ida | ']],
    ['Ada Holm;QA\nBo Berg', ['Ada Holm | QA / Bo Berg | ', 'Ada Holm |  / QA |  / Bo Berg | ']],
    [
      'Ada Holm, lead; Bo, notes\nIda (x); Jo (y)',
      [
        'Ada Holm, lead | Bo, notes / Ida (x) | Jo (y)',
        'Ada Holm | lead / Bo | notes / Ida | x / Jo | y',
      ],
    ],
    [
      'Ada;QA;Top\nBo;IT;Hill',
      ['Ada | QA, Top / Bo | IT, Hill', 'Ada |  / QA |  / Top |  / Bo |  / IT |  / Hill | '],
    ],
    ['"Holm, Ada"; "Berg, Bo"', ['Holm, Ada | Berg, Bo', 'Holm, Ada |  / Berg, Bo | ']],
  ])('is asked about where columns or small letters can mean several things: %j', (...given) => {
    const [text, teams] = given;
    expect(teamWays(text, signs).map((way) => teamIn(text, way))).toEqual(teams);
  });

  it('keeps lines that were shown beside columns that are added', () => {
    const shown = [
      { name: '"Holm"', role: '' },
      { name: 'Lund; Bo', role: 'QA' },
    ];
    const text = '"Holm"\nLund; Bo, QA\nIda Vang;IT\nJo Berg;HR';
    const added = [
      { name: 'Ida Vang', role: 'IT' },
      { name: 'Jo Berg', role: 'HR' },
    ];
    expect(readTeam(text, { ...signs, shown })).toEqual([...shown, ...added]);
    expect(teamEntries(text, { ...signs, shown })).toEqual(text.split('\n'));
  });

  it('counts a line of columns once, and keeps quoted cells as they were typed', () => {
    expect(teamEntries('"Holm, Ada";QA\nBo Berg;IT', signs)).toEqual([
      '"Holm, Ada";QA',
      'Bo Berg;IT',
    ]);
    expect(teamEntries('"Holm; Ada", lead; Bo; Ida', signs)).toEqual([
      '"Holm; Ada", lead',
      'Bo',
      'Ida',
    ]);
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
