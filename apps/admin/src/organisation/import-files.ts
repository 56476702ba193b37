import { invalidField } from '@app/errors';
import { collectTables, readOrganisationText } from '@app/organisation-files';
import {
  changedAnything,
  importOrganisation,
  type ImportReport,
} from '@app/persistence/organisation';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, intended } from './change-organisation.js';

/** Takes over the CSV files of an organisation, all or nothing. */
@Injectable()
export class ImportFiles {
  constructor(private readonly changes: ChangeOrganisation) {}

  /**
   * @param files texts by name of file
   * @throws ImportRefused naming everything there is to mend; DomainError `request.invalid` for what is no text
   */
  execute(
    session: LiveSession,
    files: Readonly<Record<string, unknown>>,
  ): Promise<{ report: ImportReport; changed: boolean; preview: boolean }> {
    const tables = tablesOf(files);
    const tenant = { id: session.instansiId };
    const intention = intended(['instansi', 'import'], tenant.id, { files: [...tables.keys()] });
    return this.changes.execute(session, intention, async (tx, { at }) => {
      const report = await importOrganisation(tx, tables, { dryRun: false, now: at, tenant });
      return { id: tenant.id, report, changed: changedAnything(report) };
    });
  }
}

function tablesOf(files: Readonly<Record<string, unknown>>) {
  return collectTables(
    Object.entries(files).map(([name, text]) => {
      if (typeof text !== 'string')
        throw invalidField(`files.${name}`, 'must be the text of the file', 'isString');
      return readOrganisationText(name, new TextEncoder().encode(text));
    }),
  );
}
