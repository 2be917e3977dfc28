import type { WorkspaceOptions } from '../../../app/engagement/workspace.ts';
import type { Flag, Flags, OptionsOf } from '../flag.ts';
import type { WhereOptions } from '../shared-flags.ts';

/** What a flag stands for that was not typed. */
const untyped: Readonly<Record<Flag['kind'], unknown>> = {
  switch: false,
  refusal: true,
  list: [],
  text: undefined,
  number: undefined,
  day: undefined,
  language: undefined,
  choice: undefined,
};

/** What commander collected, as the options that the flags promise. */
export function readOptions<Known extends Flags>(
  flags: Known,
  collected: Readonly<Record<string, unknown>>,
): OptionsOf<Known> {
  const options: unknown = Object.fromEntries(
    Object.entries(flags).map(([name, { kind }]) => [name, collected[name] ?? untyped[kind]]),
  );
  if (!isOptionsOf(flags, options)) throw new Error('a flag is not what its kind says');
  return options;
}

function isOptionsOf<Known extends Flags>(flags: Known, value: unknown): value is OptionsOf<Known> {
  if (typeof value !== 'object' || value === null) return false;
  const options = new Map<string, unknown>(Object.entries(value));
  return Object.entries(flags).every(([name, flag]) => fits(flag, options.get(name)));
}

const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isOfKind: Readonly<Record<Flag['kind'], (value: unknown) => boolean>> = {
  switch: (value) => typeof value === 'boolean',
  refusal: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  number: (value) => value === undefined || typeof value === 'number',
  text: isTextOrNone,
  day: isTextOrNone,
  language: isTextOrNone,
  choice: isTextOrNone,
};

function fits(flag: Flag, value: unknown): boolean {
  const isChosen =
    flag.kind !== 'choice' || [undefined, ...flag.choices].some((one) => one === value);
  return isChosen && isOfKind[flag.kind](value);
}

/** Where to work, in the form that use cases take: with what was typed, and nothing else. */
export function workspaceOptions({ standard, assessment, before }: WhereOptions): WorkspaceOptions {
  return {
    ...(before === undefined ? {} : { before }),
    ...(standard === undefined ? {} : { standard }),
    ...(assessment === undefined ? {} : { assessment }),
  };
}
