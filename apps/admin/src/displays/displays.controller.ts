import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { CLOCK, type Clock } from '@app/platform';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiId } from '../organisation/api-change.js';
import { DisplayView, displayView, newDisplayView, NewDisplayView } from './display.view.js';
import { ManageDisplays } from './manage-displays.js';

@ApiTags('displays')
@ApiSignedIn()
@Needs('displays.manage')
@Controller('api/v1')
export class DisplaysController {
  constructor(
    private readonly displays: ManageDisplays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('displays')
  @ApiOperation({
    summary: 'The screens of counters, revoked ones too, and when each was last seen',
  })
  @ApiOkResponse({ type: [DisplayView] })
  @ApiProblems(403)
  async listDisplays(@CurrentSession() session: LiveSession): Promise<DisplayView[]> {
    return (await this.displays.list(session)).map((one) => displayView(one, this.clock()));
  }

  @Post('counters/:id/displays')
  @Change({ hidden: { address: null } })
  @ApiId()
  @ApiOperation({
    summary: 'Let a screen in: a secret address that shows the counter’s code of the minute',
  })
  @ApiCreatedResponse({ type: NewDisplayView })
  @ApiProblems(400, 403, 404, 409)
  async issueDisplay(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) counterId: string,
  ): Promise<NewDisplayView> {
    return newDisplayView(await this.displays.issue(session, counterId), this.clock());
  }

  @Post('displays/:id/revoke')
  @Change({ of: 'display', atOnce: true })
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Shut a screen out: its address shows nothing from now on' })
  @ApiOkResponse({ type: DisplayView })
  @ApiProblems(400, 403, 404)
  async revokeDisplay(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<DisplayView> {
    return displayView(await this.displays.revoke(session, id), this.clock());
  }
}
