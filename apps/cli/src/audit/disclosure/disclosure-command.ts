import { listAgenciesWithFigures } from '@app/persistence/figures';
import type { Command } from 'commander';
import type { Terminal } from '../../program.js';
import { type AuditedAgency, type AuditedMeasure, auditFigures } from './audit-figures.js';

type Connection = Parameters<typeof auditFigures>[0];

/** Published figures tell of few persons, or do not rest on the ratings that they name. */
export class FiguresTellOfFew extends Error {
  constructor(places: number, elementSteps: number, wrong: number) {
    super(
      `${places} places with a combination of one to nine persons, ${elementSteps} element steps, ` +
        `${wrong} figures that are not what their ratings say`,
    );
    this.name = 'FiguresTellOfFew';
  }
}

/** `audit disclosure`: what an attacker can work out from all figures that were ever shown. */
export function registerDisclosureCommand(
  audit: Command,
  terminal: Terminal,
  asOwner: <T>(work: (owner: Connection) => Promise<T>) => Promise<T>,
): void {
  audit
    .command('disclosure')
    .description(
      'play the attacker on all figures that were ever shown; exit code 1 where few persons can be told',
    )
    .option('--instansi <key>', 'one agency only')
    .action(({ instansi }: { instansi?: string }) =>
      asOwner((owner) => auditAgencies(owner, instansi ?? null, terminal)),
    );
}

async function auditAgencies(
  owner: Connection,
  key: string | null,
  terminal: Terminal,
): Promise<void> {
  const sums = { places: 0, elementSteps: 0, wrong: 0 };
  terminal.out('agency\tperiod\tmeasure\tfigures\tplaces\tpersons\n');
  for (const agency of await listAgenciesWithFigures(owner, { key })) {
    const audited = await auditFigures(owner, agency.id);
    for (const measure of audited.measures) report(agency.key, measure, terminal);
    terminal.out(elementLine(agency.key, audited));
    sums.elementSteps += audited.elementSteps;
    sums.places += audited.measures.reduce((sum, { places }) => sum + places.length, 0);
    sums.wrong += audited.measures.reduce((sum, { wrong }) => sum + wrong.length, 0);
  }
  const { places, elementSteps, wrong } = sums;
  if (places + elementSteps + wrong > 0) throw new FiguresTellOfFew(places, elementSteps, wrong);
}

function report(key: string, audited: AuditedMeasure, terminal: Terminal): void {
  const { period, measure, figures, places, persons, wrong } = audited;
  terminal.out(`${[key, period, measure, figures, places.length, persons].join('\t')}\n`);
  for (const { place, findings } of places) {
    const [{ kind, persons: few, figures: combined }] = findings as [(typeof findings)[0]];
    terminal.err(
      `${key} ${period} ${measure}, ${place}: ${kind} of ${few}: ${combined.join(' - ')}\n`,
    );
  }
  for (const { kind, id, basis, covers, n } of wrong) {
    terminal.err(
      `${key} ${period} ${measure}: ${kind} ${id} ${basis} until ${covers[0]!.until}, n = ${n}, is not what its ratings say\n`,
    );
  }
}

function elementLine(key: string, { elementSteps, elementDifferences }: AuditedAgency): string {
  return `${key}: ${elementSteps} element steps; ${elementDifferences} elements differ by one to nine answers between a place and its parts (not prevented)\n`;
}
