import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { normalizeCode } from '@app/codes';
import { findCodeUse } from '@app/persistence/codes';
import { withDataSource } from '@app/database';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import { readCsv } from '../csv/read-csv.js';
import { INTAKE_URL, intakeAddress } from '../intake-address.js';
import type { Environment, OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { readAnswerTable } from '../skm/read-answer-table.js';
import { REGULATION } from '../skm/read-instrument.js';
import { replayedRating, type ReplayedRating } from './replayed-rating.js';
import { sendRatings } from './send-ratings.js';

interface ReplayOptions {
  code: string;
  url: string;
}

/** `replay FILE --code CODE`: a table of answers through the public API, as if citizens gave them now. */
export function registerReplayCommand(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
  env: Environment,
): void {
  program
    .command('replay')
    .description('send a table of answers through the public API; only to a code of kind uji')
    .argument('<file>', 'CSV file; columns are element keys, one row per respondent')
    .requiredOption('--code <code>', 'code of kind uji, of an agency marked CONTOH or UJI')
    .option('--url <url>', INTAKE_URL, intakeAddress(env))
    .action(async (file: string, options: ReplayOptions) => {
      const code = normalizeCode(options.code);
      await access((url) => refuseRealCode(url, code));
      await replay(await readRatings(file, code), options.url, terminal);
    });
}

async function refuseRealCode(ownerUrl: string, code: string): Promise<void> {
  const use = await withDataSource({ url: ownerUrl, applicationName: 'suara-cli' }, (owner) =>
    findCodeUse(owner, code),
  );
  if (!use) {
    throw new CommandInputError(`The code ${code} was never issued. Give a code of kind uji.`);
  }
  if (use.kind !== 'uji' || use.marking === null) {
    throw new CommandInputError(
      `The code ${code} takes real citizens' ratings, and a replay would falsify them. Give a code of kind uji of an agency marked CONTOH or UJI.`,
    );
  }
}

async function readRatings(file: string, code: string): Promise<ReplayedRating[]> {
  const { columns, rows } = readAnswerTable(await readCsv(file), REGULATION);
  const fileHash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return rows.flatMap(
    (row, index) => replayedRating(columns, row, { fileHash, index, code }) ?? [],
  );
}

async function replay(ratings: ReplayedRating[], url: string, terminal: Terminal): Promise<void> {
  terminal.err(`Sending to ${url}\n`);
  terminal.err("The table has no first tap: each row's tap is its mean, rounded half up.\n");
  const bar = new SingleBar({ format: '{bar} {value}/{total} ratings' });
  bar.start(ratings.length, 0);
  try {
    await sendRatings(url.replace(/\/$/, ''), ratings, () => bar.increment());
  } finally {
    bar.stop();
  }
  terminal.out(`${ratings.length} ratings sent and acknowledged\n`);
}
