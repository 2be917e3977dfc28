import type { Token } from 'markdown-it';

/** A token with the tokens between it and its closing token. */
export interface TokenNode {
  readonly token: Token;
  readonly children: readonly TokenNode[];
}

/** The tokens within a token: of the words of a block, or of those that stand for a picture. */
export function tokensIn({ children }: Token): readonly Token[] {
  return children ?? [];
}

/** The tokens of the words that a block begins with. */
export function wordsIn({ children }: TokenNode): readonly Token[] {
  return children.slice(0, 1).flatMap(({ token }) => tokensIn(token));
}

/** Nests markdown-it's flat list of opening and closing tokens. */
export function buildTokenTree(tokens: readonly Token[]): readonly TokenNode[] {
  const root: TokenNode[] = [];
  const open: TokenNode[][] = [root];
  tokens.forEach((token) => {
    if (token.nesting === -1) {
      open.pop();
      return;
    }
    const children: TokenNode[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting === 1) open.push(children);
  });
  return root;
}
