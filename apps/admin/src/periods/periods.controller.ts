import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { LatestPeriodView } from './latest-period.view.js';
import { ReadLatestPeriods } from './read-latest-periods.js';

@ApiTags('indicators')
@ApiSignedIn()
@Needs('figures.read')
@Controller('api/v1/periods')
export class PeriodsController {
  constructor(private readonly latest: ReadLatestPeriods) {}

  @Get('latest')
  @ApiOperation({
    summary: 'The newest month, quarter, semester and year with figures',
  })
  @ApiOkResponse({ type: [LatestPeriodView] })
  @ApiProblems(403)
  listLatestPeriods(@CurrentSession() session: LiveSession): Promise<LatestPeriodView[]> {
    return this.latest.execute(session);
  }
}
