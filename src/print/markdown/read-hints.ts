import type { Token } from 'markdown-it';
import type { Block } from '../document/block.ts';
import { type Container, type PrintHint, parseHint, type TableHints } from './parse-hint.ts';
import { addProblemAt, type Reading } from './reading.ts';

/** Gathers the blocks of one level, nesting those between an opening and a closing hint. */
export interface HintedBlocks {
  add(block: Block): void;
  obey(token: Token): void;
  /** What hints specify for the next table. Anything else in its place is a problem. */
  takeTableHints(token: Token): TableHints;
  close(): readonly Block[];
}

interface HintFrame {
  readonly container: Container | undefined;
  readonly token: Token | undefined;
  readonly blocks: Block[];
}

interface State {
  readonly frames: HintFrame[];
  tableHints: TableHints;
  hintToken: Token | undefined;
}

/** `isTop` = the level of the document itself, where pages may break. */
export function openHints(reading: Reading, isTop: boolean): HintedBlocks {
  const state: State = {
    frames: [{ container: undefined, token: undefined, blocks: [] }],
    tableHints: {},
    hintToken: undefined,
  };
  return {
    add: (block) => {
      state.frames.at(-1)?.blocks.push(block);
    },
    obey: (token) => obey(token, { state, reading, isTop }),
    takeTableHints: (token) => takeTableHints(token, state, reading),
    close: () => close(state, reading),
  };
}

interface HintScope {
  readonly state: State;
  readonly reading: Reading;
  readonly isTop: boolean;
}

function obey(token: Token, scope: HintScope): void {
  const { reading } = scope;
  const { content, info: wordsBehind } = token;
  if (!content.endsWith('-->')) return addProblemAt(token, reading, { key: 'print.hint-alone' });
  const hint = parseHint(content.slice('<!--'.length, -'-->'.length));
  if (hint === undefined) return;
  if (wordsBehind !== '') addProblemAt(token, reading, { key: 'print.hint-alone' });
  else if ('key' in hint) addProblemAt(token, reading, hint);
  else applyHint(hint, token, scope);
}

function applyHint(hint: PrintHint, token: Token, scope: HintScope): void {
  const { state } = scope;
  switch (hint.kind) {
    case 'open':
      return openFrame(hint.container, token, scope);
    case 'close':
      return closeFrame(hint.container, token, scope);
    case 'page-break':
      return addPageBlock({ kind: 'page-break' }, token, scope);
    case 'toc':
      return addPageBlock({ kind: 'toc', depth: hint.depth }, token, scope);
    case 'table':
      state.tableHints = { ...state.tableHints, ...hint.said };
      state.hintToken = token;
  }
}

function addPageBlock(block: Block, token: Token, { state, reading, isTop }: HintScope): void {
  const frame = state.frames.at(-1);
  const container = frame?.container;
  if (!isTop || (container !== undefined && container !== 'landscape')) {
    addProblemAt(token, reading, { key: 'print.hint-place', values: { hint: token.content } });
    return;
  }
  frame?.blocks.push(block);
}

function openFrame(container: Container, token: Token, { state, reading, isTop }: HintScope): void {
  const outer = state.frames.at(-1)?.container;
  if (!fitsIn(outer, container, isTop)) {
    addProblemAt(token, reading, { key: 'print.hint-place', values: { hint: token.content } });
  }
  state.frames.push({ container, token, blocks: [] });
}

function fitsIn(outer: Container | undefined, container: Container, isTop: boolean): boolean {
  if (container === 'keep-together') return outer !== 'keep-together';
  if (container === 'collapsible') return isTop && (outer === undefined || outer === 'landscape');
  return isTop && outer === undefined;
}

function closeFrame(container: Container, token: Token, { state, reading }: HintScope): void {
  const frame = state.frames.at(-1);
  if (frame?.container !== container) {
    addProblemAt(token, reading, { key: 'print.hint-unopened', values: { hint: token.content } });
    return;
  }
  if (container === 'collapsible' && frame.blocks[0]?.kind !== 'heading') {
    addProblemAt(token, reading, { key: 'print.hint-needs-heading' });
  }
  state.frames.pop();
  state.frames.at(-1)?.blocks.push({ kind: container, blocks: frame.blocks });
}

function takeTableHints(token: Token, state: State, reading: Reading): TableHints {
  const { tableHints, hintToken } = state;
  if (hintToken === undefined) return {};
  if (token.type !== 'table_open') {
    addProblemAt(hintToken, reading, {
      key: 'print.hint-needs-table',
      values: { hint: hintToken.content },
    });
  }
  state.tableHints = {};
  state.hintToken = undefined;
  return tableHints;
}

function close(state: State, reading: Reading): readonly Block[] {
  const { hintToken } = state;
  if (hintToken !== undefined) {
    addProblemAt(hintToken, reading, {
      key: 'print.hint-needs-table',
      values: { hint: hintToken.content },
    });
  }
  for (const { token } of state.frames) {
    if (token === undefined) continue;
    addProblemAt(token, reading, { key: 'print.hint-unclosed', values: { hint: token.content } });
  }
  return state.frames.flatMap(({ blocks }) => blocks);
}
