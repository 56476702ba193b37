import { collectTables, readOrganisationText } from '@app/organisation-files';
import { changedAnything, importOrganisation } from '@app/persistence/organisation';
import { formatCode } from '@app/codes';
import { invalidField } from '@app/errors';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiSignedIn } from '../http/api-problems.js';
import { ApiChange } from './api-change.js';
import { ChangeOrganisation, intended } from './change-organisation.js';
import { ImportDto } from './import.dto.js';
import { ImportView } from './import.view.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1/organisation')
export class ImportController {
  constructor(private readonly changes: ChangeOrganisation) {}

  @Post('import')
  @ApiChange('Take over the CSV files of the organisation, all or nothing; up to 5 MB', {
    type: ImportView,
    // they are drawn again by the true run
    hidden: { codes: [] },
  })
  async importFiles(
    @CurrentSession() session: LiveSession,
    @Body() { files }: ImportDto,
  ): Promise<ImportView> {
    const tables = tablesOf(files);
    const tenant = { id: session.instansiId };
    const intention = intended(['instansi', 'import'], tenant.id, {
      files: [...tables.keys()],
    });
    const { report, preview } = await this.changes.execute(
      session,
      intention,
      async (tx, { at }) => {
        const report = await importOrganisation(tx, tables, { dryRun: false, now: at, tenant });
        return { id: tenant.id, report };
      },
    );
    return {
      preview,
      changed: changedAnything(report),
      tables: report.tables,
      codes: report.codes
        .filter(({ generated }) => generated)
        .map(({ key, code }) => ({ key, code: formatCode(code) })),
    };
  }
}

function tablesOf(files: Readonly<Record<string, unknown>>) {
  return collectTables(
    Object.entries(files).map(([name, text]) => {
      if (typeof text !== 'string')
        throw invalidField(`files.${name}`, 'must be the text of the file');
      return readOrganisationText(name, new TextEncoder().encode(text));
    }),
  );
}
