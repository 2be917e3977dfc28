import { readSchema, schemaNames } from '../../app/load/find-schema.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { printResult } from '../terminal/terminal.ts';

/** `eoms schema [NAME]`: the JSON Schema of a document, or the names of all. */
export async function schema({ operands }: CommandInput<'schema'>): Promise<number> {
  const [name] = operands;
  await printResult(name === undefined ? `${schemaNames().join('\n')}\n` : readSchema(name));
  return exitCode.done;
}
