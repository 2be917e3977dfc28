/** What people read of a tag of HTML, beside what stands in it. */
const readAttribute = /\s(?:title|aria-label|alt|placeholder)="([^"]*)"/g;

/** What is alike in every language, wherever it is met. */
const alike = [
  // Comments, scripts and styles of web pages, and what looks so in Markdown.
  /<!--[^]*?-->/g,
  /<(script|style)\b[^]*?<\/\1>/g,
  /&\w+;/g,
  // The keys of a front matter, and what is said of a block in braces.
  /^\w+:(?= |$)/gm,
  /\{[.:#][^}]*\}/g,
  /\]\([^)]*\)/g,
  // Flags, ids of several words, and names of files.
  /(?<![\w-])--?[a-z][a-z-]*/g,
  /[\w./~-]*[\w~]\.(?:csv|html|json|liquid|md|pdf|png|svg|yaml)\b/g,
  /(?<![\w-])[a-z\d]+(?:-[a-z\d]+)+(?![\w-])/g,
  // Schemas, digests and addresses.
  /eoms\/[a-z-]+@\d+/g,
  /\b[\da-f]{64}\b/g,
  /https?:\/\/\S+/g,
];

/**
 * The words of a text that are written in the plain letters of English, other than those that are
 * `known`: in a text of a language that has no such letters, somebody forgot them.
 */
export function plainWords(text: string, known: ReadonlySet<string>): readonly string[] {
  const bare = alike
    .reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text)
    .replaceAll(/<[a-z/!][^>]*>/gi, (tag) =>
      [...tag.matchAll(readAttribute)].map(([, read]) => ` ${read} `).join(''),
    );
  const words = bare.match(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? [];
  return [...new Set(words)].filter((word) => !known.has(word)).toSorted();
}

/** Every word of a text, to be known where it comes from a file. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}
