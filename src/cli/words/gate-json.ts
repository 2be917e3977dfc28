import type { CheckedGate } from '../../app/gate/check-gate.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';

/** A gate for programs. */
export function gateJson({ evaluation, result }: CheckedGate): string {
  const { date, standard, institution, started } = evaluation;
  return jsonOf('gate', { date, standard, institution: institution.name, started, ...result });
}
