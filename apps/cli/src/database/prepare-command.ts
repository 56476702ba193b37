import { migrateQueue } from '@app/jobs';
import { migrate, ensureDatabase, type RolePasswords } from '@app/database';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import { type Environment, nameDatabase } from '../owner-access.js';
import type { Terminal } from '../program.js';

/** Long enough that guessing is hopeless: 24 characters of 64. */
const SHORTEST_PASSWORD = 24;

const VARIABLES: Record<keyof RolePasswords, string> = {
  ownerPassword: 'DATABASE_OWNER_PASSWORD',
  intakePassword: 'DATABASE_INTAKE_PASSWORD',
  workerPassword: 'DATABASE_WORKER_PASSWORD',
  adminPassword: 'DATABASE_ADMIN_PASSWORD',
};

/** `prepare`: a database server of one's own made ready for apps that run apart from each other. */
export function registerPrepareCommand(
  program: Command,
  terminal: Terminal,
  env: Environment,
): void {
  program
    .command('prepare')
    .description(
      `make roles, schema and rights on the server of DATABASE_URL (a superuser), with the passwords ` +
        `of ${Object.values(VARIABLES).join(', ')}, and migrate; may be repeated`,
    )
    .action(async () => {
      const address = readAddress(env);
      terminal.err(`${nameDatabase(env)}\n`);
      const urls = await ensureDatabase(address, { passwords: readPasswords(env) });
      const applied = await migrate(urls.owner);
      await migrateQueue(urls.owner);
      terminal.out(`the roles are ready; ${applied.length} migrations applied\n`);
    });
}

function readAddress(env: Environment): string {
  const address = env['DATABASE_URL']?.trim();
  if (address) return address;
  throw new CommandInputError(
    'Set DATABASE_URL to the address of a superuser, for example postgres://postgres:…@host/suara_loket.',
  );
}

/** @throws CommandInputError naming every password that is missing or too short */
export function readPasswords(env: Environment): RolePasswords {
  const found = Object.entries(VARIABLES).map(([key, name]) => [key, env[name]?.trim() ?? '']);
  const bad = found.flatMap(([key, password]) =>
    password!.length < SHORTEST_PASSWORD ? [VARIABLES[key as keyof RolePasswords]] : [],
  );
  if (bad.length > 0) {
    throw new CommandInputError(
      `Set ${bad.join(', ')} to ${SHORTEST_PASSWORD} characters or more, one each: openssl rand -hex 24`,
    );
  }
  return Object.fromEntries(found) as RolePasswords;
}
