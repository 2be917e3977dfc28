import { IntlMessageFormat } from 'intl-messageformat';

/** The code of a language that nobody speaks, from those that are free for private use. */
export const pseudoLanguage = 'qps';

/** What is read by eoms and not by people. */
const technical = new Set(['number.digits', 'report.locale']);

/**
 * A catalogue in a language that nobody speaks: the letters of another catalogue with accents, between
 * brackets. Values and ICU syntax stay, so that whatever is said in plain letters has come from elsewhere.
 */
export function pseudoCatalogue(
  catalogue: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, source]) => [
      key,
      technical.has(key) ? source : pseudoMessage(source),
    ]),
  );
}

function pseudoMessage(source: string): string {
  const settings = { ignoreTag: true, captureLocation: true };
  const words = wordsIn(new IntlMessageFormat(source, 'en', undefined, settings).getAst());
  const parts = words.map(({ start, end }, index) => {
    const between = source.slice(words[index - 1]?.end ?? 0, start);
    return between + accented(source.slice(start, end));
  });
  const made = parts.join('') + source.slice(words.at(-1)?.end ?? 0);
  // A list, such as that of the months, begins with its first word.
  return made === source || source.includes('|') ? made : `⟦${made}⟧`;
}

interface Words {
  readonly start: number;
  readonly end: number;
}

/** How the parser marks words between values. */
const literal = 0;

function wordsIn(elements: ReturnType<IntlMessageFormat['getAst']>): readonly Words[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      return Object.values(element.options).flatMap(({ value }) => wordsIn(value));
    }
    const { location } = element;
    const type: number = element.type;
    if (type !== literal || location === undefined || location === null) return [];
    return [{ start: location.start.offset, end: location.end.offset }];
  });
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accents = Array.from('äƀçđéƒĝĥîĵķļɱñöƥɋŕšţûṽŵẋýžÄɃÇĐÉƑĜĤÎĴĶĻṀÑÖƤɊŔŠŢÛṼŴẊÝŽ');

function accented(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => accents[plain.indexOf(letter)] ?? letter);
}

/** A document whose every text is said so; keys stay, and the values of `kept` keys. */
export function pseudoDocument(value: unknown, kept: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return accented(value);
  if (Array.isArray(value)) return value.map((one) => pseudoDocument(one, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      kept.has(key) ? inner : pseudoDocument(inner, kept),
    ]),
  );
}
