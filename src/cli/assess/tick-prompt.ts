import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';

/** Items of which some can be ticked. */
export interface TickPromptConfig {
  /** Lines above the items, styled and wrapped. */
  readonly lines: readonly string[];
  /** The items, each wrapped to lines that leave six columns free on the left. */
  readonly items: readonly (readonly string[])[];
  readonly ticked: ReadonlySet<number>;
  /** The keys that work, styled. */
  readonly keys: readonly string[];
  /** Lines that the items may take. */
  readonly height: number;
  readonly highlight: (line: string) => string;
  /** Hears every change, so that no tick is lost when the prompt is interrupted. */
  readonly onDraft: (ticked: ReadonlySet<number>) => void;
}

const hideCursor = '\u001B[?25l';

/** Ticks items: arrows move, space or the number of an item ticks it, Enter ends. */
export const tickPrompt = createPrompt<ReadonlySet<number>, TickPromptConfig>((config, done) => {
  const { items } = config;
  const [active, setActive] = useState(0);
  const [ticked, setTicked] = useState(config.ticked);
  const toggle = (index: number): void => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setActive(index);
    setTicked(next);
    config.onDraft(next);
  };
  useKeypress((key, readline) => {
    readline.clearLine(0);
    const number = Number(key.name) - 1;
    if (isEnterKey(key)) done(ticked);
    else if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (isSpaceKey(key)) toggle(active);
    else if (items[number] !== undefined) toggle(number);
  });
  const page = usePagination({
    items: items.map((lines, index) => ({ lines, isTicked: ticked.has(index), number: index + 1 })),
    active,
    pageSize: Math.min(config.height, items.flat().length),
    loop: false,
    renderItem: ({ item, isActive }) => {
      const shown = itemLines(item).join('\n');
      return isActive ? config.highlight(shown) : shown;
    },
  });
  return `${[...config.lines, page, ...config.keys].join('\n')}${hideCursor}`;
});

function itemLines({
  lines,
  isTicked,
  number,
}: {
  readonly lines: readonly string[];
  readonly isTicked: boolean;
  readonly number: number;
}): readonly string[] {
  const box = isTicked ? '[x]' : '[ ]';
  const key = number <= 9 ? String(number) : ' ';
  return lines.map((line, index) => (index === 0 ? `${key} ${box} ${line}` : `      ${line}`));
}
