import { lastLines, runCommand, type SystemUser } from './run-command.js';
import { ServerError } from './server-error.js';

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root; it then runs as the system user `postgres`, created when missing.
 * @throws ServerError when there is no such user and it cannot be created
 */
export async function findOrCreateSystemUser(): Promise<SystemUser> {
  return (await findSystemUser()) ?? (await createSystemUser());
}

async function findSystemUser(): Promise<SystemUser | null> {
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
  return uid === null || gid === null ? null : { name: NAME, uid, gid };
}

async function idOf(flag: '-u' | '-g'): Promise<number | null> {
  const { code, output } = await runCommand('id', [flag, NAME], { user: null, folder: '/' });
  return code === 0 ? Number(output) : null;
}

async function createSystemUser(): Promise<SystemUser> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const result = await runCommand('useradd', [...args, NAME], { user: null, folder: '/' });
  const user = await findSystemUser();
  if (user) return user;
  throw new ServerError(
    `PostgreSQL does not run as root, and the system user "${NAME}" could not be created (${lastLines(result.output) || result.code}): create it by hand, or start as an ordinary user.`,
  );
}
