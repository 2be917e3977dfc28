import type { Requirement, Standard } from '../model/standard.ts';

/** A process, and what is asked about it. */
export interface ProcessPage {
  readonly id: string;
  readonly name: string;
  readonly requirements: readonly Requirement[];
}

/**
 * Each process that has any of the requirements, with these, in the order of the standard; `asked` are the ids of those
 * that were chosen, none means all. A blank one where none has.
 */
export function processPages(
  { processes }: Pick<Standard, 'processes'>,
  asked: readonly string[],
  requirements: readonly Requirement[],
): readonly [ProcessPage, ...(readonly ProcessPage[])] {
  const [first, ...others] = processes
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .flatMap(({ id, name }) => {
      const own = requirements.filter((one) => one.processes.includes(id));
      return own.length === 0 ? [] : [{ id, name, requirements: own }];
    });
  return first === undefined ? [{ id: '', name: '', requirements: [] }] : [first, ...others];
}
