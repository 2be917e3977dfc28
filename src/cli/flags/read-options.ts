import type { CommandInput } from '../program.ts';

/** Typed reading of what commander collected; an option that was not given is `undefined`. */
export interface Options {
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  number(name: string): number | undefined;
  flag(name: string): boolean;
}

/** Wraps the options of a command. */
export function readOptions({ options }: CommandInput): Options {
  return {
    text: (name) => {
      const value = options[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const value = options[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    },
    number: (name) => {
      const value = options[name];
      return typeof value === 'number' ? value : undefined;
    },
    flag: (name) => options[name] === true,
  };
}

/** The options of every command, and those that say where to work, in the form that is passed on. */
export function commonOptions(options: Options): {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly date?: string;
} {
  const date = options.text('date');
  return {
    quiet: options.flag('quiet'),
    color: options.flag('color'),
    ...(date === undefined ? {} : { date }),
  };
}

export function workspaceOptions(options: Options): {
  readonly standard?: string;
  readonly assessment?: string;
  readonly before?: string;
} {
  const standard = options.text('standard');
  const assessment = options.text('assessment');
  const before = options.text('before');
  return {
    ...(before === undefined ? {} : { before }),
    ...(standard === undefined ? {} : { standard }),
    ...(assessment === undefined ? {} : { assessment }),
  };
}
