import type { MessageKey } from '../../model/message-key.ts';
import type { Flags, Suggested } from './flag.ts';

/**
 * The arguments of a command apart from its flags: one name, an optional one, at least one, or any
 * number.
 */
export interface Operand {
  readonly placeholder: MessageKey;
  readonly times: 'one' | 'perhaps' | 'some' | 'any';
  readonly suggests?: Suggested;
}

/** What can be typed for a command. */
export interface CommandForm {
  /** The group that it belongs to: `standard` for `eoms standard list`. */
  readonly group?: 'document' | 'gate' | 'interview' | 'standard' | 'template';
  readonly word: string;
  readonly operand?: Operand;
  readonly flags: Flags;
}
