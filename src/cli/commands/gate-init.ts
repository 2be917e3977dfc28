import { setGate } from '../../app/gate/set-gate.ts';
import { limitText } from '../../messages/say-limit.ts';
import { limitNames } from '../../model/gate.ts';
import { exitCode } from '../exit-code.ts';
import type { CommandInput } from '../flags/commands.ts';
import { workspaceOptions } from '../flags/read/read-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { tell } from '../words/tell.ts';

/** `eoms gate init`: writes how the institution is today into `eoms.yaml` as limits. */
export async function gateInit(
  { options }: CommandInput<'gate-init'>,
  terminal: Terminal,
): Promise<number> {
  const { force, forceUnlock: unlock } = options;
  const where = workspaceOptions(options);
  const { file, limits } = await setGate({ where, force, unlock }, terminal);
  const said = limitNames.flatMap((name) => {
    const wanted = limits[name];
    return wanted === undefined ? [] : [limitText(name, wanted, terminal.messages)];
  });
  const { clauses = {}, processes = {} } = limits;
  const parts = Object.keys({ ...clauses, ...processes }).length;
  await tell(terminal, 'gate.set', { file, limits: said.join('; '), parts });
  return exitCode.done;
}
