import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { ChangeView, correctionView, CorrectionView } from './organisation-change.view.js';
import { NewShiftDto, RosterCorrectionDto, RosterQueryDto, ShiftEndDto } from './people.dto.js';
import { RosterCorrectionView, ShiftView } from './people.view.js';
import { ManageRoster } from './manage-roster.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('roster.manage')
@Controller('api/v1/roster')
export class RosterController {
  constructor(private readonly roster: ManageRoster) {}

  @Get()
  @ApiOperation({ summary: 'The shifts of a counter that meet a time' })
  @ApiOkResponse({ type: [ShiftView] })
  @ApiProblems(400, 403, 404)
  async listShifts(
    @CurrentSession() session: LiveSession,
    @Query() query: RosterQueryDto,
  ): Promise<ShiftView[]> {
    return (await this.roster.list(session, query)).map((one) => withVersion('shift', one));
  }

  @Post()
  @ApiChange('Plan a shift')
  addShift(@CurrentSession() session: LiveSession, @Body() body: NewShiftDto): Promise<ChangeView> {
    return this.roster.add(session, body);
  }

  @Post(':id/end')
  @ApiId()
  @ApiChange('End a shift earlier than planned; one that has not begun is struck', { of: 'shift' })
  endShift(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: ShiftEndDto,
  ): Promise<ChangeView> {
    return this.roster.end(session, id, body);
  }

  @Get('corrections')
  @ApiOperation({
    summary: 'Every correction of the roster, the latest first, with who made it and why',
  })
  @ApiOkResponse({ type: [RosterCorrectionView] })
  @ApiProblems(403)
  listRosterCorrections(@CurrentSession() session: LiveSession): Promise<RosterCorrectionView[]> {
    return this.roster.corrections(session);
  }

  @Post('corrections')
  @ApiChange('Say after the fact who served; the ratings of that time change hands', {
    type: CorrectionView,
  })
  async correctRoster(
    @CurrentSession() session: LiveSession,
    @Body() body: RosterCorrectionDto,
  ): Promise<CorrectionView> {
    return correctionView(await this.roster.correct(session, body));
  }
}
