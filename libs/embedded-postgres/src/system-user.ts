import { lastLines, runCommand, type SystemUser } from './run-command.js';
import { ServerError } from '@app/database';

/**
 * A system user by its name, created when missing; root only.
 * @param why the first half of the sentence when it cannot be had
 * @throws ServerError when there is no such user and it cannot be created
 */
export async function findOrCreateSystemUser(name: string, why: string): Promise<SystemUser> {
  return (await findSystemUser(name)) ?? (await createSystemUser(name, why));
}

async function findSystemUser(name: string): Promise<SystemUser | null> {
  const [uid, gid] = await Promise.all([idOf(name, '-u'), idOf(name, '-g')]);
  return uid === null || gid === null ? null : { name, uid, gid };
}

async function idOf(name: string, flag: '-u' | '-g'): Promise<number | null> {
  const { code, output } = await runCommand('id', [flag, name], { user: null, folder: '/' });
  return code === 0 ? Number(output) : null;
}

async function createSystemUser(name: string, why: string): Promise<SystemUser> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const result = await runCommand('useradd', [...args, name], { user: null, folder: '/' });
  const user = await findSystemUser(name);
  if (user) return user;
  throw new ServerError(
    `${why}, and the system user "${name}" could not be created (${lastLines(result.output) || result.code}): create it by hand, or start as an ordinary user.`,
  );
}
