/* The floor plan as law: each room lists the rooms that it may import; all else in src/ is refused. */
const rooms = {
  model: [],
  messages: ['model'],
  files: ['model'],
  standard: ['model'],
  engagement: ['model', 'messages'],
  assessment: ['model'],
  branding: ['model'],
  questionnaire: ['model'],
  evaluation: ['model'],
  report: ['model', 'messages'],
  print: ['model'],
  exchange: ['model', 'files'],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only: ${[room, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

const pureRooms =
  '^src/(model|messages|standard|engagement|assessment|branding|questionnaire|evaluation|report|print)/';

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'pure-rooms-touch-no-machine',
      comment: 'no files, processes, terminals or clocks here; take them as arguments from src/cli',
      severity: 'error',
      from: { path: pureRooms },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|util|stream|zlib)$' },
    },
    {
      name: 'exchange-touches-no-machine',
      comment: 'what a file of another program says is read from its bytes, whoever read them',
      severity: 'error',
      from: { path: '^src/exchange/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|util|stream|zlib|crypto)$' },
    },
    {
      name: 'terminal-libraries-only-in-cli',
      comment: 'only src/cli knows that there is a terminal',
      severity: 'error',
      from: { pathNot: '^(src/cli/|test/)' },
      to: { path: 'node_modules/(commander|chalk|string-width)/' },
    },
    {
      name: 'pdfkit-and-markdown-only-in-print',
      comment: 'only src/print knows PDF and parses Markdown and drawings',
      severity: 'error',
      from: { pathNot: '^(src/print/|test/)' },
      to: { path: 'node_modules/(pdfkit|fontkit|markdown-it|bidi-js|unicode-name|saxes)/' },
    },
    {
      name: 'pdf-lib-only-in-exchange',
      comment: 'only src/exchange reads PDF files',
      severity: 'error',
      from: { pathNot: '^(src/exchange/|test/)' },
      to: { path: 'node_modules/@cantoo/' },
    },
    {
      name: 'yaml-and-ajv-only-at-the-gate',
      comment:
        'bytes become documents in src/files; src/assessment edits the YAML that a user wrote',
      severity: 'error',
      from: { pathNot: '^(src/(files|assessment)/|test/)' },
      to: { path: 'node_modules/(yaml|js-yaml|ajv|csv-parse)/' },
    },
    {
      name: 'templates-only-in-report',
      comment: 'only src/report fills templates',
      severity: 'error',
      from: { pathNot: '^(src/report/|test/)' },
      to: { path: 'node_modules/liquidjs/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'src-never-imports-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(json-schema-to-ts|@types)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
