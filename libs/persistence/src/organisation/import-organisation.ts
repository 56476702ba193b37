import { generateCode } from '@app/codes';
import type { DataSource, EntityManager } from 'typeorm';
import {
  checkOrganisation,
  Findings,
  type Organisation,
  type OrganisationTables,
} from '@app/organisation-files';
import { lockOrganisation } from './lock-organisation.js';
import type { ImportReport } from './import-report.js';
import { checkStored, readStored } from './writing/check-stored.js';
import { refusalOf } from './writing/constraint-errors.js';
import { TenantTables } from './writing/tenant-tables.js';
import { issueCodes, nameCodes, writeCodes } from './writing/write-codes.js';
import { writeFreeDays } from './writing/write-free-days.js';
import { renameInstansi, writeInstansi } from './writing/write-instansi.js';
import { writeAssignments, writeOfficers } from './writing/write-people.js';
import { writeCounters, writeLocationsAndServices, writeUnits } from './writing/write-places.js';
import { writeRoster } from './writing/write-roster.js';

export interface ImportOptions {
  /** does everything and undoes it; the report says what would have happened */
  readonly dryRun: boolean;
  /** until when the roster cannot be changed any more; the present time unless told */
  readonly now?: Date;
  /**
   * The agency in whose tenant transaction the import runs, as `suara_admin`. What only the operator
   * changes must then stand as it is: which agency it is, its marking and time zone, issued codes.
   */
  readonly tenant?: { readonly id: string };
  /** makes codes for empty fields; random unless told */
  readonly newCode?: () => string;
}

/**
 * Stores an organisation that was read from files, all or nothing, as `suara_owner` or, with `tenant`,
 * as `suara_admin`. A second import
 * of the same files changes nothing. What the files no longer name is left alone, except versions of a
 * unit and what a counter offers and where it stands, which are replaced by the rows of its key.
 *
 * @throws ImportRefused with every error by file, line and column; then nothing was stored
 */
export async function importOrganisation(
  owner: DataSource | EntityManager,
  tables: OrganisationTables,
  options: ImportOptions,
): Promise<ImportReport> {
  const organisation = checkOrganisation(tables);
  try {
    return await owner.transaction(async (tx) => {
      await lockOrganisation(tx);
      await tx.query('SAVEPOINT before_import');
      const report = await writeOrganisation(tx, organisation, options);
      if (options.dryRun) {
        await tx.query('ROLLBACK TO SAVEPOINT before_import');
      }
      return report;
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

async function writeOrganisation(
  tx: EntityManager,
  organisation: Organisation,
  { dryRun, tenant, now = new Date(), newCode = () => generateCode() }: ImportOptions,
): Promise<ImportReport> {
  const { instansi, sheets } = organisation;
  const findings = new Findings();
  const { id, counts } = tenant
    ? await renameInstansi(tx, tenant.id, organisation, findings)
    : await writeInstansi(tx, organisation, findings);
  const tables = new TenantTables(tx, id);
  const stored = await readStored(tables, organisation);
  checkStored(organisation, stored, findings);
  findings.throwIfAny();
  const codes = nameCodes(sheets.codes.rows, stored.codes, newCode);
  return {
    instansi: { id, key: instansi.key, name: instansi.name },
    dryRun,
    tables: [
      counts,
      await writeOfficers(tables, organisation),
      ...(await writeUnits(tables, organisation)),
      ...(await writeLocationsAndServices(tables, organisation)),
      await writeFreeDays(tables, organisation, stored, now),
      ...(await writeCounters(tables, organisation)),
      await writeAssignments(tables, organisation, findings),
      await writeRoster(tables, organisation, now, findings),
      await (tenant ? issueCodes : writeCodes)(tables, organisation, codes),
    ],
    codes,
  };
}
