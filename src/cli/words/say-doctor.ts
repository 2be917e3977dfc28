import type { Examination, OriginOfValue } from '../../app/doctor/examine.ts';
import type { SeenLock } from '../../app/doctor/examine-place.ts';
import { explainProblem } from '../../app/explain/explain-problem.ts';
import { version } from '../../app/load/version.ts';
import { jsonOf } from '../../app/output/json-envelope.ts';
import type { Messages } from '../../messages/messages.ts';
import { cleanForTerminal, cleanValues } from '../../model/text/clean-for-terminal.ts';
import { problemLines } from './problem-lines.ts';

/** What the terminal of a run can do. */
export interface SeenTerminal {
  readonly keyboard: boolean;
  readonly screen: boolean;
  readonly columns: number;
  readonly asks: boolean;
}

/** All that is said of an examination. */
export interface DoctorReport {
  readonly seen: Examination;
  readonly settings: readonly OriginOfValue[];
  readonly terminal: SeenTerminal;
}

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** An examination for a person, a line for each thing that was looked at. */
export function doctorText({ seen, settings, terminal }: DoctorReport, messages: Messages): string {
  const { machine, parts, place, wrong } = seen;
  const { node, platform, least, enough } = machine;
  const damaged = parts.filter(({ whole }) => !whole).map(({ part }) => part);
  const { keyboard, screen, columns, asks } = terminal;
  const colour = settings.find(({ name }) => name === 'colour')?.value ?? 'no';
  const ends = { input: yes(keyboard), screen: yes(screen), columns, colour, asks: yes(asks) };
  const lines = [
    messages.text('cli.doctor.eoms', {
      version: version(),
      node,
      platform,
      least,
      enough: yes(enough),
    }),
    damaged.length === 0
      ? messages.text('cli.doctor.whole')
      : messages.text('cli.doctor.damaged', { parts: damaged.join(', ') }),
    messages.text('cli.doctor.terminal', ends),
    ...settings.map((one) => messages.text('cli.doctor.setting', cleanValues({ ...one }))),
    ...placeLines(seen, messages),
    ...place.locks.map((lock) => lockLine(lock, messages)),
  ];
  const verdict =
    wrong.length === 0
      ? messages.text('cli.doctor.well')
      : messages.text('cli.doctor.unwell', { count: wrong.length });
  return `${[...lines, verdict].join('\n')}\n`;
}

function placeLines({ place }: Examination, messages: Messages): readonly string[] {
  const { engagement, assessments, writable, failure } = place;
  const folder = cleanForTerminal(place.folder);
  const named =
    engagement === undefined
      ? messages.text('cli.doctor.no-engagement')
      : messages.text('cli.doctor.engagement', { folder, assessments });
  const problems = failure === undefined ? [] : [problemLines(failure, messages).trimEnd()];
  return [named, ...problems, messages.text('cli.doctor.write', { folder, can: yes(writable) })];
}

function lockLine(lock: SeenLock, messages: Messages): string {
  const file = cleanForTerminal(lock.file);
  if (lock.state === 'unreadable') return messages.text('cli.doctor.lock-unreadable', { file });
  const { pid, host, state } = lock;
  const values = { file, pid: String(pid), host: cleanForTerminal(host), state };
  return messages.text('cli.doctor.lock', values);
}

/** The same for programs: `eoms/doctor@1`. */
export function doctorJson({ seen, settings, terminal }: DoctorReport, messages: Messages): string {
  const { machine, parts, place, wrong } = seen;
  const { engagement, assessments, folder, writable, locks, failure } = place;
  return jsonOf('doctor', {
    well: wrong.length === 0,
    wrong,
    machine,
    parts,
    terminal,
    settings,
    place: { engagement: engagement ?? null, assessments, folder, writable, locks },
    problems: (failure?.problems ?? []).map((one) => explainProblem(one, messages)),
  });
}
