/*
 * A report's Markdown as Typst says it: the same words, lists, tables, pictures, contents, breaks and
 * turned pages, so that Typst is timed on the same document.
 */
import MarkdownIt from 'markdown-it';

const syntax = new MarkdownIt({ html: true });

const head = ({ title, language, date }) => `
#set document(title: ${quote(title)}, date: datetime(${dateParts(date)}))
#set text(font: ("Noto Sans", "DejaVu Sans"), size: 9.75pt, lang: ${quote(language)})
#set page(paper: "a4", margin: (x: 20mm, top: 25mm, bottom: 22mm), header: text(7.5pt)[${escape(title)}],
  footer: context align(right, text(7.5pt, counter(page).display("1 / 1", both: true))))
#set table(stroke: 0.5pt + rgb("#c8d3d7"))
#show table: set text(8.25pt)
#show heading.where(level: 1): set text(21pt, fill: rgb("#0f4c5c"))
`;

export function markdownToTypst(markdown) {
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  const value = (key) => JSON.parse(new RegExp(`^${key}: (.*)$`, 'm').exec(front)?.[1] ?? '""');
  const facts = { title: value('title'), language: value('language'), date: value('date') };
  return head(facts) + writeBlocks(syntax.parse(body, {}));
}

function writeBlocks(tokens) {
  const out = [];
  const state = { widths: undefined, lists: [] };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token.type === 'table_open') {
      const end = tokens.findIndex(({ type }, index) => index > at && type === 'table_close');
      out.push(writeTable(tokens.slice(at, end), state.widths));
      state.widths = undefined;
      at = end;
    } else out.push(writeBlock(token, state));
  }
  return out.join('');
}

function writeBlock(token, state) {
  switch (token.type) {
    case 'heading_open':
      return `\n\n${'='.repeat(Number(token.tag.slice(1)))} `;
    case 'inline':
      return writeInlines(token.children);
    case 'bullet_list_open':
    case 'ordered_list_open':
      state.lists.push(token.type === 'bullet_list_open' ? '-' : '+');
      return '\n';
    case 'bullet_list_close':
    case 'ordered_list_close':
      state.lists.pop();
      return '\n';
    case 'list_item_open':
      return `\n${state.lists.at(-1)} `;
    case 'paragraph_open':
      return state.lists.length > 0 ? '' : '\n\n';
    case 'html_block':
      return token.content
        .trim()
        .split('\n')
        .map((line) => writeHint(line, state))
        .join('');
    default:
      return '';
  }
}

function writeHint(line, state) {
  const [, name = '', value = ''] = /^<!-- (\/?[a-z-]+)(?:: (.*))? -->$/.exec(line.trim()) ?? [];
  if (name === 'widths') state.widths = value.split(' ');
  if (name === 'page-break') return '\n#pagebreak(weak: true)\n';
  if (name === 'toc') return `\n#outline(title: none, depth: ${value})\n`;
  if (name === 'landscape') return '\n#set page(flipped: true)\n';
  if (name === 'portrait') return '\n#set page(flipped: false)\n';
  return '';
}

function writeTable(tokens, widths) {
  const rows = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1).push(`[${writeInlines(token.children)}]`);
  }
  const [first = [], ...rest] = rows;
  const columns = widths?.map((width) => width.replace('%', 'fr')).join(', ') ?? first.length;
  const header = first.every((cell) => cell === '[]') ? '' : `table.header(${first.join(', ')}),`;
  const body = rest.map((row) => `${row.join(', ')},`).join('\n');
  return `\n\n#table(columns: (${columns}), ${header}\n${body})\n`;
}

function writeInlines(tokens) {
  return tokens.map(writeInline).join('');
}

function writeInline(token) {
  switch (token.type) {
    case 'text':
      return escape(token.content);
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return ' \\\n';
    case 'strong_open':
      return '#strong[';
    case 'em_open':
      return '#emph[';
    case 'link_open':
      return token.attrGet('href').startsWith('#')
        ? '['
        : `#link(${quote(token.attrGet('href'))})[`;
    case 'strong_close':
    case 'em_close':
    case 'link_close':
      return ']';
    case 'code_inline':
      return `#raw(${quote(token.content)})`;
    case 'image':
      return `#image(${quote(token.attrGet('src'))}, alt: ${quote(token.content)})`;
    case 'html_inline':
      return /^<br/i.test(token.content) ? ' \\\n' : '';
    default:
      return '';
  }
}

function escape(text) {
  return text.replaceAll(/[\\#$*_`<>@[\]~/=+"'-]/g, '\\$&');
}

function quote(text) {
  return JSON.stringify(text);
}

function dateParts(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `year: ${year}, month: ${month}, day: ${day}`;
}
