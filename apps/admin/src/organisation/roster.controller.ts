import { Tenancy } from '@app/database';
import {
  addShift,
  correctRoster,
  endShift,
  listCorrections,
  listShifts,
} from '@app/persistence/organisation-changes';
import { redactComment } from '@app/redaction';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { ChangeOrganisation, intended } from './change-organisation.js';
import { ChangeView, CorrectionView } from './organisation-change.view.js';
import { NewShiftDto, RosterCorrectionDto, RosterQueryDto, ShiftEndDto } from './people.dto.js';
import { RosterCorrectionView, ShiftView } from './people.view.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('roster.manage')
@Controller('api/v1/roster')
export class RosterController {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The shifts of a counter that meet a time' })
  @ApiOkResponse({ type: [ShiftView] })
  @ApiProblems(400, 403, 404)
  async listShifts(
    @CurrentSession() { instansiId }: LiveSession,
    @Query() query: RosterQueryDto,
  ): Promise<ShiftView[]> {
    const shifts = await this.tenancy.withTenant(instansiId, (tx) =>
      listShifts(tx, withTimes(query)),
    );
    return shifts.map((shift) => withVersion('shift', shift));
  }

  @Post()
  @ApiChange('Plan a shift')
  addShift(@CurrentSession() session: LiveSession, @Body() body: NewShiftDto): Promise<ChangeView> {
    return this.changes.execute(session, intended(['shift', 'create'], null, body), (tx, present) =>
      addShift(tx, withTimes(body), present),
    );
  }

  @Post(':id/end')
  @ApiId()
  @ApiChange('End a shift earlier than planned; one that has not begun is struck', { of: 'shift' })
  endShift(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: ShiftEndDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['shift', 'end'], id, body), (tx, present) =>
      endShift(tx, id, new Date(body.to), present),
    );
  }

  @Get('corrections')
  @ApiOperation({
    summary: 'Every correction of the roster, the latest first, with who made it and why',
  })
  @ApiOkResponse({ type: [RosterCorrectionView] })
  @ApiProblems(403)
  listRosterCorrections(
    @CurrentSession() { instansiId }: LiveSession,
  ): Promise<RosterCorrectionView[]> {
    return this.tenancy.withTenant(instansiId, listCorrections);
  }

  @Post('corrections')
  @ApiChange('Say after the fact who served; the ratings of that time change hands', {
    type: CorrectionView,
  })
  async correctRoster(
    @CurrentSession() session: LiveSession,
    @Body() body: RosterCorrectionDto,
  ): Promise<CorrectionView> {
    const correction = { ...body, reason: redactComment(body.reason).text };
    const intention = intended(['roster', 'correct'], null, correction);
    const { ratings, ...done } = await this.changes.execute(session, intention, (tx, present) =>
      correctRoster(tx, session, withTimes(correction), present),
    );
    return { ...done, ratings: ratings === null ? 'fewer than 10' : String(ratings) };
  }
}

function withTimes<T extends { from: string; to: string }>(body: T) {
  return { ...body, from: new Date(body.from), to: new Date(body.to) };
}
