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
}

const DEMONSTRATION = join('apps', 'standalone', 'demo');
const INSTANSI_KEY = 'kota-contoh';
const USERNAME = 'admin';

/** In an empty database: imports the demonstration agency and creates its administrator. */
export function prepareStart(
  ownerUrl: string,
): Promise<{ firstStart: FirstStart | null; sample: SampleCode | null }> {
  const options = { url: ownerUrl, applicationName: 'suara-start', poolSize: 2 };
  return withDataSource(options, async (owner) => ({
    firstStart: await fillEmptyDatabase(owner),
    sample: await findSampleCode(owner),
  }));
}

async function fillEmptyDatabase(owner: OwnerConnection): Promise<FirstStart | null> {
  if ((await countAgencies(owner)) > 0) {
    return null;
  }
  await importOrganisation(owner, await readOrganisationFolder(DEMONSTRATION), { dryRun: false });
  const user = { instansiKey: INSTANSI_KEY, username: USERNAME, password: generatePassword() };
  await createUser(owner, user);
  return { username: user.username, password: user.password };
}
