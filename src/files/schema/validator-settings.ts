import { textFormats } from './check-formats.ts';

/** How ajv checks documents: the same when eoms compiles a schema and when the build writes it out. */
export const validatorSettings = {
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  verbose: true,
  formats: textFormats,
} as const;
