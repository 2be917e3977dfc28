import { decodeEntities } from './decode-entities.ts';

/** A tag of HTML as it is written. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** All of it, from `<` to `>`. */
  readonly written: string;
}

const start = /<(\/?)([a-z][a-z0-9-]*)/iy;
const attribute = /\s+([a-z_:@#][\w.:@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/iy;
const end = /\s*\/?>/y;

/** The tag that starts at a place of a text, by the grammar of CommonMark; `undefined` = there is none. */
export function scanTag(text: string, at: number): HtmlTag | undefined {
  const opened = matchAt(start, text, at);
  if (opened === null) return undefined;
  const [whole, slash, name = ''] = opened;
  const attributes = new Map<string, string>();
  const place = readAttributes(text, at + whole.length, attributes);
  const closed = matchAt(end, text, place);
  if (closed === null) return undefined;
  const written = text.slice(at, place + closed[0].length);
  return { name: name.toLowerCase(), isClosing: slash === '/', attributes, written };
}

/** The place behind the attributes. */
function readAttributes(text: string, from: number, attributes: Map<string, string>): number {
  let place = from;
  for (;;) {
    const found = matchAt(attribute, text, place);
    if (found === null) return place;
    const [whole, key = '', ...values] = found;
    const value = values.find((one: string | undefined) => one !== undefined) ?? '';
    attributes.set(key.toLowerCase(), decodeEntities(value));
    place += whole.length;
  }
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}
