/** Fields in the order in which they are written. */
export type WrittenFields = Readonly<Record<string, unknown>>;

/** What is empty says nothing and is left out. */
export function withoutEmpty(fields: WrittenFields): WrittenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !saysNothing(value)));
}

/** Whether a field says nothing: absent, an empty text or an empty list. */
export function saysNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
