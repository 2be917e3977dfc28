import type { Problem } from '../../model/problem.ts';
import { inOrder, type ProblemList } from '../document/problem-list.ts';
import { parseFrontMatter } from './parse-front-matter.ts';

/** What is wrong with the lines at the start of Markdown that say what is printed on every page. */
export function findFrontMatterFaults(markdown: string, file: string): readonly Problem[] {
  const problems: ProblemList = { file, found: [] };
  // A template is written for eoms alone, so a mistyped key is a fault there.
  parseFrontMatter(markdown, { problems, warnings: problems });
  return inOrder(problems.found);
}
