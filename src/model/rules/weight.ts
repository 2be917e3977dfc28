import type { Weight } from '../standard.ts';

/** Weight from which an absent requirement is a knock-out, and `criticalGap` counts. */
const critical = 3;

/** Whether a requirement is critical by its weight. */
export function isCritical({ weight }: { readonly weight: Weight }): boolean {
  return weight >= critical;
}
