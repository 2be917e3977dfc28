import type { MessageKey } from '../../model/message-key.ts';
import {
  clausePattern,
  colourPattern,
  countryPattern,
  fillPattern,
  findingNamePattern,
  idPattern,
  itemIdPattern,
  perhapsRefPattern,
  refPattern,
  sha256Pattern,
} from '../../model/schema/patterns.ts';

const messages: ReadonlyMap<string, MessageKey> = new Map([
  [idPattern, 'files.pattern-id'],
  [itemIdPattern, 'files.pattern-item-id'],
  [clausePattern, 'files.pattern-clause'],
  [refPattern, 'files.pattern-ref'],
  [perhapsRefPattern, 'files.pattern-ref'],
  [findingNamePattern, 'files.pattern-finding'],
  [sha256Pattern, 'files.pattern-sha256'],
  [colourPattern, 'files.pattern-colour'],
  [countryPattern, 'files.pattern-country'],
  [fillPattern, 'files.pattern-fill'],
  ['^[a-z]{2,3}(-[A-Z]{2})?$', 'files.pattern-language'],
  ['^[0-9]$', 'files.pattern-digit'],
]);

/** A pattern of the schemas → the message that says in words what it wants. */
export function patternMessage(pattern: string): MessageKey {
  return messages.get(pattern) ?? 'files.pattern';
}
