import { handbookSizes } from '../../model/handbook.ts';
import type { Flags } from './flag.ts';

/** Which documents are begun, and for whom. */
export const documentFlags = {
  size: {
    kind: 'choice',
    choices: handbookSizes,
    placeholder: 'cli.placeholder.size',
    words: 'cli.option.document-size',
  },
  all: { kind: 'switch', words: 'cli.option.all-documents' },
} as const satisfies Flags;
