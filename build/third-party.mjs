import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The libraries in the built program, and their licences, whose texts have to come with it. Takes
 * esbuild's list of what went into which file. Its paths are relative to `root`.
 *
 * Fails where a library has no licence, as it may then not be distributed.
 */
export function thirdParty(metafiles, root) {
  const inputs = metafiles.flatMap(({ inputs: read }) => Object.keys(read));
  const folders = [...new Set(inputs.flatMap((input) => folderOf(input) ?? []))];
  const libraries = folders.map((folder) => describe(folder, join(root, folder)));
  libraries.sort((a, b) => (a.title < b.title ? -1 : 1));
  return [
    head,
    ...libraries.map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text}`),
  ].join('\n');
}

const rule = '-'.repeat(72);
const head = `eoms holds parts of the libraries below. Each is used under its own licence, which follows its name.
Libraries that are installed beside eoms bring their licences themselves.
`;

/** The folder of the package that a file belongs to, the innermost one. */
function folderOf(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function describe(folder, path) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  );
  const file = readdirSync(path).find((one) => /^licen[cs]e(-mit)?(\.|$)/i.test(one));
  const stated = license ?? (file === undefined ? undefined : 'as follows');
  if (stated === undefined) throw new Error(`${folder} does not say under which licence it is`);
  const text =
    file === undefined ? namedOnly(author) : readFileSync(join(path, file), 'utf8').trim();
  return { title: `${name} ${version} (${stated})`, text: `${text}\n` };
}

function namedOnly(author) {
  const by = author?.name ?? author;
  if (by === undefined)
    throw new Error('a library names neither the text of its licence nor an author');
  return `By ${by}. The package names its licence and brings no text of it.`;
}
