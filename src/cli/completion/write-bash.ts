import type { CompletedCommand } from './completed-command.ts';
import { offeredBelow, shellTables, typedWord } from './shell-tables.ts';

/** Completion for bash, from 3.2 on: what is known ahead costs no process, names are asked of eoms. */
export function writeBash(commands: readonly CompletedCommand[]): string {
  return `# Completes eoms in bash: source <(eoms completion bash)
${shellTables(commands)}
${bashFunction}`;
}

const bashFunction = String.raw`_eoms() {
  local reply below word i command='' want='' ended='' dir=. cur=${'$'}{COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${'$'}{COMP_WORDS[i]}
    if [[ -n $want ]]; then
      # bash parts --flag=value into three words.
      [[ $word == '=' ]] && continue
      [[ $want == -C || $want == --directory ]] && dir=${'$'}{word/#\~/$HOME}
      want=
${typedWord}  done
  if [[ -n $want ]]; then
    [[ $cur == '=' ]] && cur=
    _eoms_offer "$command|$want"
  elif [[ -z $ended && $cur == -* ]]; then
    _eoms_flags "$command"
    reply="= $reply"
  else
${offeredBelow}  fi
  case $reply in
    '=' | '= '*) COMPREPLY=($(compgen -W "${'$'}{reply#=}" -- "$cur")) ;;
    '@ '*)
      below=$("${'$'}{COMP_WORDS[0]/#\~/$HOME}" -C "$dir" completion ${'$'}{reply#@ } 2>/dev/null)
      COMPREPLY=($(compgen -W "$below" -- "$cur"))
      [[ ${'$'}{COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
      ;;
    /)
      compopt -o filenames 2>/dev/null
      local IFS=$'\n'
      COMPREPLY=($(compgen -d -- "$cur"))
      ;;
    '') compopt +o default 2>/dev/null ;;
  esac
  return 0
}

complete -o default -F _eoms eoms
`;
