import type { TypedKey } from './typed-key.ts';

/** Keys that were pressed while nothing was asked. */
export class EarlyKeys {
  readonly #keys: TypedKey[] = [];
  #missedEnter = false;

  /** Keeps a key for the next field; `false` for Enter, which answers no question that was not there yet. */
  keep(key: TypedKey): boolean {
    if (key.kind === 'line-end') this.#missedEnter = true;
    else this.#keys.push(key);
    return key.kind !== 'line-end';
  }

  /** Presses the keys in their order, as long as a field is open; they are not kept any more then. */
  play(press: (key: TypedKey) => void, isOpen: () => boolean): void {
    while (isOpen() && this.#keys.length > 0) this.#keys.splice(0, 1).forEach(press);
  }

  /** Whether Enter was pressed; said once. */
  missedEnter(): boolean {
    const missed = this.#missedEnter;
    this.#missedEnter = false;
    return missed;
  }
}
