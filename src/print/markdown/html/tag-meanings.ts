/** What a pair of tags is in Markdown, by the type of its tokens; `plain` = its words alone. */
const pairs = {
  strong: ['b', 'strong'],
  em: ['i', 'em', 'cite', 'dfn', 'var'],
  s: ['s', 'del', 'strike'],
  print_code: ['code', 'kbd', 'samp', 'tt'],
  print_sub: ['sub'],
  print_sup: ['sup'],
  link: ['a'],
  span: ['span'],
  plain: ['abbr', 'big', 'font', 'ins', 'label', 'mark', 'nobr', 'picture', 'small', 'u'],
} as const;

export type PairMeaning = keyof typeof pairs;

const voids = ['br', 'hr', 'img', 'source', 'wbr'];

/** Block tags; among words, they start a line. */
const blocks =
  'address article aside blockquote caption center col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

const meanings = new Map<string, PairMeaning>();
for (const [meaning, names] of Object.entries(pairs)) {
  for (const name of names) if (isMeaning(meaning)) meanings.set(name, meaning);
}

const known = new Set([...meanings.keys(), ...voids, ...blocks]);
const blockNames = new Set(blocks);

function isMeaning(name: string): name is PairMeaning {
  return Object.hasOwn(pairs, name);
}

/** Whether a tag is one that is read; all others are text. */
export function isKnownTag(name: string): boolean {
  return known.has(name);
}

export function isBlockTag(name: string): boolean {
  return blockNames.has(name);
}

/** The meaning of a pair of inline tags; `undefined` = they are block tags. */
export function pairMeaningOf(name: string): PairMeaning | undefined {
  return meanings.get(name);
}
