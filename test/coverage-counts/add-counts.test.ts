import type {
  BranchMapping,
  FileCoverageData,
  FunctionMapping,
  Range,
} from 'istanbul-lib-coverage';
import { expect, it } from 'vitest';
import { addCounts } from './add-counts.ts';

/** A place of one character: `7:2` is line 7, column 2. */
function at(place: string): Range {
  const [line = 0, column = 0] = place.split(':').map(Number);
  return { start: { line, column }, end: { line, column: column + 1 } };
}

interface Counts {
  readonly branches?: readonly (readonly [type: string, place: string, arms: readonly number[]])[];
  readonly functions?: readonly (readonly [place: string, count: number])[];
  readonly statements?: readonly (readonly [place: string, count: number])[];
}

/** By their numbers, as texts. */
function numbered<Kind>(all: readonly Kind[]): Record<string, Kind> {
  return Object.fromEntries(all.entries());
}

function counted({ branches = [], functions = [], statements = [] }: Counts): FileCoverageData {
  const branchMap = branches.map(
    ([type, place, arms]): BranchMapping => ({
      type,
      loc: at(place),
      line: at(place).start.line,
      locations: arms.map(() => at(place)),
    }),
  );
  const fnMap = functions.map(
    ([place]): FunctionMapping => ({
      name: '',
      decl: at(place),
      loc: at(place),
      line: at(place).start.line,
    }),
  );
  return {
    path: 'src/model/clauses/clause-order.ts',
    branchMap: numbered(branchMap),
    b: numbered(branches.map(([, , arms]) => [...arms])),
    fnMap: numbered(fnMap),
    f: numbered(functions.map(([, count]) => count)),
    statementMap: numbered(statements.map(([place]) => at(place))),
    s: numbered(statements.map(([, count]) => count)),
  };
}

function added(sum: Counts, more: Counts) {
  const { b, f, s } = addCounts(counted(sum), counted(more));
  return { b: Object.values(b), f: Object.values(f), s: Object.values(s) };
}

it('what begins at the same place is added up, arm by arm', () => {
  const sum = added(
    {
      branches: [['if', '3:2', [1, 0]]],
      functions: [['2:0', 1]],
      statements: [['3:2', 1]],
    },
    {
      branches: [['if', '3:2', [2, 5]]],
      functions: [['2:0', 4]],
      statements: [['3:2', 7]],
    },
  );
  expect(sum).toEqual({ b: [[3, 5]], f: [5], s: [8] });
});

it('columns may differ where a line has as many of a kind, in their order', () => {
  const sum = added(
    {
      branches: [
        ['cond-expr', '4:9', [0, 0]],
        ['cond-expr', '4:30', [0, 0]],
      ],
      functions: [
        ['4:1', 0],
        ['4:5', 0],
      ],
    },
    {
      branches: [
        ['cond-expr', '4:2', [1, 0]],
        ['cond-expr', '4:28', [0, 2]],
      ],
      functions: [
        ['4:2', 3],
        ['4:6', 0],
      ],
    },
  );
  expect(sum).toMatchObject({
    b: [
      [1, 0],
      [0, 2],
    ],
    f: [3, 0],
  });
});

it('an else-if is found that another build puts on the line before', () => {
  const sum = added(
    {
      branches: [
        ['if', '7:2', [0, 0]],
        ['if', '8:9', [0, 0]],
      ],
    },
    {
      branches: [
        ['if', '7:2', [1, 2]],
        ['if', '7:30', [0, 2]],
      ],
    },
  );
  expect(sum.b).toEqual([
    [1, 2],
    [0, 2],
  ]);
});

it('what cannot be matched for certain counts as not run', () => {
  const sum = added(
    {
      branches: [['if', '9:4', [0, 0]]],
      functions: [['9:4', 0]],
      statements: [['9:4', 0]],
    },
    {
      branches: [
        ['if', '9:2', [1, 1]],
        ['if', '9:20', [1, 1]],
        ['switch', '9:4', [1, 1]],
      ],
      functions: [
        ['9:2', 1],
        ['9:9', 1],
      ],
      statements: [
        ['9:2', 1],
        ['9:9', 1],
      ],
    },
  );
  expect(sum).toEqual({ b: [[0, 0]], f: [0], s: [0] });
});
