import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createUser, generatePassword, type OwnerConnection } from '@app/persistence/access';
import { withDataSource } from '@app/database';
import { findSampleCode, type SampleCode } from '@app/persistence/codes';
import {
  type Demonstration,
  findDemonstrations,
  isDemonstrationOver,
  recordOwnBeginning,
} from '@app/persistence/demonstration';
import { countAgencies, importOrganisation } from '@app/persistence/organisation';
import { readOrganisationFolder } from '../../cli/src/import/read-organisation-folder.js';

/** What only the first start can tell: the password is stored as a hash. */
export interface FirstStart {
  username: string;
  password: string;
  /** where the password is to be read instead of in the output; null: at the terminal */
  passwordFile: string | null;
}

const DEMONSTRATION = join('apps', 'standalone', 'demo');
const INSTANSI_KEY = 'kota-contoh';
const USERNAME = 'admin';

/** What stands in the database when the apps open. */
export interface Beginning {
  /** null unless this start brought the demonstration */
  firstStart: FirstStart | null;
  /** a counter to try; null where no counter has a code */
  sample: SampleCode | null;
  /** takes ratings that nobody holds or counts as a citizen's; null where there is none */
  trial: SampleCode | null;
  agencies: number;
  demonstrations: readonly Demonstration[];
}

/**
 * In an empty database: imports the demonstration agency and creates its administrator, unless it was
 * taken out before, or `own` says that none is wanted, now or later.
 *
 * @param passwordFile gets the password, readable for this user only; null: it is told at the terminal
 */
export function prepareStart(
  ownerUrl: string,
  { own, passwordFile }: { own: boolean; passwordFile: string | null },
): Promise<Beginning> {
  const options = { url: ownerUrl, applicationName: 'suara-start', poolSize: 2 };
  return withDataSource(options, async (owner) => {
    if (own) await recordOwnBeginning(owner);
    return {
      firstStart: await fillEmptyDatabase(owner, passwordFile),
      sample: await findSampleCode(owner, 'resmi'),
      trial: await findSampleCode(owner, 'uji'),
      agencies: await countAgencies(owner),
      demonstrations: await findDemonstrations(owner),
    };
  });
}

async function fillEmptyDatabase(
  owner: OwnerConnection,
  passwordFile: string | null,
): Promise<FirstStart | null> {
  if ((await countAgencies(owner)) > 0 || (await isDemonstrationOver(owner))) {
    return null;
  }
  const { tables } = await readOrganisationFolder(DEMONSTRATION);
  await importOrganisation(owner, tables, { dryRun: false });
  const user = { instansiKey: INSTANSI_KEY, username: USERNAME, password: generatePassword() };
  if (passwordFile !== null) await keepPassword(passwordFile, user.password);
  await createUser(owner, user);
  return { username: user.username, password: user.password, passwordFile };
}

async function keepPassword(file: string, password: string): Promise<void> {
  // one that lies there already may be open to others
  await rm(file, { force: true });
  await writeFile(file, `${password}\n`, { flag: 'wx', mode: 0o600 });
}
