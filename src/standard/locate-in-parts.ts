import type { StandardDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Place } from '../model/problem.ts';
import { type PlacedPart, partsIn, placedIn, type StandardParts } from './standard-parts.ts';
import type { RequirementEntry } from './standard-source.ts';

type Find = (path: DocumentPath) => Place;

/** Finds what a composed standard says in the part that says it. */
export function locateInParts(
  parts: StandardParts,
  standard: StandardDocument,
): Located<unknown>['locate'] {
  const findInClauses = clauseFinder(parts, standard);
  const findInHead = headFinder(parts, standard);
  return (path) => (path[0] === 'clauses' ? findInClauses(path) : findInHead(path));
}

const wordFields = new Set<unknown>(['name', 'meaning', 'also', 'question', 'caution']);

/** The head: an edition has its id and titles, all else is in the vocabulary, or in the words for it. */
function headFinder(parts: StandardParts, standard: StandardDocument): Find {
  const { edition, titles } = parts;
  const wholes: Readonly<Record<string, Located<unknown>>> = {
    id: edition,
    title: titles,
    shortTitle: titles,
    edition: titles,
    replaced: titles,
    notice: titles,
  };
  const findRule = ruleFinder(parts, standard);
  return (path) => {
    const [list = 'id'] = path;
    const whole = wholes[list];
    return whole === undefined ? findRule(path) : whole.locate(path);
  };
}

function ruleFinder(
  { edition, vocabulary, words }: StandardParts,
  { pdca, aims, principles, processes, roles, conditions }: StandardDocument,
): Find {
  const named = { pdca, aims, principles, processes, roles, conditions };
  const lists = new Map<unknown, readonly { readonly id: string }[] | undefined>(
    Object.entries(named),
  );
  return (path) => {
    const [list, row, field] = path;
    if (row === 'essentials') return edition.locate(path.slice(1));
    const name = lists.get(list)?.[Number(row)]?.id ?? String(row);
    if (field === 'clauses') return edition.locate(['pdca', name, ...path.slice(3)]);
    const isWord = wordFields.has(field);
    return isWord ? words.locate([String(list), name, String(field)]) : vocabulary.locate(path);
  };
}

function clauseFinder(parts: StandardParts, { clauses = [] }: StandardDocument): Find {
  const { edition, titles } = parts;
  const findInRequirement = requirementFinder(parts);
  return (path) => {
    const [, index, field, row, ...rest] = path;
    const { clause = '', requirements = [] } = clauses[Number(index)] ?? {};
    if (field === 'title') return titles.locate(['clauses', clause]);
    const entry = field === 'requirements' ? requirements[Number(row)] : undefined;
    return entry === undefined ? edition.locate(path) : findInRequirement(entry, rest);
  };
}

/** Where the parts have a requirement. */
interface RequirementPlaces {
  readonly entry: RequirementEntry;
  readonly placed: Find;
  readonly known: Find;
  readonly said: Find;
}

function requirementFinder(
  parts: StandardParts,
): (entry: RequirementEntry, path: DocumentPath) => Place {
  const nowhere = (): Place => ({ file: parts.edition.file });
  const findersOf = (all: readonly PlacedPart<unknown>[]): ((id: string) => Find) => {
    const finders = new Map(all.map(({ id, place }) => [id, place]));
    return (id) => finders.get(id) ?? nowhere;
  };
  const placed = findersOf(placedIn(parts.edition));
  const known = findersOf(partsIn(parts.catalogue));
  const said = findersOf(partsIn(parts.texts));
  return (entry, path) => {
    const [field] = path;
    const places = {
      entry,
      placed: placed(entry.id),
      known: known(entry.id),
      said: said(entry.id),
    };
    if (field === undefined || field === 'id') return places.placed([]);
    const find = fields[field];
    if (find === undefined) return places.said(path);
    return path.length === 1 ? places.known(path) : find(places, path);
  };
}

type FindField = (places: RequirementPlaces, path: DocumentPath) => Place;

const inCatalogue: FindField = ({ known }, path) => known(path);

/**
 * The texts of a list have the same index as the rows they belong to; everything else is in the
 * catalogue.
 */
const inRows: FindField = ({ known, said }, path) => {
  const [field = '', row = 0, part] = path;
  return part === 'text' || part === 'name' ? said([field, row]) : known(path);
};

/** The questions of a variant are written by role. */
const inVariant: FindField = ({ entry, said }, path) => {
  const [field = '', key = '', part, row] = path;
  const { role } = { ...entry.variants?.[key]?.ask?.[Number(row)] };
  return part !== 'ask' || role === undefined ? said(path) : said([field, key, part, role]);
};

/** What an edition says of an item. */
const placedFields = new Set<unknown>(['ref', 'kind', 'status']);

/** Fields that not only the texts have. */
const fields: Readonly<Record<string | number, FindField>> = {
  weight: inCatalogue,
  appliesIf: inCatalogue,
  after: inCatalogue,
  seeAlso: inCatalogue,
  processes: inCatalogue,
  principles: inCatalogue,
  aims: inCatalogue,
  actions: inRows,
  documentedInformation: inRows,
  nonconformities: ({ known, said }, path) =>
    path[2] === 'grade' ? known(path.slice(0, 2)) : said(path),
  variants: inVariant,
  items: ({ entry, placed, known, said }, [, row, part]) => {
    const { id: name = '' } = { ...entry.items?.[Number(row)] };
    if (part !== undefined && placedFields.has(part)) return placed([name, part]);
    return part === 'id' ? known(['items', Number(row)]) : said(['items', name]);
  },
  ask: ({ entry, known, said }, [, row, part]) => {
    const { role = '' } = { ...entry.ask?.[Number(row)] };
    return part === 'role' ? known(['ask', Number(row)]) : said(['ask', role]);
  },
};
