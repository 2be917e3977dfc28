/* The floor plan as law: each room lists the rooms that it may import; all else in src/ is refused. */
const roomsBelow = {
  model: [],
  messages: ['model'],
  files: ['model'],
  standard: ['model'],
  engagement: ['model', 'messages'],
  editing: ['model'],
  assessment: ['editing', 'model'],
  audit: ['assessment', 'editing', 'model'],
  branding: ['model'],
  crosswalk: ['model'],
  edition: ['model'],
  scope: ['model'],
  questionnaire: ['model'],
  schedule: ['model'],
  evaluation: ['model', 'schedule'],
  briefing: ['model'],
  report: ['briefing', 'crosswalk', 'edition', 'evaluation', 'model', 'messages'],
  handbook: ['model', 'report'],
  print: ['model'],
  workbook: ['model', 'messages'],
  exchange: ['model', 'files'],
};
const rooms = {
  ...roomsBelow,
  // Use cases know every room but the one that speaks.
  app: Object.keys(roomsBelow),
  cli: ['app', 'model', 'messages', 'files', 'questionnaire', 'scope'],
  library: ['app', 'model', 'messages'],
};

/* The rooms of src/app, from what a run loads to what people ask for; arrows lead down only. */
const appRooms = {
  load: [],
  apart: ['load'],
  look: ['apart'],
  formats: ['apart', 'load', 'look'],
  audits: ['load'],
  engagement: ['apart', 'audits', 'load'],
  'answers/file': ['engagement'],
  answers: ['answers/file', 'audits', 'engagement'],
  output: ['engagement', 'formats', 'load'],
  import: ['answers', 'answers/file', 'apart', 'audits', 'engagement'],
  migrate: ['answers', 'audits', 'engagement', 'import', 'load'],
  report: ['apart', 'engagement', 'formats', 'load', 'look', 'output'],
  checklist: ['audits', 'engagement', 'formats', 'load', 'look', 'output', 'report'],
  'audit-sheets': ['audits', 'engagement', 'formats', 'output', 'report'],
  crosswalk: ['engagement', 'load', 'look', 'output', 'report'],
  edition: ['load', 'output', 'report'],
  drill: ['engagement', 'load', 'output', 'report'],
  interview: ['answers', 'engagement', 'output', 'report'],
  explain: ['output'],
  handbook: ['engagement', 'load', 'output'],
  validate: ['answers', 'audits', 'engagement', 'formats', 'load', 'look', 'output', 'report'],
};

/* The rooms of src/files: text becomes YAML, JSON and tables; schemas judge them; disk and save keep them. */
const fileRooms = {
  text: [],
  yaml: ['text'],
  json: ['text', 'yaml'],
  schema: ['text', 'yaml'],
  disk: ['text'],
  sheet: ['disk', 'schema', 'text'],
  save: ['disk', 'schema'],
};

/* The rooms of src/cli, from keys and lines of a terminal to commands. */
const cliRooms = {
  flags: [],
  keys: [],
  terminal: ['flags'],
  prompt: ['keys', 'terminal'],
  typing: ['keys', 'prompt', 'terminal'],
  asking: ['prompt', 'terminal', 'typing'],
  words: ['flags', 'terminal'],
  import: ['asking', 'flags', 'terminal', 'words'],
  init: ['asking', 'flags', 'prompt', 'terminal', 'words'],
  'interview/progress': [],
  'interview/evidence': ['interview'],
  // What is described and what is found speak of the same question as the interview that shows them.
  'interview/describe': ['interview', 'terminal'],
  'interview/search': ['interview'],
  interview: [
    'interview/describe',
    'interview/progress',
    'interview/search',
    'prompt',
    'terminal',
    'words',
  ],
  'interview/plain': [
    'interview',
    'interview/describe',
    'interview/evidence',
    'interview/progress',
    'prompt',
    'typing',
  ],
  'interview/screen': [
    'interview',
    'interview/describe',
    'interview/evidence',
    'interview/progress',
    'prompt',
    'terminal',
  ],
  assess: [
    'flags',
    'interview',
    'interview/describe',
    'interview/plain',
    'interview/screen',
    'interview/search',
    'prompt',
    'terminal',
  ],
  hold: ['asking', 'flags', 'interview', 'prompt', 'terminal', 'typing'],
  commands: [
    'assess',
    'commands/document',
    'commands/standard',
    'commands/template',
    'flags',
    'hold',
    'import',
    'init',
    'terminal',
    'words',
  ],
  'commands/document': ['flags', 'terminal', 'words'],
  'commands/standard': ['flags', 'terminal', 'words'],
  'commands/template': ['flags', 'terminal', 'words'],
};

/* The rooms of src/report beside its own files, which each of them may use. */
const reportRooms = {
  charts: [],
  template: [],
  view: [],
  checklist: ['view'],
  'audit-sheet': ['view'],
  board: ['charts', 'view'],
  interview: [],
  owners: ['view'],
  standard: ['view'],
};

/* The rooms of src/model beside its nouns, which each of them may use. */
const modelRooms = {
  lists: [],
  rules: [],
  text: ['rules'],
  audit: [],
  schema: ['rules', 'schema/evaluation', 'schema/older'],
  'schema/evaluation': ['schema'],
  'schema/older': ['schema', 'schema/evaluation'],
  'schema/outputs': ['schema', 'schema/evaluation'],
};

/* Libraries whose code the build puts into eoms, so that nobody has to install them. */
const bundledLibraries =
  '@cantoo/pdf-lib|ajv|bidi-js|chalk|commander|csv-parse|docx|fflate|fontkit|hucre|intl-messageformat|js-yaml|liquidjs|markdown-it|pdfkit|saxes|string-width';

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only: ${[room, ...allowed].join(', ')}`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

/*
 * The rooms of src/print, each a stage of the way from Markdown to pages; arrows lead down only. What
 * a room lists is what it may import, not what lies in the rooms below that.
 */
const printRooms = {
  characters: [],
  scene: [],
  kit: ['scene'],
  document: ['characters', 'scene'],
  fonts: ['characters', 'kit'],
  text: ['characters', 'document', 'fonts', 'scene'],
  'pictures/photos': ['scene'],
  'pictures/drawings/style': ['scene'],
  'pictures/drawings': ['pictures/drawings/style', 'pictures/photos', 'scene'],
  pictures: ['document', 'pictures/drawings', 'pictures/photos', 'scene'],
  'markdown/html': ['document'],
  markdown: ['characters', 'document', 'markdown/html', 'pictures'],
  layout: ['document', 'fonts', 'text'],
  'pdf/file': ['fonts', 'kit'],
  'pdf/structure': ['characters', 'document', 'kit', 'layout', 'pdf/file'],
  'pdf/content': ['document', 'fonts', 'kit', 'layout', 'pdf/file', 'scene', 'text'],
  'pdf/forms': [
    'document',
    'fonts',
    'kit',
    'layout',
    'pdf/content',
    'pdf/file',
    'pdf/structure',
    'text',
  ],
  pdf: [
    'characters',
    'document',
    'fonts',
    'kit',
    'layout',
    'markdown',
    'text',
    'pdf/content',
    'pdf/file',
    'pdf/forms',
    'pdf/structure',
  ],
  html: ['characters', 'document', 'markdown', 'scene', 'text'],
  'web-form': ['document', 'html'],
  docx: ['characters', 'document', 'html', 'markdown', 'text'],
};

/** What all that a print needs from outside is called: known to the rooms that print. */
const printContext = 'src/print/print-context[.]ts$';
const printers = new Set(['pdf', 'html', 'web-form', 'docx']);

/** The law of rooms within a room; `shared` are files of it that the rooms named may import as well. */
function innerRules(outer, inner, shared = () => []) {
  return Object.entries(inner).map(([room, allowed]) => ({
    name: `${outer}-${room.replaceAll('/', '-')}`,
    comment: `src/${outer}/${room} may import only: ${[room, ...allowed].join(', ')}`,
    from: { path: `^src/${outer}/${room}/[^/]+$` },
    to: {
      path: `^src/${outer}/`,
      pathNot: [`^src/${outer}/(${[room, ...allowed].join('|')})/[^/]+$`, ...shared(room)],
    },
  }));
}

const innerRoomRules = [
  ...innerRules('print', printRooms, (room) => (printers.has(room) ? [printContext] : [])),
  ...innerRules('app', appRooms, () => ['^src/app/(?:world|today)[.]ts$']),
  ...innerRules('files', fileRooms),
  ...innerRules('cli', cliRooms, () => ['^src/cli/(?:exit-code|program)[.]ts$']),
  ...innerRules('report', reportRooms, () => ['^src/report/[^/]+$']),
  ...innerRules('model', modelRooms, () => ['^src/model/[^/]+$']),
];

const pureRooms =
  '^src/(model|messages|standard|engagement|editing|assessment|audit|branding|crosswalk|edition|scope|questionnaire|schedule|evaluation|briefing|report|handbook|print|workbook)/';

/** Where libraries are known: in these rooms alone. Bytes become documents in src/files; the rooms of documents edit YAML. */
const libraryRules = Object.entries({
  cli: 'commander|chalk|string-width',
  print: 'markdown-it|bidi-js|unicode-name',
  'print|exchange': 'saxes',
  'print/kit': 'pdfkit|fontkit',
  'print/docx': 'docx|fflate',
  exchange: '@cantoo',
  'files|editing|assessment|audit': 'yaml|js-yaml|ajv|csv-parse',
  report: 'liquidjs',
  workbook: 'hucre',
}).map(([room, libraries]) => ({
  name: `libraries-of-${room.replaceAll(/\W/g, '-')}`,
  comment: `only src/${room} may import: ${libraries}`,
  from: { pathNot: `^(src/(${room})/|test/)` },
  to: { path: `node_modules/(${libraries})/` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...innerRoomRules,
    {
      name: 'pure-rooms-touch-no-machine',
      comment: 'no files, processes, terminals or clocks here; take them as arguments from src/app',
      from: { path: pureRooms },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|util|stream|zlib)$' },
    },
    {
      name: 'exchange-touches-no-machine',
      comment: 'what a file of another program says is read from its bytes, whoever read them',
      from: { path: '^src/exchange/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|util|stream|zlib|crypto)$' },
    },
    ...libraryRules,
    {
      name: 'print-kit-by-its-doors',
      comment: 'src/print/kit is entered by font.ts, pdf-file.ts and create-pdf.ts alone',
      from: { path: '^src/', pathNot: '^src/print/kit/' },
      to: { path: '^src/print/kit/', pathNot: '/(font|pdf-file|create-pdf)[.]ts$' },
    },
    {
      name: 'no-circular',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphans', from: { orphan: true, pathNot: '[.]d[.]ts$' }, to: {} },
    { name: 'src-never-imports-test', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'not-unresolvable', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-src',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: `node_modules/(json-schema-to-ts|@types|${bundledLibraries})/`,
      },
    },
  ].map((rule) => ({ severity: 'error', ...rule })),
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
