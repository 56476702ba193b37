import { cpSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Puts the .sql files and the instruments beside the compiled code that reads them; the compiler leaves them out. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const READ_AT_RUNTIME = /\.sql$|[/\\]sql[/\\]instruments[/\\][^/\\]+\.json$/;

for (const name of readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' }))
  if (READ_AT_RUNTIME.test(name))
    cpSync(join(root, 'libs', name), join(root, 'dist', 'libs', name));
