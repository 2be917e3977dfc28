import type { PictureSource } from '../../files/read-picture-beside.ts';
import { readPictureOf } from '../../files/read-picture-beside.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { pageSizes } from '../../model/theme.ts';
import type { Archive } from '../../print/pdf/file/archive.ts';
import type { PrintContext } from '../../print/print-context.ts';
import type { MissingCharacter } from '../../print/text/describe-missing.ts';
import type { WebForm } from '../../print/web-form/web-form.ts';
import type { Look } from '../look/load-look.ts';
import type { World } from '../world.ts';

/** Moves problems of Markdown to where a person can fix them. */
export type PlaceProblems = (problems: readonly Problem[]) => Promise<readonly Problem[]>;

/** Judges the characters of a print that no font has. */
export interface CharacterJudge {
  /** What is wrong with them: nothing, where they are printed by their names. */
  readonly judge: (missing: readonly MissingCharacter[]) => Promise<readonly Problem[]>;
}

/** What a print needs to know; `file` names the Markdown in problems. */
export interface PrintRequest {
  readonly file: string;
  readonly world: World;
  readonly messages: Messages;
  /** As asked for by a flag. */
  readonly pageSize: string | undefined;
  /** Whether field hints become fields to fill in; by default they do not. */
  readonly fillable?: boolean;
  readonly look: Look;
  /** Given for a PDF that is to be archived. */
  readonly archive?: Archive | undefined;
  readonly pictures: PictureSource;
  /** Pictures as a web page shows them on a phone, by the names of those they stand for. */
  readonly narrow?: ReadonlyMap<string, Uint8Array>;
  /** Given where the Markdown is not in a file: moves problems to where a person can fix them. */
  readonly placed?: PlaceProblems;
  /** Told of the characters that no font has; a web page leaves fonts to its reader. */
  readonly characters: CharacterJudge;
}

/** A request with a listener for everything that is not printed as it was meant. */
export type ToldRequest = PrintRequest & Required<Pick<PrintContext, 'warn'>>;

/** Markdown → a document in one form. */
export type Printer = (markdown: string, request: ToldRequest) => Promise<string | Uint8Array>;

/** A form → its page. */
export type FormWriter = (form: WebForm, request: FormRequest) => Promise<string>;

/** What a form needs of what a print does. */
export type FormRequest = Pick<PrintRequest, 'messages' | 'look' | 'pageSize'>;

/** What prints of all kinds need to know. */
export function sharedContext(
  request: ToldRequest,
): Omit<PrintContext, 'fonts' | 'loadSymbols' | 'date'> {
  const { file, messages, pictures, warn, look } = request;
  const { theme, brand, fallbacks } = look;
  return {
    file,
    readImage: (path) => readPictureOf(pictures, path),
    warn,
    theme,
    brand,
    fallbacks,
    text: (key, values) => messages.text(key, values),
    ...pageSizeOf(request),
  };
}

/** What a flag asks for goes before what a document says itself, and that before the brand. */
export function pageSizeOf({
  pageSize: flag,
  look: { pageSize },
}: FormRequest): Pick<PrintContext, 'pageSize' | 'askedPageSize'> {
  const asked = pageSizes.find((size) => size === flag);
  return {
    ...(asked === undefined ? {} : { askedPageSize: asked }),
    ...(pageSize === undefined ? {} : { pageSize }),
  };
}
