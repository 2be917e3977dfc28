import {
  appRooms,
  assessmentRooms,
  briefingRooms,
  cliRooms,
  exchangeRooms,
  exportRooms,
  fileRooms,
  modelRooms,
  printRooms,
  questionnaireRooms,
  reportRooms,
  rooms,
} from './build/rooms.mjs';

/* Libraries whose code the build puts into eoms, so that nobody has to install them. */
const bundledLibraries =
  '@cantoo/pdf-lib|ajv|bidi-js|chalk|commander|csv-parse|docx|fflate|fontkit|hucre|intl-messageformat|js-yaml|liquidjs|markdown-it|pdfkit|saxes|string-width';

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import only: ${[room, ...allowed].join(', ')}`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

/** What all that a print needs from outside is called: known to the rooms that print. */
const printContext = 'src/print/print-context[.]ts$';
const printers = new Set(['pdf', 'html', 'web-form', 'docx']);

/** Nouns that are not made of schemas, so that schemas may speak of them. */
const ownNouns = '^src/model/(?!(?:all-schemas|document|evaluation|form-identity)[.])[^/]+$';
const schemaRooms = new Set(Object.keys(modelRooms).filter((room) => room.startsWith('schema')));

/** What is worked out now, and what is read in a text, with which a summary is compared. */
const readings =
  '^src/briefing/(?:brief-board|current-figures|dates-in-text|located-text|numbers-in-text)[.]ts$';

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
  ...innerRules('report', reportRooms),
  ...innerRules('assessment', assessmentRooms, () => ['^src/assessment/testimonies[.]ts$']),
  ...innerRules('briefing', briefingRooms, () => [readings]),
  ...innerRules('exchange', exchangeRooms),
  ...innerRules('export', exportRooms),
  ...innerRules('questionnaire', questionnaireRooms),
  ...innerRules('model', modelRooms, (room) => [
    schemaRooms.has(room) ? ownNouns : '^src/model/[^/]+$',
  ]),
];

const pureRooms =
  '^src/(model|messages|standard|engagement|editing|assessment|audit|branding|crosswalk|edition|scope|questionnaire|schedule|evaluation|gate|portfolio|briefing|report|handbook|print|workbook)/';

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
      comment:
        'files of other programs are read from bytes and written as texts, whoever reads and saves them',
      from: { path: '^src/(exchange|export)/' },
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
