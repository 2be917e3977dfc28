import { isDay } from '../rules/day.ts';

/** What some readers of YAML take as the end of a line or a mark, and others do not take at all. */
const unlike = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
/** Words that are truth values, merges or nothing in YAML 1.1 or 1.2: programs read both. */
const word = /^(?:[yn=~]|yes|no|on|off|true|false|null|<<)$/i;
/** Numbers of all kinds, with underscores and colons as well. */
const number =
  /^[-+]?_*(?:0x[\da-f_]+|0[bo][\d_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?[\d_]+)?|\d[\d_]*(?::[\d_]+)+(?:\.[\d_]*)?)$/i;
/** Days and moments in any way of writing them, whether there is such a day or not. */
const time = /^\d{4}-\d\d?-\d\d?(?:$|t|\s)/i;
const isoTime =
  /^(?!0000)\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** A text in double quotes with such signs written by their numbers, as all readers take them. */
export function numberUnlikeSigns(quoted: string): string {
  return quoted.replaceAll(
    unlike,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text is a day that there is, or a moment of one, written as eoms does. */
export function isDayOrMoment(text: string): boolean {
  return isoTime.test(text) && isDay(text.slice(0, 10));
}

/** Whether a text needs quotes, so that every program that reads YAML takes it for a text. */
export function needsQuotes(text: string): boolean {
  const isUnlike = text.includes('\t') || text.search(unlike) !== -1;
  return isUnlike || word.test(text) || number.test(text) || time.test(text);
}

/** A text as YAML, in double quotes on one line, that all readers take alike. */
export function quoteYaml(text: string): string {
  return numberUnlikeSigns(JSON.stringify(text.toWellFormed()));
}

/** An id as YAML: plain, or in quotes where a reader would not take it for a text, such as `no`. */
export function writeId(id: string): string {
  return needsQuotes(id) ? quoteYaml(id) : id;
}
