import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONSTANTS } from './constants.js';
import { readFragment, type SqlVocabulary } from './expand-sql.js';

/** Where the .sql files of the schema, its functions and fragments lie. */
export const SQL_FOLDER = fileURLToPath(new URL('../../sql/', import.meta.url));

let vocabulary: SqlVocabulary | undefined;

/** The constants of the pure libraries and the fragments of `sql/fragments`; read once a process. */
export function readVocabulary(): SqlVocabulary {
  vocabulary ??= { constants: CONSTANTS, fragments: readFragments(join(SQL_FOLDER, 'fragments')) };
  return vocabulary;
}

function readFragments(folder: string): SqlVocabulary['fragments'] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return new Map(
    files.map((name) => [
      basename(name, '.sql'),
      readFragment(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}
