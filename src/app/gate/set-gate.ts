import { isDeepStrictEqual } from 'node:util';
import { serializeDocument } from '../../editing/edit-document.ts';
import { editHead } from '../../editing/edit-head.ts';
import { shownPath } from '../../files/disk/shown-path.ts';
import { parseDocument } from '../../files/read-document.ts';
import { holdDocument } from '../../files/save/hold-document.ts';
import { forceUnlock } from '../../files/save/lock.ts';
import { markBefore } from '../../files/text/decode-text.ts';
import { limitsOfToday } from '../../gate/limits-of-today.ts';
import type { EngagementDocument } from '../../model/document.ts';
import type { GateLimits } from '../../model/gate.ts';
import { EomsError } from '../../model/problem.ts';
import { evaluateWorkspace } from '../engagement/evaluate-workspace.ts';
import { engagementPath, type WorkspaceOptions } from '../engagement/workspace.ts';
import type { World } from '../world.ts';

/** What is to be set, as it was typed. */
export interface GateSetting {
  readonly where: WorkspaceOptions;
  /** Whether limits that are there are set anew. */
  readonly force: boolean;
  /** Whether the lock is taken from somebody who is gone. */
  readonly unlock: boolean;
}

/** What was set, and in which file. */
export interface SetGate {
  /** As it is shown. */
  readonly file: string;
  readonly limits: GateLimits;
}

/**
 * Writes how the institution is today into `eoms.yaml` as limits, so that it can only become better. All
 * other lines stay as they are.
 *
 * @throws EomsError `usage` where there are limits and they are not to be replaced; `locked`, `cannot-create`,
 * `io-failed`; what is wrong with any file.
 */
export async function setGate(
  { where, force, unlock }: GateSetting,
  world: World,
): Promise<SetGate> {
  const { workspace, evaluation } = await evaluateWorkspace(world, where);
  const { folder, document } = workspace;
  const path = engagementPath(folder);
  const file = shownPath(path);
  const known = document.value.gate;
  if (known !== undefined && Object.keys(known).length > 0 && !force) {
    const place = document.locate(['gate'], 'key');
    throw new EomsError('usage', [{ key: 'gate.is-set', place, hintKey: 'gate.is-set.hint' }]);
  }
  const limits = limitsOfToday(evaluation, known);
  if (unlock) await forceUnlock(path);
  const held = await holdDocument(path);
  try {
    const bytes = await held.read();
    await held.save(withGate(bytes ?? Buffer.of(), file, limits));
  } finally {
    await held.close();
  }
  return { file, limits };
}

/** The bytes of `eoms.yaml` with limits. */
function withGate(bytes: Uint8Array, file: string, limits: GateLimits): Uint8Array {
  const { parsed, value } = parseDocument(bytes, { file, name: 'engagement' });
  const { text } = parsed;
  const wanted = { ...value, gate: { ...value.gate, ...limits } };
  const bytesOf = (edited: string): Uint8Array =>
    Buffer.concat([markBefore(text, bytes), Buffer.from(edited)]);
  const order = [...Object.keys(value).filter((key) => key !== 'gate'), 'gate'];
  const lines = editHead(text, { gate: wanted.gate }, order);
  if (lines !== undefined && isSame(bytesOf(lines), file, wanted)) return bytesOf(lines);
  const whole = parsed.document();
  whole.set('gate', wanted.gate);
  return bytesOf(serializeDocument(whole));
}

function isSame(bytes: Uint8Array, file: string, wanted: EngagementDocument): boolean {
  return isDeepStrictEqual(parseDocument(bytes, { file, name: 'engagement' }).value, wanted);
}
