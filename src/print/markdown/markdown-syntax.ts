import MarkdownIt from 'markdown-it';
import { addPartCount } from './count-parts.ts';
import { addAlignment } from './html/align-blocks.ts';
import { addCommentBlocks } from './html/comment-blocks.ts';
import { addCommentsAmongWords } from './html/comment-words.ts';
import { addHtmlBlocks } from './html/html-block.ts';
import { addTags } from './html/tag-syntax.ts';

/** Lists and quotes deeper than this are refused: the page has no room for them. */
export const maxNesting = 40;

/**
 * CommonMark with tables and strikethrough. Of HTML, comments and the tags of
 * `markdown/tag-meanings.ts` are read; all other is text.
 */
export const markdownSyntax = createSyntax();

function createSyntax() {
  const syntax = new MarkdownIt({ html: false, linkify: false, maxNesting });
  // Which links are followed is decided in read-link.ts; the rest must not fall back to raw text.
  syntax.validateLink = () => true;
  addCommentBlocks(syntax);
  addCommentsAmongWords(syntax);
  addTags(syntax);
  addHtmlBlocks(syntax);
  addAlignment(syntax);
  addPartCount(syntax);
  return syntax;
}
