import type { CommandInput } from '../flags/commands.ts';

/** The words of the command line that are not about the institution, as they could be typed again. */
export function begunWith({ options, operands }: CommandInput<'init'>): readonly string[] {
  const { standard, language, lang, date, plain } = options;
  const named = Object.entries({ standard, language, lang, date }).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, value],
  );
  const folder = operands.map((name) => (name.startsWith('-') ? `./${name}` : name));
  return [...folder, ...named, ...(plain ? ['--plain'] : [])];
}
