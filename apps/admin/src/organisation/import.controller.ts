import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiSignedIn } from '../http/api-problems.js';
import { ApiChange } from './api-change.js';
import { ImportDto } from './import.dto.js';
import { importView, ImportView } from './import.view.js';
import { ImportFiles } from './import-files.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1/organisation')
export class ImportController {
  constructor(private readonly importing: ImportFiles) {}

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
    return importView(await this.importing.execute(session, files));
  }
}
