import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';

/** Why a filter cannot do what a template asks of it; the place is that of the tag that asks. */
export class TemplateRefused extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;

  constructor(key: MessageKey, values: MessageValues, cause?: unknown) {
    super(`${key}: ${Object.values(values).join(', ')}`, { cause });
    this.name = 'TemplateRefused';
    this.key = key;
    this.values = values;
  }
}
