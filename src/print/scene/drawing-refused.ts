import type { MessageKey } from '../../model/message-key.ts';
import type { MessageValues } from '../../model/problem.ts';

/** Why a drawing is not printed; the reader of the Markdown adds the place. */
export class DrawingRefused extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;

  constructor(key: MessageKey, values: MessageValues = {}) {
    super(key);
    this.name = 'DrawingRefused';
    this.key = key;
    this.values = values;
  }
}
