import { handbookNames } from '../../model/handbook.ts';
import { append } from '../../model/lists/append.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { EomsError } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import { openAnyStandard } from '../engagement/open-any-standard.ts';
import type { WorkspaceOptions } from '../engagement/workspace.ts';
import { schemaNames } from '../load/find-schema.ts';
import { templateNames } from '../load/find-templates.ts';
import { shippedFrameworks } from '../load/load-crosswalk.ts';
import { shippedStandards } from '../load/standard-files.ts';
import { shippedThemes } from '../look/load-theme.ts';
import type { World } from '../world.ts';

/** Names that a standard gives, by what they are of. */
const ofStandard = {
  answers: ({ requirements }) => requirements.map(({ id }) => `${id}=`),
  clauses: ({ clauses }) => clauses.map(({ clause }) => clause),
  conditions: ({ conditions }) => conditions.map(({ id }) => `${id}=`),
  processes: ({ processes }) => processes.map(({ id }) => id),
  requirements: ({ requirements }) => requirements.map(({ id }) => id),
  roles: ({ roles }) => roles.map(({ id }) => id),
} as const satisfies Readonly<Record<string, (standard: Standard) => readonly string[]>>;

/** Names that eoms itself gives. */
const ofEoms = {
  documents: () => handbookNames,
  frameworks: () => shippedFrameworks().map(({ id }) => id),
  schemas: schemaNames,
  standards: shippedStandards,
  templates: () => templateNames,
  themes: shippedThemes,
} as const satisfies Readonly<Record<string, () => readonly string[]>>;

/** What names can be listed of: requirements, clauses, and all else that is typed by its name. */
export type NameKind = keyof typeof ofStandard | keyof typeof ofEoms;

const unknown: MessageKey = 'cli.completion.unknown';

/**
 * The names of the kinds that are asked for, one kind after the other: those of a standard are of the one named, else
 * of that of the engagement at or above the working folder, else of the one that eoms ships.
 * An answer or a condition goes on behind its name, so theirs end in `=`.
 *
 * @throws EomsError `usage` for any other word, with the nearest of these and of `others`; else as opening
 * an engagement and a standard does.
 */
export async function namesByKind(
  kinds: readonly string[],
  where: WorkspaceOptions & { readonly others: readonly string[] },
  world: World,
): Promise<readonly string[]> {
  const listed: string[] = [];
  let standard: Standard | undefined;
  for (const kind of kinds) {
    if (has(ofEoms, kind)) append(listed, ofEoms[kind]());
    else if (has(ofStandard, kind)) {
      standard ??= (await openAnyStandard(where, world)).standard;
      append(listed, ofStandard[kind](standard));
    } else refuse(kind, where.others);
  }
  return listed;
}

function refuse(name: string, others: readonly string[]): never {
  const known = [...others, ...Object.keys(ofStandard), ...Object.keys(ofEoms)];
  throw new EomsError('usage', [{ key: unknown, values: { name }, ...suggestWord(name, known) }]);
}

function has<Known extends object>(known: Known, name: PropertyKey): name is keyof Known {
  return Object.hasOwn(known, name);
}
