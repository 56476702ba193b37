import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { LogQueryDto } from './log.dto.js';
import { AuditEntryView } from './log.view.js';
import { ReadLog } from './read-log.js';
import { ActionView } from './users.view.js';

@ApiTags('people')
@ApiSignedIn()
@Controller('api/v1')
export class LogController {
  constructor(private readonly log: ReadLog) {}

  @Get('me/audit-entries')
  @Needs('my-figures.read')
  @ApiOperation({ summary: 'Who looked at your data: up to 100 lines, newest first' })
  @ApiOkResponse({ type: [AuditEntryView] })
  @ApiProblems(400, 403)
  listAuditEntries(
    @CurrentSession() session: LiveSession,
    @Query() { before }: LogQueryDto,
  ): Promise<AuditEntryView[]> {
    return this.log.auditEntries(session, before === undefined ? null : new Date(before));
  }

  @Get('administrator-actions')
  @Needs('actions.read')
  @ApiOperation({
    summary: 'What was done to accounts, codes and the organisation: up to 100 lines, newest first',
  })
  @ApiOkResponse({ type: [ActionView] })
  @ApiProblems(400, 403)
  listActions(
    @CurrentSession() session: LiveSession,
    @Query() { before }: LogQueryDto,
  ): Promise<ActionView[]> {
    return this.log.actions(session, before === undefined ? null : new Date(before));
  }
}
