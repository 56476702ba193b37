import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createUser, generatePassword, type OwnerConnection } from '@app/persistence/access';
import { withDataSource } from '@app/persistence/data-source';
import { findSampleCode, type SampleCode } from '@app/persistence/codes';
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

/**
 * In an empty database: imports the demonstration agency and creates its administrator.
 *
 * @param passwordFile gets the password, readable for this user only; null: it is told at the terminal
 */
export function prepareStart(
  ownerUrl: string,
  passwordFile: string | null,
): Promise<{ firstStart: FirstStart | null; sample: SampleCode | null }> {
  const options = { url: ownerUrl, applicationName: 'suara-start', poolSize: 2 };
  return withDataSource(options, async (owner) => ({
    firstStart: await fillEmptyDatabase(owner, passwordFile),
    sample: await findSampleCode(owner),
  }));
}

async function fillEmptyDatabase(
  owner: OwnerConnection,
  passwordFile: string | null,
): Promise<FirstStart | null> {
  if ((await countAgencies(owner)) > 0) {
    return null;
  }
  await importOrganisation(owner, await readOrganisationFolder(DEMONSTRATION), { dryRun: false });
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
