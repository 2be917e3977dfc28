import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';

/**
 * What is wrong with the catalogue of a language, compared with that of the language that eoms is
 * written in: messages that are missing, unused or unreadable, or that ask for a value that is not
 * passed. For translators: each line begins with the name of its message.
 */
export function compareCatalogues(catalogue: Catalogue, reference: Catalogue): readonly string[] {
  const lacking = Object.keys(reference).filter((key) => !Object.hasOwn(catalogue, key));
  const wrong = Object.entries(catalogue).flatMap(([key, source]) => {
    const fault = faultOf(source, reference[key]);
    return fault === undefined ? [] : [`${key}: ${fault}`];
  });
  return [...lacking.map((key) => `${key}: is missing`), ...wrong];
}

function faultOf(source: string, reference: string | undefined): string | undefined {
  if (reference === undefined) return 'is said nowhere';
  const names = valuesOf(source);
  if (names === undefined) return 'cannot be read as an ICU message';
  const given = new Set(valuesOf(reference));
  const unknown = names.filter((name) => !given.has(name));
  return unknown.length === 0 ? undefined : `nobody gives a value for ${unknown.join(', ')}`;
}

/** The names of the values that a message wants; `undefined` where it cannot be read. */
function valuesOf(source: string): readonly string[] | undefined {
  try {
    return namesIn(new IntlMessageFormat(source, undefined, undefined, settings).getAst());
  } catch {
    return undefined;
  }
}

const settings = { ignoreTag: true };
/** How the parser marks words between values. */
const literal = 0;

function namesIn(elements: ReturnType<IntlMessageFormat['getAst']>): readonly string[] {
  return elements.flatMap((element) => {
    const type: number = element.type;
    if (!('value' in element) || type === literal) return [];
    const branches = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...branches.flatMap(({ value }) => namesIn(value))];
  });
}
