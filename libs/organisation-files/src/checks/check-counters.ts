import type { CounterRow, ServiceRow } from '../files/layouts.js';
import type { Sheets } from '../files/read-sheets.js';
import {
  checkAgreement,
  checkEnds,
  checkReferences,
  checkUnique,
  checkVersions,
} from './check-rows.js';
import type { Findings } from '../findings/findings.js';

/** Locations and services have one row each; a counter's rows say where it stood and what it offered. */
export function checkCounters(sheets: Sheets, findings: Findings): void {
  const { counters, locations, services, units } = sheets;
  checkUnique(locations, 'key', findings);
  checkUnique(services, 'key', findings);
  checkEnds(services, findings);
  checkReferences(services, 'unit', units, findings);
  checkEnds(counters, findings);
  checkAgreement(counters, ['unit', 'name', 'shared'], findings);
  checkVersions(counters, (row) => row.key, findings);
  checkReferences(counters, 'unit', units, findings);
  checkReferences(counters, 'location', locations, findings);
  checkReferences(counters, 'services', services, findings);
  const unitOfService = new Map(services.rows.map((row: ServiceRow) => [row.key, row.unit]));
  for (const row of counters.rows) {
    checkOwnServices(row, unitOfService, counters.file, findings);
  }
}

function checkOwnServices(
  { line, unit, services }: CounterRow,
  unitOfService: ReadonlyMap<string, string>,
  file: string,
  findings: Findings,
): void {
  for (const service of services ?? []) {
    const owner = unitOfService.get(service) ?? unit;
    if (owner !== unit) {
      findings.add(
        file,
        { line, column: 'services' },
        `"${service}" is a service of the unit "${owner}", the counter belongs to "${unit}". A counter offers services of its own unit.`,
      );
    }
  }
}
