import type { MessageKey } from '../../../model/message-key.ts';
import type { MessageValues } from '../../../model/problem.ts';
import type { Block, Heading } from '../../document/block.ts';
import type { TocEntry } from '../../document/toc-entries.ts';
import type { StyleRules } from '../style/style-rules.ts';
import type { HeadingTag } from './heading-tags.ts';
import type { DocumentLanguage } from './write-direction.ts';

/** What the writers of blocks share while one document is written. */
export interface HtmlSetting extends DocumentLanguage {
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  readonly rules: StyleRules;
  readonly tagOf: (heading: Heading) => HeadingTag;
  readonly entries: (toc: Block) => readonly TocEntry[];
  /** The section that is being written, by which its tables are named. */
  readonly place: PlaceInPage;
}

/** Where in the document the writers are; counted on while they write. */
export interface PlaceInPage {
  section: string;
  /** Tables of this section so far. */
  tables: number;
  /** Of the whole document so far. */
  figures: number;
  captions: number;
  contents: number;
}
