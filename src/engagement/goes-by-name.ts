import type { EngagementDocument } from '../model/document.ts';

/**
 * Whether the institution of an engagement goes by `name`, or did so formerly (`formerly` in
 * `eoms.yaml`). Letter case, spaces and the Unicode form of a name do not make another institution.
 */
export function goesByName({ institution }: EngagementDocument, name: string): boolean {
  const wanted = plain(name);
  return [institution.name, ...(institution.formerly ?? [])].some((one) => plain(one) === wanted);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
