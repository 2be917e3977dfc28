import type { CompletedCommand } from './completed-command.ts';
import { offersByPlace, valuedSpellings } from './shell-tables.ts';

/** Completion for PowerShell, from 5 on. */
export function writePowershell(commands: readonly CompletedCommand[]): string {
  const below = commands.map(({ path, below: words }) => {
    return [path, words.map(({ word }) => word).join(' ')] as const;
  });
  const flags = commands.map(({ path, flags: all }) => {
    return [path, all.flatMap(({ spellings }) => spellings).join(' ')] as const;
  });
  return `# Completes eoms in PowerShell: eoms completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName eoms -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
${table('below', below)}${table('flags', flags)}${table('offers', offersByPlace(commands))}
    $valued = @(${valuedSpellings(commands).map(quoted).join(', ')})
${completer}`;
}

/** Keys that differ only in case, as -c and -C, are the same to a plain table of PowerShell. */
function table(name: string, rows: readonly (readonly [string, string])[]): string {
  const entries = rows
    .filter(([, answer]) => answer !== '')
    .map(([place, answer]) => `    $${name}[${quoted(place)}] = ${quoted(answer)}\n`);
  const empty = '[System.Collections.Hashtable]::new([System.StringComparer]::Ordinal)';
  return `    $${name} = ${empty}\n${entries.join('')}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const completer = String.raw`    $command = ''; $want = ''; $folder = '.'; $ended = $false
    $elements = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text.Trim([char[]]@([char]34, [char]39)) })
    foreach ($word in @($elements | Select-Object -Skip 1)) {
        $longer = "$command $word".Trim()
        if ($want -ne '') {
            if ($want -ceq '-C' -or $want -ceq '--directory') { $folder = $word }
            $want = ''
        } elseif ($word -ceq '--') { $ended = $true }
        elseif (-not $ended -and $word.StartsWith('-')) { if ($valued -ccontains $word) { $want = $word } }
        elseif ($flags.ContainsKey($longer)) { $command = $longer }
    }
    $offer = ''
    if ($want -ne '') { $offer = $offers["$command|$want"] }
    elseif (-not $ended -and $wordToComplete.StartsWith('-')) { $offer = '= ' + $flags[$command] }
    elseif ($below.ContainsKey($command)) { $offer = '= ' + $below[$command] }
    else { $offer = $offers["$command|"] }
    if ([string]::IsNullOrEmpty($offer)) { return }
    $found = @()
    if ($offer.StartsWith('= ')) { $found = $offer.Substring(2).Split(' ') }
    elseif ($offer.StartsWith('@ ')) { $found = @(& $elements[0] -C $folder completion $offer.Substring(2).Split(' ') 2>$null) }
    # Where nothing is returned, PowerShell itself offers files.
    $found | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`;
