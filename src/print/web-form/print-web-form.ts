import type { FormAnswersDocument } from '../../model/document.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { escapeXml } from '../../model/text/escape-xml.ts';
import { textHtml } from '../characters/text-html.ts';
import { sayText } from '../document/document-words.ts';
import { defaultTheme } from '../document/theme.ts';
import { writeContentPolicy } from '../html/content-policy.ts';
import { pageHead } from '../html/page-head.ts';
import type { HtmlContext } from '../html/print-html.ts';
import { writeColourRules } from '../html/style/page-colours.ts';
import { writePageRules } from '../html/style/page-rules.ts';
import type { FormQuestion, FormSection, WebForm } from './web-form.ts';
import { writePart } from './write-parts.ts';

/** All that a form needs from outside. */
export type WebFormContext = Pick<
  HtmlContext,
  'text' | 'theme' | 'brand' | 'assets' | 'pageSize' | 'askedPageSize'
>;

/**
 * Writes a form as one web page that needs nothing else and connects to nothing: the same text for the same
 * form and context. Without scripts it can be printed.
 */
export async function printWebForm(form: WebForm, context: WebFormContext): Promise<string> {
  const { script } = context.assets;
  const style = writeStyle(form, context);
  const policy = await writeContentPolicy(style, script);
  return [
    '<!doctype html>',
    `<html lang="${textHtml(form.language)}">`,
    '<head>',
    ...pageHead(policy),
    `<title>${textHtml(form.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    writeBody(form, context),
    '</html>',
    '',
  ].join('\n');
}

function writeStyle({ title, facts }: WebForm, context: WebFormContext): string {
  const { theme = defaultTheme, assets, text, brand } = context;
  const paper = writePageRules({
    theme,
    pageSize: context.askedPageSize ?? context.pageSize ?? theme.pageSize,
    header: [title, ...facts.slice(0, 1)].join(' · '),
    footer: sayText(brand?.footer ?? ''),
    hasCover: false,
    text,
  });
  const colours = writeColourRules(theme, { shapes: [], stops: [] });
  return `\n${[assets.style.trim(), colours, paper].join('\n')}\n`;
}

function writeBody(form: WebForm, context: WebFormContext): string {
  const say = (key: MessageKey): string => escapeXml(context.text(key));
  const footer = sayText(context.brand?.footer ?? '');
  return [
    `<body${writeWords(form, context)}>`,
    `<a class="skip" href="#Main">${say('print.html.skip')}</a>`,
    '<main id="Main" tabindex="-1">',
    '<form autocomplete="off" novalidate>',
    `<h1>${textHtml(form.title)}</h1>`,
    ...form.facts.map((fact) => `<p class="fact" dir="auto">${textHtml(fact)}</p>`),
    `<p>${textHtml(form.how)}</p>`,
    `<noscript><p class="notice">${say('print.form.no-script')}</p></noscript>`,
    `<p class="scripted" hidden>${say('print.form.how')}</p>`,
    '<p id="Keeping" class="notice scripted" hidden></p>',
    ...writeFields(form, context),
    ...form.notices.map((notice) => `<p class="fact">${textHtml(notice)}</p>`),
    ...(footer === '' ? [] : [`<p class="fact">${escapeXml(footer)}</p>`]),
    writeTools(say),
    '</form>',
    '</main>',
    `<script>${context.assets.script}</script>`,
    '</body>',
  ].join('\n');
}

function writeFields({ head, sections }: WebForm, { text }: WebFormContext): readonly string[] {
  const clear = text('print.form.clear-choice');
  return [
    `<section aria-labelledby="Head">`,
    `<h2 id="Head">${escapeXml(text('print.form.head'))}</h2>`,
    '<div class="head">',
    ...head.map((part) => writePart(part, { heading: undefined, clear })),
    '</div>',
    '</section>',
    ...writeContents(sections, text('print.form.parts')),
    ...sections.map((section, index) => writeSection({ section, number: index + 1 }, clear)),
  ];
}

/** Where there is but one part, there is nothing to choose from. */
function writeContents(sections: readonly FormSection[], label: string): readonly string[] {
  if (sections.length < 2) return [];
  const links = sections.map(
    ({ title }, index) => `<li><a href="#Part${index + 1}">${textHtml(title)}</a></li>`,
  );
  return [
    '<details class="parts">',
    `<summary>${escapeXml(label)}</summary>`,
    `<ul>\n${links.join('\n')}\n</ul>`,
    '</details>',
  ];
}

function writeSection(
  { section, number }: { readonly section: FormSection; readonly number: number },
  clear: string,
): string {
  const { title, questions } = section;
  return [
    `<section aria-labelledby="Part${number}">`,
    `<h2 id="Part${number}" tabindex="-1">${textHtml(title)}</h2>`,
    ...questions.map((question, index) =>
      writeQuestion(question, { heading: `Question${number}-${index + 1}`, clear }),
    ),
    '</section>',
  ].join('\n');
}

function writeQuestion(
  { title, above, words, hints, parts }: FormQuestion,
  setting: { readonly heading: string; readonly clear: string },
): string {
  return [
    `<div class="question" role="group" aria-labelledby="${setting.heading}">`,
    ...(above === '' ? [] : [`<p class="above">${textHtml(above)}</p>`]),
    `<h3 id="${setting.heading}" tabindex="-1">${textHtml(title)}</h3>`,
    ...words.map((line) => `<p>${textHtml(line)}</p>`),
    ...hints.map(
      ({ label, lines }) =>
        `<p class="hint"><b>${textHtml(label)}</b> ${lines.map(textHtml).join('<br>')}</p>`,
    ),
    ...parts.map((part) => writePart(part, setting)),
    '</div>',
  ].join('\n');
}

/** What only a script can do is shown by it. */
function writeTools(say: (key: MessageKey) => string): string {
  return [
    '<section class="finish scripted" aria-labelledby="Finish" hidden>',
    `<h2 id="Finish">${say('print.form.finish')}</h2>`,
    `<button type="button" id="Clear">${say('print.form.clear')}</button>`,
    '</section>',
    '<div class="save scripted" hidden>',
    '<p id="Said" role="status"></p>',
    '<p id="Progress"></p>',
    `<button type="button" id="Next">${say('print.form.next')}</button>`,
    `<button type="button" id="Save">${say('print.form.save')}</button>`,
    '</div>',
  ].join('\n');
}

const words = {
  progress: 'print.form.progress',
  kept: 'print.form.kept',
  'not-kept': 'print.form.not-kept',
  'all-answered': 'print.form.all-answered',
  saved: 'print.form.saved',
  'no-reason': 'print.form.no-reason',
  clear: 'print.form.clear',
  'clear-really': 'print.form.clear-really',
  cleared: 'print.form.cleared',
} as const;

const schema: FormAnswersDocument['schema'] = 'eoms/form-answers@1';

/** What the script says and saves, with places for what only it knows. */
function writeWords({ identity, key, fileName }: WebForm, { text }: WebFormContext): string {
  const places = { answered: '{answered}', total: '{total}', file: '{file}' };
  const said = Object.entries(words).map(([name, word]) => [name, text(word, places)] as const);
  const own = [
    ['schema', schema],
    ['form', identity],
    ['key', key],
    ['file', fileName],
  ] as const;
  return [...own, ...said].map(([name, value]) => ` data-${name}="${escapeXml(value)}"`).join('');
}
