import { withDataSource } from '@app/database';
import { listDemonstrationEnds } from '@app/persistence/demonstration';
import {
  addSealMirror,
  listSealMirrors,
  type ProofCounts,
  SealMirrorError,
  removeSealMirror,
  verifyProof,
} from '@app/persistence/proof';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import type { OwnerAccess } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { describeFinding } from './describe-finding.js';
import { registerDisclosureCommand } from './disclosure/disclosure-command.js';
import { readStatements } from './read-statements.js';

type Owner = Parameters<typeof listSealMirrors>[0];

/** What stands in the database is not what was sealed; the findings were printed before. */
export class ProofBroken extends Error {
  constructor(findings: number) {
    super(`${findings} findings: the database is not what was sealed`);
    this.name = 'ProofBroken';
  }
}

const WITHOUT_OUTSIDE =
  'No statements from outside were given (--seals): whoever holds the database and its key can rewrite ' +
  'everything, or cut off the last days, and this check does not notice.\n';

/**
 * `audit verify`, `audit mirror` and `audit disclosure`: are the rows what was sealed, who keeps the statements, and
 * what the published figures tell.
 */
export function registerAuditCommands(
  program: Command,
  terminal: Terminal,
  access: OwnerAccess,
): void {
  const audit = program
    .command('audit')
    .description('daily seals of everything that was said, and what figures tell');
  audit
    .command('verify')
    .description(
      'compute all leaves anew and compare them with the seals; exit code 1 and each finding',
    )
    .option('--instansi <key>', 'one agency only')
    .option('--seals <path>', 'statements kept outside: a file or a folder of JSON')
    .action((options: { instansi?: string; seals?: string }) => verify(options, terminal, access));
  registerDisclosureCommand(audit, terminal, (work) => asOwner(access, work));
  registerMirrors(audit.command('mirror').description('mirrors that keep the statements outside'), {
    terminal,
    asOwner: (work) => asOwner(access, work),
  });
}

async function verify(
  options: { instansi?: string; seals?: string },
  terminal: Terminal,
  access: OwnerAccess,
): Promise<void> {
  const outside = options.seals === undefined ? null : await readStatements(options.seals);
  const { counts, ends } = await asOwner(access, async (owner) => ({
    counts: await verifyProof(owner, {
      agency: options.instansi,
      outside,
      report: (finding) => terminal.err(`${describeFinding(finding)}\n`),
    }),
    ends: await listDemonstrationEnds(owner),
  }));
  if (outside === null) terminal.err(WITHOUT_OUTSIDE);
  for (const { key, day, ratings, seals } of ends) {
    terminal.err(
      `${key}, marked CONTOH, was taken out on ${day} with ${ratings} ratings and ${seals} seals; statements of it that are kept outside are missing here.\n`,
    );
  }
  if (counts.findings > 0) throw new ProofBroken(counts.findings);
  terminal.out(`clean: ${summary(counts, outside?.length)}\n`);
}

function summary(counts: ProofCounts, outside?: number): string {
  const { agencies, seals, leaves, erased, late } = counts;
  const remark = late === 0 ? '' : `, ${late} late`;
  const checked = `${agencies} agencies, ${seals} seals, ${leaves} rows, ${erased} of them erased${remark}`;
  return outside === undefined ? checked : `${checked}; ${outside} statements from outside agree`;
}

function registerMirrors(
  mirror: Command,
  {
    terminal,
    asOwner,
  }: { terminal: Terminal; asOwner: <T>(work: (owner: Owner) => Promise<T>) => Promise<T> },
): void {
  interface Named {
    instansi: string;
    url: string;
  }
  const withAddress = (name: string): Command =>
    mirror
      .command(name)
      .requiredOption('--instansi <key>', 'key of the agency')
      .requiredOption(
        '--url <address>',
        'https://… that takes a POST, or an empty folder of its own as file:///…',
      );
  withAddress('add')
    .description('send every statement of an agency there, from the first on')
    .action(async ({ instansi, url }: Named) => {
      await asOwner((owner) => addSealMirror(owner, instansi, url));
      terminal.err(`The statements of ${instansi} will be sent within the hour.\n`);
    });
  withAddress('remove')
    .description('send no more there')
    .action(async ({ instansi, url }: Named) => {
      await asOwner((owner) => removeSealMirror(owner, instansi, url));
      terminal.err(`Nothing more of ${instansi} is sent there.\n`);
    });
  mirror
    .command('list')
    .description('mirrors, what has arrived, what waits, and why')
    .action(async () => {
      const mirrors = await asOwner(listSealMirrors);
      if (mirrors.length === 0) {
        terminal.err('There is no mirror outside: a rewrite by the operator cannot be detected.\n');
      }
      for (const { agency, address, arrived, waiting, failure } of mirrors) {
        const why = failure === null ? '' : `, ${failure}`;
        terminal.out(`${agency} ${address}: ${arrived} arrived, ${waiting} waiting${why}\n`);
      }
    });
}

function asOwner<T>(access: OwnerAccess, work: (owner: Owner) => Promise<T>): Promise<T> {
  return access(async (url) => {
    try {
      return await withDataSource({ url, applicationName: 'suara-cli' }, work);
    } catch (error) {
      throw error instanceof SealMirrorError ? new CommandInputError(error.message) : error;
    }
  });
}
