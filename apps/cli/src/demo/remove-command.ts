import { createInterface } from 'node:readline/promises';
import { withDataSource } from '@app/database';
import {
  type Demonstration,
  findDemonstrations,
  NotADemonstration,
  removeDemonstration,
} from '@app/persistence/demonstration';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';

type Connection = Parameters<typeof findDemonstrations>[0];

/** Asks the person at the keyboard; null where there is none. */
type Ask = (question: string) => Promise<string | null>;

/** `demo remove`: takes an agency marked CONTOH out, with everything that belongs to it. */
export function registerRemoveCommand(
  demo: Command,
  terminal: Terminal,
  access: OwnerAccess,
  ask: Ask = askKeyboard,
): void {
  demo
    .command('remove')
    .description(
      'take a demonstration agency, marked CONTOH, out with all its ratings, users and seals',
    )
    .argument('[key]', 'key of the agency; may be left out where there is one')
    .option('--yes', 'do not ask', false)
    .action((key: string | undefined, { yes }: { yes: boolean }) =>
      access((url) =>
        withDataSource({ url, applicationName: 'suara-cli' }, async (owner) => {
          const chosen = key ?? choose(await findDemonstrations(owner));
          if (!yes) await confirm(chosen, ask);
          terminal.out(await remove(owner, chosen));
        }),
      ),
    );
}

function choose(demonstrations: readonly Demonstration[]): string {
  const [only, ...others] = demonstrations;
  if (only === undefined) {
    throw new CommandInputError('There is no agency marked CONTOH: nothing is to be taken out.');
  }
  if (others.length === 0) return only.key;
  const keys = demonstrations.map(({ key }) => key).join(', ');
  throw new CommandInputError(`There are several agencies marked CONTOH. Name one of ${keys}.`);
}

async function confirm(key: string, ask: Ask): Promise<void> {
  const answer = await ask(
    `All of ${key} goes: ratings, figures, users, codes, seals. It cannot be undone. Type ${key} to go on: `,
  );
  if (answer?.trim() === key) return;
  throw new CommandInputError(
    answer === null
      ? 'Nobody can be asked here, and nothing was taken out. Add --yes to go on without a question.'
      : `That is not ${key}: nothing was taken out.`,
  );
}

async function remove(owner: Connection, key: string): Promise<string> {
  try {
    const { name, rows, ratings, seals } = await removeDemonstration(owner, key);
    return [
      `${name} (${key}) is out: ${rows} rows, among them ${ratings} ratings and ${seals} seals.`,
      'Files that its seals were sent to stay where they are. npm start brings no demonstration again.',
      'Next: import template FOLDER, import organisation FOLDER, then user add NAME --instansi KEY.',
      '',
    ].join('\n');
  } catch (error) {
    throw error instanceof NotADemonstration ? new CommandInputError(error.message) : error;
  }
}

async function askKeyboard(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const keyboard = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await keyboard.question(question);
  } finally {
    keyboard.close();
  }
}
