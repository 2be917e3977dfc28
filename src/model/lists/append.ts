/**
 * Puts entries at the end of a list, however many they are. `push(...entries)` would hand over each as
 * an argument, and a stack holds no more than some hundred thousand of those.
 */
export function append<Entry>(list: Entry[], entries: readonly Entry[]): void {
  for (const entry of entries) list.push(entry);
}
