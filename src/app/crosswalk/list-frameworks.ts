import type { Crosswalk } from '../../model/crosswalk.ts';
import type { WorkspaceOptions } from '../engagement/workspace.ts';
import { loadCrosswalks } from '../load/load-crosswalk.ts';
import type { World } from '../world.ts';
import { openMapSubject } from './open-map-subject.ts';

/** A framework that can be mapped to the standard. */
export interface Framework extends Pick<Crosswalk, 'id' | 'title' | 'kind' | 'standing'> {
  readonly country: string | null;
  readonly references: number;
  /** How many references a clause of the standard answers. */
  readonly answered: number;
  /** Whether it is the law of the country in which the institution of the engagement is. */
  readonly ofCountry: boolean;
}

/**
 * The frameworks that eoms ships for a standard: that which is asked for, else that of the engagement. The laws
 * of the institution's own country come first. That there are none is noted.
 *
 * @throws EomsError as opening an engagement or a standard does.
 */
export async function listFrameworks(
  where: WorkspaceOptions,
  world: World,
): Promise<readonly Framework[]> {
  const [{ standard, engagement }, crosswalks] = await Promise.all([
    openMapSubject(where, world),
    loadCrosswalks(),
  ]);
  const country = engagement?.engagement.country;
  const frameworks = crosswalks
    .filter((crosswalk) => crosswalk.standard === standard.id)
    .map((crosswalk) => describe(crosswalk, country));
  if (frameworks.length === 0) {
    world.note({ key: 'cli.map.none', values: { standard: standard.id } });
  }
  return frameworks.toSorted((one, other) => Number(other.ofCountry) - Number(one.ofCountry));
}

function describe(crosswalk: Crosswalk, own: string | undefined): Framework {
  const { id, title, kind, standing, country, groups } = crosswalk;
  const references = groups.flatMap((group) => group.references);
  return {
    id,
    title,
    kind,
    standing,
    country: country ?? null,
    references: references.length,
    answered: references.filter(({ clauses }) => clauses.length > 0).length,
    ofCountry: country !== undefined && country === own,
  };
}
