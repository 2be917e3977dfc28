import { checkSite } from '../../engagement/check-site.ts';
import type { FilledForm } from '../../exchange/read-filled-form.ts';
import { fieldName } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { isDay } from '../../model/rules/day.ts';
import { isNoSuchDay, readTypedDay } from '../../model/rules/typed-day.ts';
import type { Standard } from '../../model/standard.ts';
import { suggestWord } from '../../model/text/suggest-word.ts';
import type { Interviewed } from '../answers/interview-store.ts';
import type { Workspace } from '../engagement/workspace.ts';
import { type FormRemark, remarkLater } from './check-form.ts';

/** Who filled an interview form in, where somebody says so who knows. */
export type GivenSpeaker = Partial<Pick<Interviewed, 'who' | 'role' | 'site'>>;

/** Where a form belongs, what is known of the person, and the day that counts where it says none. */
export interface SpeakerSource {
  readonly workspace: Pick<Workspace, 'standard' | 'engagement'>;
  readonly speaker: GivenSpeaker;
  readonly day: string;
}

/** Whether a form is an interview: what is on it is what one person said, and no verdict. */
export function isInterview({ identity }: FilledForm): boolean {
  return identity.role !== undefined || identity.once.includes(fieldName({ kind: 'consent' }));
}

/** Who speaks on an interview form; it must have passed `checkSpeaker`. */
export function speakerOf(form: FilledForm, source: SpeakerSource): Interviewed {
  const { header } = form;
  const { speaker, workspace, day } = source;
  const { sites } = workspace.engagement.institution;
  const site = speaker.site ?? siteAmong(header.site, sites);
  const who = (speaker.who ?? header.interviewees ?? '').trim().replaceAll(/\s+/g, ' ');
  return {
    who,
    role: roleOf(form, source) ?? '',
    ...(site === undefined ? {} : { site }),
    date: header.date !== undefined && isDay(header.date) ? header.date : day,
  };
}

/** What an interview form does not say, and how to say it. */
export function checkSpeaker(form: FilledForm, source: SpeakerSource): readonly Problem[] {
  const { standard, engagement } = source.workspace;
  const { sites } = engagement.institution;
  const { who, role, site = form.header.site } = speakerOf(form, source);
  const roles = standard.roles.map(({ id }) => id);
  const isNamed = source.speaker.site !== undefined || sites.length > 0;
  return [
    ...(who === ''
      ? [{ key: 'cli.import.no-person', hintKey: 'cli.import.no-person.hint' } as const]
      : []),
    ...(roles.includes(role) ? [] : [roleProblem(role, roles)]),
    ...(site !== undefined && isNamed ? checkSite(site, sites, undefined) : []),
    ...checkSaidDay(form.header),
  ];
}

/** What was said is kept with its day, so that no other day may go in the place of one that cannot be read. */
function checkSaidDay({ date = '' }: FilledForm['header']): readonly Problem[] {
  // What has the form of a date and no calendar has is refused on every form.
  if (date === '' || isDay(date) || isNoSuchDay(date)) return [];
  const { kind, ...days } = readTypedDay(date);
  return kind === 'unclear'
    ? [{ key: 'cli.import.two-days', values: { date, ...days } }]
    : [{ key: 'cli.import.unread-day', values: { date } }];
}

function roleProblem(role: string, roles: readonly string[]): Problem {
  if (role !== '')
    return { key: 'scope.unknown-role', values: { word: role }, ...suggestWord(role, roles) };
  return { key: 'cli.import.no-role', hintKey: 'cli.import.no-role.hint' };
}

/** What is passed over or changed of what an interview form says of itself. */
export function remarksOnSpeaker(form: FilledForm, source: SpeakerSource): readonly FormRemark[] {
  const { workspace, speaker, day } = source;
  const { date, site } = form.header;
  const isLost =
    site !== undefined &&
    speaker.site === undefined &&
    workspace.engagement.institution.sites.length === 0;
  return [
    ...remarkLater(date ?? '', day),
    ...remarkOverruled(form, source),
    ...(isLost ? [{ key: 'cli.import.no-sites', values: { site } } as const] : []),
  ];
}

/** Each thing that the form says and a flag says otherwise, with both: the flag counts. */
function remarkOverruled(
  { header, identity }: FilledForm,
  { speaker }: SpeakerSource,
): readonly FormRemark[] {
  const said = [
    { flag: '--person', form: header.interviewees, given: speaker.who },
    { flag: '--role', form: identity.role, given: speaker.role },
    { flag: '--site', form: header.site, given: speaker.site },
  ];
  return said.flatMap(({ flag, form = '', given }) => {
    if (given === undefined || form.trim() === '' || plainName(form) === plainName(given))
      return [];
    return [{ key: 'cli.import.overruled', values: { flag, form: form.trim(), given } } as const];
  });
}

/** A form of an older eoms does not say its role: it is the one that is asked about all that is on it. */
function roleOf(
  { identity }: FilledForm,
  { speaker, workspace }: SpeakerSource,
): string | undefined {
  const said = speaker.role ?? identity.role;
  if (said !== undefined) return said;
  const [role, other] = rolesAsked(identity.requirements, workspace.standard);
  return other === undefined ? role : undefined;
}

function rolesAsked(ids: readonly string[], standard: Standard): readonly string[] {
  const asked = standard.requirements.filter(({ id }) => ids.includes(id));
  const isAsked = (role: string): boolean =>
    asked.every(({ ask }) => ask.some((one) => one.role === role));
  return standard.roles.map(({ id }) => id).filter(isAsked);
}

/** A site as the institution writes it; another text is left for people to judge. */
export function siteAmong(typed: string | undefined, sites: readonly string[]): string | undefined {
  if (typed === undefined || sites.length === 0) return undefined;
  return sites.find((site) => plainName(site) === plainName(typed)) ?? typed;
}

/** A name as it is compared: without regard to capitals and spaces. */
export function plainName(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
