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
  gate: ['model'],
  portfolio: ['model'],
  report: ['briefing', 'crosswalk', 'edition', 'evaluation', 'model', 'messages'],
  handbook: ['model', 'report'],
  print: ['model'],
  workbook: ['model', 'messages'],
  export: ['model', 'messages', 'report'],
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
  'answers/typed': [],
  'answers/given': ['answers/typed'],
  answers: ['answers/file', 'answers/given', 'audits', 'engagement'],
  drafts: ['answers', 'answers/typed'],
  output: ['engagement', 'formats', 'load'],
  import: [
    'answers',
    'answers/file',
    'answers/given',
    'answers/typed',
    'apart',
    'audits',
    'engagement',
  ],
  migrate: ['answers', 'audits', 'engagement', 'import', 'load'],
  report: ['apart', 'engagement', 'formats', 'load', 'look', 'output'],
  checklist: ['audits', 'engagement', 'formats', 'load', 'look', 'output', 'report'],
  'audit-sheets': ['audits', 'engagement', 'output', 'report'],
  crosswalk: ['engagement', 'load', 'output', 'report'],
  edition: ['load', 'output', 'report'],
  drill: ['engagement', 'load', 'output', 'report'],
  interview: ['answers', 'engagement', 'output', 'report'],
  explain: ['output'],
  names: ['engagement', 'load', 'look'],
  doctor: ['engagement', 'explain', 'load'],
  gate: ['engagement', 'load', 'output'],
  batch: ['engagement', 'explain', 'formats', 'gate', 'load', 'look', 'output', 'report'],
  merge: ['batch', 'load'],
  handbook: ['engagement', 'load', 'output'],
  validate: [
    'answers/given',
    'audits',
    'engagement',
    'formats',
    'load',
    'look',
    'output',
    'report',
  ],
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
  'flags/read': ['flags'],
  keys: [],
  terminal: ['flags'],
  prompt: ['keys', 'terminal'],
  typing: ['keys', 'prompt', 'terminal'],
  asking: ['prompt', 'terminal', 'typing'],
  words: ['flags', 'flags/read', 'terminal'],
  import: ['asking', 'flags', 'terminal', 'words'],
  init: ['asking', 'flags', 'flags/read', 'terminal', 'words'],
  'interview/progress': ['terminal'],
  'interview/question': ['interview/progress', 'prompt', 'terminal'],
  'interview/describe': ['interview/question', 'terminal'],
  'interview/search': ['interview/question'],
  interview: [
    'interview/describe',
    'interview/question',
    'interview/search',
    'prompt',
    'terminal',
    'words',
  ],
  'interview/evidence': ['interview', 'interview/question'],
  'interview/plain': [
    'interview',
    'interview/describe',
    'interview/evidence',
    'interview/progress',
    'interview/question',
    'prompt',
    'typing',
  ],
  'interview/screen': [
    'interview',
    'interview/describe',
    'interview/evidence',
    'interview/progress',
    'interview/question',
    'prompt',
    'terminal',
  ],
  assess: [
    'flags',
    'flags/read',
    'interview',
    'interview/describe',
    'interview/plain',
    'interview/question',
    'interview/screen',
    'interview/search',
    'prompt',
    'terminal',
  ],
  hold: [
    'asking',
    'flags',
    'interview',
    'interview/question',
    'interview/search',
    'prompt',
    'terminal',
    'typing',
  ],
  completion: ['flags'],
  commands: ['assess', 'flags', 'flags/read', 'hold', 'import', 'init', 'terminal', 'words'],
  'commands/completion': ['completion', 'flags', 'flags/read', 'terminal'],
  'commands/document': ['flags', 'flags/read', 'terminal', 'words'],
  'commands/standard': ['flags', 'flags/read', 'terminal', 'words'],
  'commands/template': ['flags', 'terminal', 'words'],
};

/* The rooms of src/report: words of Markdown, figures of charts, the engine of templates, what they see, then each document. */
export const reportRooms = {
  words: [],
  charts: [],
  figures: ['charts', 'words'],
  engine: ['words'],
  template: ['engine', 'figures', 'words'],
  view: ['words'],
  checklist: ['engine', 'view'],
  'audit-sheet': ['engine', 'view'],
  'gap-report': ['charts', 'engine', 'figures', 'view', 'words'],
  board: ['charts', 'engine', 'gap-report', 'view', 'words'],
  owners: ['figures', 'gap-report', 'view', 'words'],
  interview: ['engine'],
  portfolio: ['engine'],
  standard: ['engine', 'view', 'words'],
};

/* The rooms of src/model beside its nouns, which each of them may use. */
export const modelRooms = {
  lists: [],
  clauses: [],
  problems: [],
  rules: [],
  text: ['rules'],
  audit: [],
  schema: ['rules'],
  'schema/evaluation': ['schema'],
  'schema/forms': ['schema'],
  'schema/older': ['schema', 'schema/evaluation', 'schema/forms'],
  'schema/outputs': ['schema', 'schema/evaluation'],
};

/* Rooms that know nothing of the room around them: what a workbook holds, what is reported, and who was asked what. */
export const briefingRooms = { staleness: [] };
export const assessmentRooms = { remarks: [] };
export const exchangeRooms = { workbook: [] };
export const exportRooms = { reported: [] };
export const questionnaireRooms = { interview: [] };

export { printRooms } from './print-rooms.mjs';
