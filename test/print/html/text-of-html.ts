/** What a document's own words do not include: names for tables and drawings, contents, the page's frame. */
const made =
  /<(head|script|caption|title|desc)\b[^]*?<\/\1>|<a class="skip"[^]*?<\/a>|<div class="bar">[^]*?<\/div>|<span class="box">[^]*?<\/span>|<span class="contents-title">[^]*?<\/span>/g;
const contents =
  /(<nav\b[^>]*>\n?(?:<details open>\n<summary>(?:<h\d[^]*?<\/h\d>)?)?)[^]*?<\/nav>/g;

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** The words of a document in its web page, as a reader sees them. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(made, '')
    .replaceAll(contents, '$1')
    .replaceAll(/<br>|<\/(?:p|li|td|th|h\d|figcaption|text)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&([a-z]+|#39);/g, (code, name: string) => characters[name] ?? code);
}
