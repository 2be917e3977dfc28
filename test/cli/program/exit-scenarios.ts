import { join } from 'node:path';
import { documentFormats, printFormats, reportFormats } from '../../../src/app/formats/formats.ts';
import { put, smallEngagement } from '../../support/folders.ts';

/** A module that breaks eoms from within when Node loads it first. */
const planted = "data:text/javascript,process.cwd=()=>{throw%20new%20Error('planted')}";

type Folder = 'school' | 'bare' | 'empty' | 'broken' | 'begun';

/** What goes wrong, where, what is typed, and what is said about it and what to do. */
type Row = readonly [what: string, folder: Folder, typed: readonly string[], says: RegExp];

const help = 'See eoms --help, or eoms help COMMAND\\.';
const init = ['init', '--name', 'A', '--type', 'school', '--scope', 'B'];

const wrongUsage: readonly Row[] = [
  [
    'an unknown command',
    'school',
    ['reprot'],
    new RegExp(`no command reprot\\.\\n.*"report"\\?\\n.*${help}`),
  ],
  [
    'an unknown option',
    'school',
    ['status', '--jsn'],
    new RegExp(`no option --jsn\\.\\n.*"--json"\\?\\n.*${help}`),
  ],
  [
    'an argument that is missing',
    'school',
    ['print'],
    new RegExp(`command line: file\\.\\n.*${help}`),
  ],
  ['a value that is missing', 'school', ['report', '-o'], new RegExp(`a value\\.\\n.*${help}`)],
  ['an argument too many', 'school', ['status', 'now'], new RegExp(`There is more.*\\n.*${help}`)],
  ['a group without its command', 'school', ['standard'], new RegExp(help)],
  [
    'a choice that is none',
    'school',
    ['report', '--format', 'odt'],
    new RegExp(`"odt" does not fit --format .*${reportFormats.join(', ')}\\.`),
  ],
  [
    'a day that is none',
    'school',
    ['report', '--date', '2026-02-30'],
    /"2026-02-30" does not fit --date .*such as 2026-11-23/,
  ],
  [
    'a format that contradicts the ending',
    'school',
    ['report', '--format', 'pdf', '-o', 'x.md'],
    /--format pdf and .*x\.md contradict.*Leave out one/,
  ],
  [
    'an ending that the command does not write',
    'school',
    ['checklist', '-o', 'x.json'],
    new RegExp(`x\\.json says; it writes ${documentFormats.join(', ')}\\. Give -o another ending`),
  ],
  [
    'a print over its own source',
    'empty',
    ['print', 'a.md', '-o', 'a.md', '--force'],
    new RegExp(`a\\.md says; it writes ${printFormats.join(', ')}\\. Give -o another ending`),
  ],
  [
    'questions without a terminal',
    'school',
    ['assess'],
    /no terminal.*\n.*--answers FILE or --set ID=RATING/,
  ],
  ['a start without a terminal', 'empty', ['init', 'a'], /--name, --type, --scope must be given/],
  [
    'a clause that is not there',
    'school',
    ['status', '--explain', '99'],
    /no clause 99.*\n.*Known here: 4, 5/,
  ],
];

const missing: readonly Row[] = [
  ['no engagement', 'empty', ['status'], /no eoms\.yaml in .*\n.*start one with eoms init/],
  ['no assessment yet', 'bare', ['report'], /Nothing has been assessed yet.*\n.*with eoms assess/],
  [
    'a file that is not there',
    'school',
    ['validate', 'eoms.yml'],
    /^eoms\.yml: .*\n.*Did you mean/,
  ],
  [
    'a standard that is not there',
    'school',
    ['status', '--standard', 'iso-9001'],
    /no standard at iso-9001.*\n.*one of: iso-21001-2018/,
  ],
];

const notCreated: readonly Row[] = [
  ['an engagement that is there', 'school', init, /^eoms\.yaml is there.*\n.*name another folder/],
  [
    'an output that is there already',
    'school',
    ['report', '-o', './there.json'],
    /^there\.json: .*there already.*\n.*--force/,
  ],
  [
    'a folder that cannot be made',
    'empty',
    [...init, '--', 'a-file/new'],
    /folder .*a-file\/new cannot be made\..*Name another/,
  ],
];

const rows: ReadonlyMap<number, readonly Row[]> = new Map([
  [1, [['a place left open', 'begun', ['document', 'check'], /^documents\/scope\.md:3:\d+: /]]],
  [2, wrongUsage],
  [65, [['a broken file', 'broken', ['status'], /^assessments\/2026-01-02\.yaml:2:\d+: .+\n/]]],
  [66, missing],
  [73, notCreated],
  [
    74,
    [['a full disk behind -o', 'school', ['report', '-o', '/dev/full'], /^\/dev\/full: The disk/]],
  ],
]);

/** What the environment makes go wrong with `eoms status`. */
const byEnvironment = [
  {
    what: 'a SOURCE_DATE_EPOCH that is none',
    code: 2,
    env: { SOURCE_DATE_EPOCH: 'yesterday' },
    says: /SOURCE_DATE_EPOCH is "yesterday".*Set it to seconds/,
  },
  {
    what: 'a SOURCE_DATE_EPOCH after the year 9999',
    code: 2,
    env: { SOURCE_DATE_EPOCH: '999999999999' },
    says: /Set it to seconds/,
  },
  {
    what: 'a bug',
    code: 70,
    env: { NODE_OPTIONS: `--import=${planted}` },
    says: /^This is a bug in eoms .*: planted\nRun it again with EOMS_DEBUG=1/,
  },
];

/** Makes the folders in which the scenarios play, below `base`. */
export function prepareFailures(base: string) {
  const folders = {
    school: put(join(base, 'school'), { ...smallEngagement, 'there.json': '{}' }),
    bare: put(join(base, 'bare'), { 'eoms.yaml': smallEngagement['eoms.yaml'] }),
    begun: put(join(base, 'begun'), {
      'eoms.yaml': smallEngagement['eoms.yaml'],
      'documents/scope.md': '# Scope\n\nWe teach at [[address]].\n',
    }),
    empty: put(join(base, 'empty'), { 'a-file': 'x' }),
    broken: put(join(base, 'broken'), {
      ...smallEngagement,
      'assessments/2026-01-02.yaml': 'schema: eoms/assessment@1\nanswers: [',
    }),
  };
  const byWords = [...rows].flatMap(([code, list]) =>
    list.map(([what, folder, typed, says]) => {
      const cwd = folders[folder];
      return { what, code, cwd, typed, says, env: {} };
    }),
  );
  const inSchool = { cwd: folders.school, typed: ['status'] };
  const others = byEnvironment.map((one) => Object.assign({}, inSchool, one));
  return { school: folders.school, planted, failures: [...byWords, ...others] };
}
