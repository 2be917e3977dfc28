/* The floor plan, which .dependency-cruiser.mjs makes law: each room lists the rooms that it may import; all else is refused. */
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
export const rooms = {
  ...roomsBelow,
  // Use cases know every room but the one that speaks.
  app: Object.keys(roomsBelow),
  cli: ['app', 'model', 'messages', 'files', 'questionnaire', 'scope'],
  library: ['app', 'model', 'messages'],
};

/* The rooms of src/app, from what a run loads to what people ask for; arrows lead down only. */
export const appRooms = {
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
export const fileRooms = {
  text: [],
  yaml: ['text'],
  json: ['text', 'yaml'],
  schema: ['text', 'yaml'],
  disk: ['text'],
  sheet: ['disk', 'schema', 'text'],
  save: ['disk', 'schema'],
};

/* The rooms of src/cli, from keys and lines of a terminal to commands. */
export const cliRooms = {
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
export const reportRooms = {
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
export const modelRooms = {
  lists: [],
  rules: [],
  text: ['rules'],
  audit: [],
  schema: ['rules', 'schema/evaluation', 'schema/older'],
  'schema/evaluation': ['schema'],
  'schema/older': ['schema', 'schema/evaluation'],
  'schema/outputs': ['schema', 'schema/evaluation'],
};

/*
 * The rooms of src/print, each a stage of the way from Markdown to pages; arrows lead down only. What
 * a room lists is what it may import, not what lies in the rooms below that.
 */
export const printRooms = {
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
