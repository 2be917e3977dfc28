import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from './judge.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const date = ['--date', '2026-10-16', '-q'];

/** Pictures that are damaged, each shown by a Markdown file of its own. */
const pictures = {
  drawing: 'drawing.svg',
  png: 'veil.png',
  jpeg: 'turned-5.jpg',
  progressive: 'progressive.jpg',
};

/** The example engagement as a folder of its own, with a form, an archived report and an evaluation. */
export async function prepare(place) {
  const school = join(place, 'school');
  cpSync(join(root, 'examples/soehesten-sprogskole'), school, { recursive: true });
  await judge(['checklist', '--clause', '4', '--fillable', '-o', 'form.pdf', ...date], school);
  await judge(['report', '--archive', '-o', 'archived.pdf', ...date], school);
  await judge(['report', '-o', 'evaluation.json', ...date], school);
  await judge(['report', '--format', 'xlsx', '-o', 'answers.xlsx', ...date], school);
  cpSync(join(root, 'templates'), join(school, 'templates'), { recursive: true });
  cpSync(join(root, 'standards'), join(school, 'standard'), { recursive: true });
  cpSync(join(root, 'examples/own-standard/standard.yaml'), join(school, 'own.yaml'));
  const noto = dirname(require.resolve('@embedpdf/fonts-latin'));
  cpSync(join(noto, '../fonts/NotoSans-Italic.ttf'), join(school, 'font.ttf'));
  writeFileSync(join(school, 'answers.csv'), 'id,rating,note\neoms-scope,3,"a, b"\n');
  writeFileSync(
    join(school, 'words.md'),
    '# One\n\n| a | b |\n|---|--:|\n| *1* | `2` |\n\n- [x] c\n',
  );
  writeFileSync(
    join(school, 'answers.yaml'),
    'schema: eoms/answers@1\nanswers:\n  eoms-scope: { rating: 2, note: "a, b", missing: ["4.3.a"] }\n',
  );
  cpSync(join(root, 'templates/themes/classic.yaml'), join(school, 'theme.yaml'));
  for (const [name, picture] of Object.entries(pictures)) {
    writeFileSync(join(school, `${name}.md`), `![d](${picture})\n`);
  }
  for (const picture of ['veil.png', 'turned-5.jpg', 'progressive.jpg']) {
    cpSync(join(root, 'test/fixtures/pictures', picture), join(school, picture));
  }
  const charts = join(school, 'reports');
  mkdirSync(charts, { recursive: true });
  const chart = readdirSync(charts).find((name) => name.endsWith('.svg'));
  if (chart !== undefined) cpSync(join(charts, chart), join(school, 'drawing.svg'));
  const [assessment] = readdirSync(join(school, 'assessments'));
  return { school, targets: targetsOf(join('assessments', assessment ?? '')) };
}

const edition = 'standard/editions/iso-21001-2018.yaml';
const lint = ['standard', 'lint', edition];

/** Each reader by name: the file that is damaged, and the command that reads it. */
function targetsOf(assessment) {
  return {
    'eoms.yaml': { file: 'eoms.yaml', typed: ['status'] },
    assessment: { file: assessment, typed: ['validate'] },
    'answers as CSV': { file: 'answers.csv', typed: ['assess', '--answers', 'answers.csv'] },
    'answers as YAML': { file: 'answers.yaml', typed: ['assess', '--answers', 'answers.yaml'] },
    'standard in one file': {
      file: 'own.yaml',
      typed: ['standard', 'list', '--standard', 'own.yaml'],
    },
    'edition of a standard': { file: edition, typed: lint },
    'catalogue of a standard': { file: 'standard/catalogue/04-context.yaml', typed: lint },
    'texts of a standard': { file: 'standard/texts/en/04-context.yaml', typed: lint },
    theme: { file: 'theme.yaml', typed: [...printed('words.md'), '--theme', 'theme.yaml'] },
    Markdown: { file: 'words.md', typed: ['print', 'words.md', '-o', 'out.html', '--force', '-q'] },
    template: { file: 'templates/gap-report.liquid', typed: ['report', '-o', '-', '-q'] },
    'template of a checklist': {
      file: 'templates/checklist.liquid',
      typed: ['checklist', '--clause', '4', '-o', '-', '-q'],
    },
    'template, checked': {
      file: 'templates/gap-report/gaps.liquid',
      typed: ['template', 'check', 'gap-report'],
    },
    drawing: { file: pictures.drawing, typed: printed('drawing.md') },
    PNG: { file: pictures.png, typed: printed('png.md') },
    JPEG: { file: pictures.jpeg, typed: printed('jpeg.md') },
    'progressive JPEG': { file: pictures.progressive, typed: printed('progressive.md') },
    font: { file: 'font.ttf', typed: [...printed('words.md'), '--font', 'font.ttf'] },
    form: { file: 'form.pdf', typed: ['import', 'form.pdf', '--dry-run'] },
    workbook: { file: 'answers.xlsx', typed: ['import', 'answers.xlsx', '--dry-run'] },
    'archived report': { file: 'archived.pdf', typed: ['import', 'archived.pdf', '--dry-run'] },
    evaluation: { file: 'evaluation.json', typed: ['status', '--before', 'evaluation.json'] },
  };
}

function printed(markdown) {
  return ['print', markdown, '-o', 'out.pdf', '--force', '-q'];
}

export function readSeed(school, file) {
  return readFileSync(join(school, file));
}
