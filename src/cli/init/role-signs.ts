import type { Messages } from '../../messages/messages.ts';

/** How roles and the heads of columns differ from names; all in lower case. */
export interface RoleSigns {
  /** Words that occur in roles and not in names. */
  readonly roleWords: readonly string[];
  /** What may head a column of names. */
  readonly nameHeads: readonly string[];
  /** What may head a column of roles. */
  readonly roleHeads: readonly string[];
}

/** Words before a surname that are written small. */
const particles = new Set(
  'af al bin da de del den der di du el ibn la le ten ter van von'.split(' '),
);

/** The signs of roles in the language of the run. */
export function roleSigns(messages: Messages): RoleSigns {
  return {
    roleWords: messages.text('cli.role-words').split(' '),
    nameHeads: messages.text('cli.name-heads').split(', '),
    roleHeads: messages.text('cli.role-heads').split(', '),
  };
}

/** Whether a text is a role and no name: it has a word of roles, or begins small. */
export function isRole(text: string, { roleWords }: Pick<RoleSigns, 'roleWords'>): boolean {
  return wordsOf(text).some((word) => roleWords.includes(word.toLowerCase())) || isSmall(text);
}

/** Whether a text that is a role by its small letters may be a name in small letters too. */
export function mayBeName(text: string, { roleWords }: Pick<RoleSigns, 'roleWords'>): boolean {
  const words = wordsOf(text);
  const isShort = words.length <= 3 && words.every((word) => /^[\p{L}\p{M}'’.]+$/u.test(word));
  return isShort && isSmall(text) && !words.some((word) => roleWords.includes(word.toLowerCase()));
}

/** An address begins small too, and is somebody. */
function isSmall(text: string): boolean {
  const [first = ''] = wordsOf(text);
  return /^\p{Ll}/u.test(first) && !particles.has(first) && !text.includes('@');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s/&-]+/).filter((word) => word !== '');
}
