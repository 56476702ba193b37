import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SQL_FOLDER } from '../statements/vocabulary.js';

/** The texts of a file, or of all such below a folder of `libs/database/sql`, in the order of their names. */
export function readSqlFiles(name: string, ending = '.sql'): string[] {
  const path = join(SQL_FOLDER, name);
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8')];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(ending),
  );
  return files.sort().map((file) => readFileSync(join(path, file), 'utf8'));
}
