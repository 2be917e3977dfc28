import type { CompletedCommand } from './completed-command.ts';
import { offeredBelow, shellTables, typedWord } from './shell-tables.ts';

/** Completion for zsh: to be sourced behind compinit, or to lie as _eoms in a folder of fpath. */
export function writeZsh(commands: readonly CompletedCommand[]): string {
  return `#compdef eoms
# Completes eoms in zsh: source <(eoms completion zsh)
${shellTables(commands)}
${zshFunction}`;
}

const zshFunction = String.raw`_eoms() {
  emulate -L zsh
  local reply below word i command='' want='' ended='' dir=.
  local -a names
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    if [[ -n $want ]]; then
      [[ $want == -C || $want == --directory ]] && dir=${'$'}{(Q)word/#\~/$HOME}
      want=
${typedWord}  done
  if [[ -z $want && -z $ended && $PREFIX == --*=* ]]; then
    want=${'$'}{PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $want ]]; then
    _eoms_offer "$command|$want"
  elif [[ -z $ended && $PREFIX == -* ]]; then
    _eoms_flags "$command"
    reply="= $reply"
  else
${offeredBelow}  fi
  case $reply in
    '= '*) compadd -- ${'$'}{=reply#= } ;;
    '@ '*)
      names=(${'$'}{(f)"$(${'$'}{(Q)words[1]/#\~/$HOME} -C "$dir" completion ${'$'}{=reply#@ } 2>/dev/null)"})
      if [[ ${'$'}{names[1]-} == *= ]]; then compadd -S '' -- $names; else compadd -- $names; fi || _files
      ;;
    /) _files -/ ;;
    :) _files ;;
  esac
}

if [[ ${'$'}{funcstack[1]-} == _eoms ]]; then
  _eoms "$@"
elif (( $+functions[compdef] )); then
  compdef _eoms eoms
fi
`;
