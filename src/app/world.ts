import { resolve } from 'node:path';
import type { Messages } from '../messages/messages.ts';
import type { Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';

/** Loads a standard by its id or path, as `loadStandard` of src/app/load does, and perhaps not anew each time. */
export type StandardLoader = (
  reference: string,
  from: string,
  messages: Messages,
) => Promise<Standard>;

/** The world that a use case runs in. Nothing in src/app looks around by itself, and nothing speaks. */
export interface World {
  /** The folder from which paths count. */
  readonly cwd: string;
  /** ISO date of the run. */
  readonly date: string;
  /** Whether the date was given, so that the run is to give the same bytes again. */
  readonly dateIsFixed: boolean;
  /** The messages for the person or program that started the run. */
  readonly messages: Messages;
  /** The language that the run was asked for; `undefined` = documents follow their engagement. */
  readonly askedLanguage: string | undefined;
  /** Absent = every standard is loaded where it is needed; given where very many engagements follow the same one. */
  readonly loadStandard?: StandardLoader;
  /** Notes a message to be shown with the result. */
  readonly note: (notice: Notice) => void;
  /** Notes what a result lacks: not an error, but shown however quiet a run is. */
  readonly warn: (problems: readonly Problem[]) => void;
}

/** A path that the user named, relative to the working folder; undefined if none was named. */
export function pathFrom(
  { cwd }: Pick<World, 'cwd'>,
  named: string | undefined,
): string | undefined {
  return named === undefined ? undefined : resolve(cwd, named);
}
