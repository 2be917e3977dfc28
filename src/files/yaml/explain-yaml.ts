import { YAMLException } from 'js-yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { MessageKey } from '../../model/message-key.ts';
import type { Problem } from '../../model/problem.ts';
import { yamlLibrary } from './yaml-library.ts';
import type { YamlText } from './yaml-text.ts';

/** Longer texts are not parsed a second time only to explain: 250 000 characters take a second. */
const longestExplained = 250_000;

/** More lines than this with mistakes in their form mostly follow from the first ones. */
const mostExplained = 10;

const messages: Partial<Record<ErrorCode, MessageKey>> = {
  ALIAS_PROPS: 'files.yaml-special-character',
  BAD_ALIAS: 'files.yaml-special-character',
  BAD_DIRECTIVE: 'files.yaml-directive',
  BAD_DQ_ESCAPE: 'files.yaml-bad-escape',
  BAD_INDENT: 'files.yaml-indent',
  BAD_PROP_ORDER: 'files.yaml-special-character',
  BAD_SCALAR_START: 'files.yaml-reserved-start',
  BLOCK_AS_IMPLICIT_KEY: 'files.yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'files.yaml-no-colon',
  MULTIPLE_ANCHORS: 'files.yaml-special-character',
  MULTIPLE_DOCS: 'files.yaml-documents',
  MULTIPLE_TAGS: 'files.yaml-special-character',
  RESOURCE_EXHAUSTION: 'files.yaml-too-deep',
  TAB_AS_INDENT: 'files.yaml-tab',
  TAG_RESOLVE_FAILED: 'files.yaml-special-character',
};

const unclosedQuote = /^Missing closing ["']quote/;
const missingColon = /^Implicit map keys need/;
const unclosedBracket = /^Flow (?:map|sequence) in block collection/;

/**
 * Says what is wrong with a text that js-yaml does not understand, one problem a line.
 * `cause` is what js-yaml threw; it decides alone where the text is long or the yaml package finds
 * nothing wrong.
 */
export function explainYaml(yaml: YamlText, cause: unknown): readonly Problem[] {
  if (isTooDeep(cause)) return [byException(yaml, cause, 'files.yaml-too-deep')];
  const problems = yaml.text.length > longestExplained ? [] : findMistakes(yaml);
  const said = problems.length > 0 ? problems : [byException(yaml, cause, 'files.yaml-syntax')];
  const lines = yaml.text.split('\n');
  return said.map((problem) => blameCurlyQuotes(problem, lines));
}

/** A quote that a word processor made, where a straight one would open or close a value or a key. */
const curlyQuote =
  /(?:^|[\s:[{,-])[\u201C-\u201F\u2018-\u201B]|[\u201C\u201D\u2018\u2019](?=\s*(?:[:,\]}]|$))/u;

/** Adds to a problem what to do about curly quotes in its line. */
function blameCurlyQuotes(problem: Problem, lines: readonly string[]): Problem {
  const line = lines[(problem.place?.line ?? 0) - 1] ?? '';
  if (problem.hintKey !== undefined || !curlyQuote.test(line)) return problem;
  return { ...problem, hintKey: 'files.curly-quotes' };
}

/** One complaint of the yaml package in our words. */
export function nameYamlError(error: YAMLError, yaml: YamlText): Problem {
  return { key: keyOf(error), place: yaml.placeOf(Math.min(error.pos[0], yaml.text.length)) };
}

function findMistakes(yaml: YamlText): readonly Problem[] {
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  const document = yamlLibrary().parseDocument(yaml.text, options);
  const unclosed = document.errors.find((error) => unclosedQuote.test(error.message));
  if (unclosed !== undefined) {
    return [{ key: keyOf(unclosed), place: yaml.placeOf(findLastQuote(document)) }];
  }
  const byLine = new Map<number | undefined, Problem>();
  for (const error of document.errors) {
    const problem = nameYamlError(error, yaml);
    if (!byLine.has(problem.place?.line)) byLine.set(problem.place?.line, problem);
    if (byLine.size >= mostExplained) break;
  }
  return [...byLine.values()];
}

const quotes = new Set<unknown>(['QUOTE_DOUBLE', 'QUOTE_SINGLE']);

/** Where the last text in quotes starts: if one is not closed, that one. */
function findLastQuote(document: Document.Parsed): number {
  const { isScalar, visit } = yamlLibrary();
  let offset = 0;
  visit(document, {
    Scalar: (_key, node) => {
      const isQuoted = isScalar(node) && quotes.has(node.type);
      if (isQuoted) offset = Math.max(offset, node.range?.[0] ?? 0);
    },
  });
  return offset;
}

function keyOf(error: YAMLError): MessageKey {
  if (unclosedQuote.test(error.message)) return 'files.yaml-unclosed-quote';
  if (missingColon.test(error.message)) return 'files.yaml-no-colon';
  if (unclosedBracket.test(error.message)) return 'files.yaml-unclosed-bracket';
  return messages[error.code] ?? 'files.yaml-syntax';
}

function isTooDeep(cause: unknown): boolean {
  return cause instanceof YAMLException && cause.reason.startsWith('nesting exceeded');
}

function byException(yaml: YamlText, cause: unknown, key: MessageKey): Problem {
  const offset = cause instanceof YAMLException ? (cause.mark?.position ?? 0) : 0;
  return { key, place: yaml.placeOf(offset) };
}
