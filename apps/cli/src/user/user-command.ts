import { text } from 'node:stream/consumers';
import {
  AccessError,
  changePassword,
  createUser,
  forgetSecondFactor,
  generatePassword,
  listUsers,
  type OwnerConnection,
} from '@app/persistence/access';
import { withDataSource } from '@app/database';
import { ENTITIES } from '@app/persistence/entities';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { printUsers } from './print-users.js';

interface PasswordOption {
  passwordStdin: boolean;
}

interface Parts {
  terminal: Terminal;
  access: OwnerAccess;
  /** all of standard input */
  readInput: () => Promise<string>;
}

/** `user add | password | forget-second-factor | list`: who may sign in to the admin app. */
export function registerUserCommand(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
  readInput: () => Promise<string> = () => text(process.stdin),
): void {
  const user = program.command('user').description('who may sign in to the admin app');
  const parts = { terminal, access, readInput };
  registerAdd(user, parts);
  registerPassword(user, parts);
  registerForget(user, parts);
  registerList(user, parts);
}

function registerAdd(user: Command, parts: Parts): void {
  takesPassword(user.command('add'))
    .description('add an administrator of one agency')
    .argument('<username>', '3 to 63 small letters, digits, dots, dashes or underscores')
    .requiredOption('--instansi <key>', 'key of the agency, as in instansi.csv')
    .action(async (username: string, options: PasswordOption & { instansi: string }) => {
      const password = await choosePassword(options, parts);
      const newUser = { username, instansiKey: options.instansi, password };
      await asOwner(parts, (owner) => createUser(owner, newUser));
      report(
        parts,
        options,
        password,
        `User ${username} of ${options.instansi} is added. Before the first session an authenticator app is set up.`,
      );
    });
}

function registerPassword(user: Command, parts: Parts): void {
  takesPassword(user.command('password'))
    .description("change a user's password and end that user's sessions")
    .argument('<username>', 'where several agencies have the name, NAME@KEY')
    .action(async (username: string, options: PasswordOption) => {
      const password = await choosePassword(options, parts);
      await asOwner(parts, (owner) => changePassword(owner, username, password));
      report(parts, options, password, `The password of ${username} is changed.`);
    });
}

function registerForget(user: Command, parts: Parts): void {
  user
    .command('forget-second-factor')
    .description("take away a user's second factor, for a lost phone without recovery codes")
    .argument('<username>', 'where several agencies have the name, NAME@KEY')
    .action(async (username: string) => {
      await asOwner(parts, (owner) => forgetSecondFactor(owner, username));
      parts.terminal.err(
        `The second factor of ${username} is gone. Administrators, planners and reviewers set up another one before they sign in.\n`,
      );
    });
}

function registerList(user: Command, parts: Parts): void {
  user
    .command('list')
    .description('list the users of every agency')
    .action(async () => {
      const users = await asOwner(parts, listUsers);
      if (users.length === 0)
        parts.terminal.err('There are no users yet: add one with user add.\n');
      parts.terminal.out(printUsers(users));
    });
}

function takesPassword(command: Command): Command {
  return command.option(
    '--password-stdin',
    'read the password (12 characters or more) from standard input; without it, one is generated',
    false,
  );
}

async function choosePassword(
  { passwordStdin }: PasswordOption,
  { readInput }: Parts,
): Promise<string> {
  return passwordStdin ? (await readInput()).replace(/\r?\n$/, '') : generatePassword();
}

/** Only a generated password is printed, alone on standard output, and never again. */
function report(
  { terminal }: Parts,
  { passwordStdin }: PasswordOption,
  password: string,
  what: string,
): void {
  terminal.err(passwordStdin ? `${what}\n` : `${what} The password, shown this once:\n`);
  if (!passwordStdin) terminal.out(`${password}\n`);
}

function asOwner<T>({ access }: Parts, work: (owner: OwnerConnection) => Promise<T>): Promise<T> {
  return access(async (url) => {
    try {
      return await withDataSource({ url, applicationName: 'suara-cli', entities: ENTITIES }, work);
    } catch (error) {
      throw error instanceof AccessError ? new CommandInputError(error.message) : error;
    }
  });
}
