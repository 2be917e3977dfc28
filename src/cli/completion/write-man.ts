import type { Messages } from '../../messages/messages.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { CommandForm } from '../flags/command-form.ts';
import { type CommandName, commandNames, commands } from '../flags/commands.ts';
import type { Flag } from '../flags/flag.ts';
import { shared } from '../flags/shared-flags.ts';
import { spellFlag } from '../flags/spell-flag.ts';
import { namedCodes } from './exit-code-words.ts';

/** The manual page of eoms and all its commands, for man(1): what the help says, and how runs end. */
export function writeMan(messages: Messages): string {
  const said = (key: MessageKey): string => sentences(messages.text(key));
  const { sharedWords, ownWords } = partFlags(messages);
  return `.\\" Made from the commands of eoms: see src/cli/flags
.Dd $Mdocdate$
.Dt EOMS 1
.Os
.Sh NAME
.Nm eoms
.Nd ${said('cli.description').replace(/\.$/, '')}
.Sh SYNOPSIS
.Nm
.Ar ${said('cli.placeholder.command')}
.Op Ar ${said('cli.placeholder.options')}
.Sh DESCRIPTION
${said('cli.man.description')}
.Sh OPTIONS
${said('cli.man.shared')}
${sharedWords}
.Sh COMMANDS
${ownWords}
.Sh ENVIRONMENT
.Bl -tag -width SOURCE_DATE_EPOCH
${variables.map((name) => `.It Ev ${name}\n${said(`cli.man.env.${name}`)}`).join('\n')}
.El
.Sh EXIT STATUS
.Bl -tag -width 143
${namedCodes.map((code) => `.It ${code}\n${said(`cli.man.code.${code}`)}`).join('\n')}
.El
.Sh SEE ALSO
${said('cli.man.see')}
`;
}

const variables = ['EOMS_DEBUG', 'FORCE_COLOR', 'LC_ALL', 'NO_COLOR', 'SOURCE_DATE_EPOCH'] as const;

function partFlags(messages: Messages) {
  return {
    sharedWords: flagList(Object.entries(shared), messages),
    ownWords: commandNames.map((name) => commandPart(name, messages)).join('\n'),
  };
}

function commandPart(name: CommandName, messages: Messages): string {
  const { group, word, operand, flags }: CommandForm = commands[name];
  const own = Object.entries(flags).filter(([flag]) => !Object.hasOwn(shared, flag));
  const path = group === undefined ? word : `${group} ${word}`;
  const behind = operand === undefined ? '' : ` <${messages.text(operand.placeholder)}>`;
  const examples = messages.text(`cli.command.${name}.examples`);
  return `.Ss eoms ${escaped(path + behind)}
${sentences(messages.text(`cli.command.${name}`))}
.Bd -literal
${escaped(examples.trimEnd())}
.Ed${own.length === 0 ? '' : `\n${flagList(own, messages)}`}`;
}

function flagList(flags: readonly (readonly [string, Flag])[], messages: Messages): string {
  const items = flags.map(([name, flag]) => {
    const value = 'placeholder' in flag ? ` <${messages.text(flag.placeholder)}>` : '';
    const short = flag.short === undefined ? '' : `-${flag.short}, `;
    const choices = flag.kind === 'choice' ? ` (${flag.choices.join(', ')})` : '';
    const words = `${messages.text(flag.words)}${choices}`;
    return `.It ${escaped(`${short}${spellFlag(name, flag)}${value}`)}\n${sentences(words)}`;
  });
  return `.Bl -tag -width Ds\n${items.join('\n')}\n.El`;
}

/** Prose: each sentence begins a line. */
function sentences(text: string): string {
  return escaped(text.replaceAll(/(?<=[.!?]\)?) +(?=[A-Z])/g, '\n'));
}

/** Text that roff takes as it is: no line of it is a request, and a minus stays one. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', String.raw`\e`)
    .replaceAll('-', String.raw`\-`)
    .replaceAll(/^(?=[.'])/gm, String.raw`\&`);
}
