import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../cli/run-eoms.ts';

const folder = mkdtempSync(join(tmpdir(), 'eoms-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cruise {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
  }[];
  /** How many of them fail a run; the others are only told. */
  readonly error: number;
  readonly totalCruised: number;
  readonly ruleSetUsed: {
    readonly forbidden: readonly {
      readonly name: string;
      readonly from: { readonly path?: string };
    }[];
  };
}

async function cruise(cwd: string): Promise<Cruise> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { out } = await run(process.execPath, [program, 'src', '--output-type', 'json'], { cwd });
  return JSON.parse(out).summary;
}

/** A room, what a file in it imports, and the rule that refuses it. */
const planted = [
  ['model', '../evaluation/evaluate.ts', 'room-model'],
  ['messages', '../report/escape-markdown.ts', 'room-messages'],
  ['files', '../cli/exit-code.ts', 'room-files'],
  ['standard', '../files/disk/read-file.ts', 'room-standard'],
  ['engagement', '../assessment/build-assessment.ts', 'room-engagement'],
  ['editing', '../assessment/build-assessment.ts', 'room-editing'],
  ['assessment', '../audit/build-audit.ts', 'room-assessment'],
  ['audit', '../standard/build-standard.ts', 'room-audit'],
  ['branding', '../report/escape-markdown.ts', 'room-branding'],
  ['scope', '../questionnaire/find-question.ts', 'room-scope'],
  ['questionnaire', '../scope/select-requirements.ts', 'room-questionnaire'],
  ['evaluation', '../report/escape-markdown.ts', 'room-evaluation'],
  ['report', '../print/pdf/print-pdf.ts', 'room-report'],
  ['handbook', '../print/pdf/print-pdf.ts', 'room-handbook'],
  ['print', '../report/escape-markdown.ts', 'room-print'],
  ['app', '../cli/exit-code.ts', 'room-app'],
  ['app/load', '../engagement/workspace.ts', 'app-load'],
  ['app/apart', '../look/load-look.ts', 'app-apart'],
  ['app/look', '../engagement/workspace.ts', 'app-look'],
  ['app/audits', '../engagement/workspace.ts', 'app-audits'],
  ['app/engagement', '../output/deliver.ts', 'app-engagement'],
  ['app/answers', '../output/deliver.ts', 'app-answers'],
  ['app/formats', '../report/make-report.ts', 'app-formats'],
  ['app/output', '../report/make-report.ts', 'app-output'],
  ['app/import', '../output/deliver.ts', 'app-import'],
  ['app/migrate', '../output/deliver.ts', 'app-migrate'],
  ['app/report', '../checklist/make-checklist.ts', 'app-report'],
  ['app/checklist', '../answers/open-store.ts', 'app-checklist'],
  ['app/handbook', '../report/make-report.ts', 'app-handbook'],
  ['app/explain', '../report/make-report.ts', 'app-explain'],
  ['app/validate', '../checklist/make-checklist.ts', 'app-validate'],
  ['cli', '../report/escape-markdown.ts', 'room-cli'],
  ['app', '../library/run.ts', 'room-app'],
  ['library', '../cli/exit-code.ts', 'room-library'],
  ['files/text', '../yaml/parse-yaml.ts', 'files-text'],
  ['files/yaml', '../json/parse-json.ts', 'files-yaml'],
  ['files/json', '../schema/validators.ts', 'files-json'],
  ['files/schema', '../json/parse-json.ts', 'files-schema'],
  ['files/disk', '../yaml/parse-yaml.ts', 'files-disk'],
  ['files/sheet', '../json/parse-json.ts', 'files-sheet'],
  ['files/save', '../yaml/parse-yaml.ts', 'files-save'],
  ['print/characters', '../document/block.ts', 'print-characters'],
  ['print/scene', '../document/block.ts', 'print-scene'],
  ['print/kit', '../fonts/typeface.ts', 'print-kit'],
  ['print/document', '../fonts/typeface.ts', 'print-document'],
  ['print/fonts', '../text/text-style.ts', 'print-fonts'],
  ['print/text', '../layout/strip.ts', 'print-text'],
  ['print/pictures/photos', '../drawings/read-svg.ts', 'print-pictures-photos'],
  ['print/pictures/drawings/style', '../read-svg.ts', 'print-pictures-drawings-style'],
  ['print/pictures/drawings', '../read-image.ts', 'print-pictures-drawings'],
  ['print/pictures', '../layout/strip.ts', 'print-pictures'],
  ['print/markdown/html', '../read-blocks.ts', 'print-markdown-html'],
  ['print/markdown', '../fonts/typeface.ts', 'print-markdown'],
  ['print/layout', '../markdown/parse-markdown.ts', 'print-layout'],
  ['print/pdf/file', '../content/canvas.ts', 'print-pdf-file'],
  ['print/pdf/structure', '../content/canvas.ts', 'print-pdf-structure'],
  ['print/pdf/content', '../forms/paint-fields.ts', 'print-pdf-content'],
  ['print/pdf/forms', '../paint-pages.ts', 'print-pdf-forms'],
  ['print/pdf', '../html/print-html.ts', 'print-pdf'],
  ['print/html', '../layout/strip.ts', 'print-html'],
  ['evaluation', 'node:fs', 'pure-rooms-touch-no-machine'],
  ['scope', 'node:fs', 'pure-rooms-touch-no-machine'],
  ['exchange', 'node:fs', 'exchange-touches-no-machine'],
  ['questionnaire', 'chalk', 'libraries-of-cli'],
  ['report', 'markdown-it', 'libraries-of-print'],
  ['report', 'bidi-js', 'libraries-of-print'],
  ['print/pdf', 'pdfkit', 'libraries-of-print-kit'],
  ['print/fonts', 'fontkit', 'libraries-of-print-kit'],
  ['print/pdf/content', '../../kit/pdf-document.ts', 'print-kit-by-its-doors'],
  ['print', '@cantoo/pdf-lib', 'libraries-of-exchange'],
  ['report', 'saxes', 'libraries-of-print-exchange'],
  ['report', 'docx', 'libraries-of-print-docx'],
  ['report', 'hucre', 'libraries-of-workbook'],
  ['exchange', '../evaluation/evaluate.ts', 'room-exchange'],
  ['cli', 'yaml', 'libraries-of-files-editing-assessment-audit'],
  ['cli', 'liquidjs', 'libraries-of-report'],
  ['cli', '../../test/support/messages.ts', 'src-never-imports-test'],
  ['cli', './nowhere.ts', 'not-unresolvable'],
  ['cli', 'fast-check', 'no-dev-dependency-in-src'],
  ['crosswalk', '../report/escape-markdown.ts', 'room-crosswalk'],
  ['edition', '../report/escape-markdown.ts', 'room-edition'],
  ['schedule', '../evaluation/evaluate.ts', 'room-schedule'],
  ['briefing', '../evaluation/evaluate.ts', 'room-briefing'],
  ['workbook', '../report/escape-markdown.ts', 'room-workbook'],
  ['print/web-form', '../layout/strip.ts', 'print-web-form'],
  ['print/docx', '../layout/strip.ts', 'print-docx'],
  ['cli/flags', '../words/tell.ts', 'cli-flags'],
  ['cli/keys', '../terminal/terminal.ts', 'cli-keys'],
  ['cli/terminal', '../prompt/prompt-session.ts', 'cli-terminal'],
  ['cli/prompt', '../asking/ask-one.ts', 'cli-prompt'],
  ['cli/typing', '../asking/ask-one.ts', 'cli-typing'],
  ['cli/asking', '../words/tell.ts', 'cli-asking'],
  ['cli/words', '../asking/ask-one.ts', 'cli-words'],
  ['cli/import', '../hold/take-over.ts', 'cli-import'],
  ['cli/init', '../hold/take-over.ts', 'cli-init'],
  ['cli/interview', '../assess/assess-command.ts', 'cli-interview'],
  ['cli/interview/progress', '../draft.ts', 'cli-interview-progress'],
  ['cli/interview/evidence', '../../terminal/terminal.ts', 'cli-interview-evidence'],
  ['cli/interview/describe', '../../terminal/terminal.ts', 'cli-interview-describe'],
  ['cli/interview/search', '../../terminal/terminal.ts', 'cli-interview-search'],
  ['cli/interview/plain', '../screen/rating-prompt.ts', 'cli-interview-plain'],
  ['cli/interview/screen', '../plain/plain-asking.ts', 'cli-interview-screen'],
  ['cli/assess', '../hold/take-over.ts', 'cli-assess'],
  ['cli/hold', '../assess/assess-command.ts', 'cli-hold'],
  ['cli/commands', '../asking/ask-one.ts', 'cli-commands'],
  ['cli/commands/document', '../report.ts', 'cli-commands-document'],
  ['cli/commands/standard', '../report.ts', 'cli-commands-standard'],
  ['cli/commands/template', '../report.ts', 'cli-commands-template'],
  ['report/charts', '../view/view-work.ts', 'report-charts'],
  ['report/template', '../view/view-work.ts', 'report-template'],
  ['report/view', '../charts/svg.ts', 'report-view'],
  ['report/checklist', '../charts/svg.ts', 'report-checklist'],
  ['report/audit-sheet', '../charts/svg.ts', 'report-audit-sheet'],
  ['report/board', '../checklist/entry.ts', 'report-board'],
  ['report/interview', '../charts/svg.ts', 'report-interview'],
  ['report/owners', '../charts/svg.ts', 'report-owners'],
  ['report/standard', '../charts/svg.ts', 'report-standard'],
  ['model/lists', '../rules/weight.ts', 'model-lists'],
  ['model/rules', '../text/suggest-word.ts', 'model-rules'],
  ['model/text', '../lists/sum.ts', 'model-text'],
  ['model/audit', '../rules/weight.ts', 'model-audit'],
  ['model/schema', './outputs/envelope.ts', 'model-schema'],
  ['model/schema/evaluation', '../outputs/envelope.ts', 'model-schema-evaluation'],
  ['model/schema/older', '../outputs/envelope.ts', 'model-schema-older'],
  ['model/schema/outputs', '../../rules/weight.ts', 'model-schema-outputs'],
  ['app/answers/file', '../../output/deliver.ts', 'app-answers-file'],
  ['app/audit-sheets', '../checklist/make-checklist.ts', 'app-audit-sheets'],
  ['app/crosswalk', '../checklist/make-checklist.ts', 'app-crosswalk'],
  ['app/edition', '../checklist/make-checklist.ts', 'app-edition'],
  ['app/drill', '../checklist/make-checklist.ts', 'app-drill'],
  ['app/interview', '../checklist/make-checklist.ts', 'app-interview'],
] as const;

it('lets the real tree pass, all of it', async () => {
  const { violations, totalCruised } = await cruise(resolve('.'));
  expect(violations).toEqual([]);
  expect(totalCruised).toBeGreaterThan(100);
});

it('refuses every import that the floor plan forbids', async () => {
  for (const part of ['src', 'test/support', 'messages', 'package.json', '.dependency-cruiser.mjs'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [index, [room, wanted]] of planted.entries())
    writeFileSync(join(folder, `src/${room}/planted-${index}.ts`), `import '${wanted}';\n`);
  writeFileSync(join(folder, 'src/model/planted-alone.ts'), 'export const alone = 1;\n');
  writeFileSync(join(folder, 'src/model/planted-a.ts'), "import './planted-b.ts';\n");
  writeFileSync(join(folder, 'src/model/planted-b.ts'), "import './planted-a.ts';\n");
  const { violations, error, ruleSetUsed } = await cruise(folder);
  expect(error).toBe(violations.length);
  const found = new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`));
  const wanted = [
    ...planted.map(([room, , rule], index) => `src/${room}/planted-${index}.ts ${rule}`),
    'src/model/planted-alone.ts no-orphans',
    'src/model/planted-a.ts no-circular',
  ];
  expect(wanted.filter((one) => !found.has(one))).toEqual([]);
  const broken = new Set(violations.map(({ rule }) => rule.name));
  expect(ruleSetUsed.forbidden.flatMap(({ name }) => (broken.has(name) ? [] : name))).toEqual([]);
});

/** Every folder below src that holds code, and how many files. */
function countFiles(): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    const before = folders.get(entry.parentPath) ?? 0;
    if (entry.isFile()) folders.set(entry.parentPath, before + 1);
  }
  return folders;
}

/** Whether a law speaks of just this room, not of those within it. */
function isOf(room: string, law: string): boolean {
  const form = new RegExp(law);
  return form.test(`${room}/any.ts`) && !form.test(`${room}/inner/any.ts`);
}

it('has a law for every room within a room, and rooms that can be looked over', async () => {
  const { ruleSetUsed } = await cruise(resolve('.'));
  const laws = ruleSetUsed.forbidden.flatMap(({ from }) => from.path ?? []);
  const folders = countFiles();
  const inner = [...folders.keys()].filter((one) =>
    /^src\/(?:app|cli|files|model|print|report)\/./.test(one),
  );
  expect(inner.filter((room) => !laws.some((one) => isOf(room, one)))).toEqual([]);
  expect(inner.length).toBeGreaterThan(30);
  expect([...folders].filter(([, files]) => files > 25)).toEqual([]);
});
