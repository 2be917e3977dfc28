import type { OriginOfValue } from '../../app/doctor/examine.ts';
import type { ExaminedPlace } from '../../app/doctor/examine-place.ts';
import type { OptionsOf } from '../flags/flag.ts';
import type { shared } from '../flags/shared-flags.ts';
import type { Terminal } from '../terminal/terminal.ts';

const defaultStandard = 'iso-21001-2018';

/** Where a run has its values from, the strongest first: flags, variables, files, the machine. */
interface Origins {
  readonly options: OptionsOf<typeof shared>;
  readonly environment: NodeJS.ProcessEnv;
  readonly place: ExaminedPlace;
  readonly terminal: Pick<Terminal, 'cwd' | 'date' | 'messages' | 'colour'>;
}

/** What a run goes by and who said it. Each value has the strongest origin that names one. */
export function listSettings(origins: Origins): readonly OriginOfValue[] {
  const { options, place, terminal } = origins;
  const colour = terminal.colour.out === 0 ? 'no' : 'yes';
  const spoken = terminal.messages.language;
  return [
    {
      name: 'folder',
      value: terminal.cwd,
      from: options.directory === undefined ? 'machine' : '--directory',
    },
    {
      name: 'date',
      value: terminal.date,
      from: firstOf(['--date', options.date], origins, 'clock'),
    },
    { name: 'language', value: spoken, from: originOfLanguage(origins) },
    settingOfDocuments(origins),
    settingOfStandard(place),
    { name: 'colour', value: colour, from: originOfColour(origins) },
  ];
}

function settingOfDocuments({ options, place, terminal }: Origins): OriginOfValue {
  const name = 'documents';
  if (options.lang !== undefined) return { name, value: options.lang, from: '--lang' };
  const value = place.language ?? terminal.messages.language;
  return { name, value, from: place.engagement ?? 'default' };
}

function settingOfStandard({ standard, engagement = 'default' }: ExaminedPlace): OriginOfValue {
  const name = 'standard';
  return standard === undefined
    ? { name, value: defaultStandard, from: 'default' }
    : { name, value: standard, from: engagement };
}

function firstOf(
  [flag, typed]: readonly [string, string | undefined],
  { environment }: Origins,
  otherwise: string,
): string {
  if (typed !== undefined) return flag;
  return isSet(environment, 'SOURCE_DATE_EPOCH') ? 'SOURCE_DATE_EPOCH' : otherwise;
}

function originOfLanguage({ options, environment, terminal }: Origins): string {
  if (options.lang !== undefined) return '--lang';
  const named = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => isSet(environment, name));
  const isSpoken =
    named !== undefined && (environment[named] ?? '').startsWith(terminal.messages.language);
  return isSpoken ? named : 'default';
}

function originOfColour({ options, environment }: Origins): string {
  if (!options.color) return '--no-color';
  return ['NO_COLOR', 'FORCE_COLOR'].find((name) => isSet(environment, name)) ?? 'terminal';
}

function isSet(environment: NodeJS.ProcessEnv, name: string): boolean {
  return (environment[name] ?? '') !== '';
}
