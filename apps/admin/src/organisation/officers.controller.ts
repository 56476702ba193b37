import { Tenancy } from '@app/database';
import {
  assignOfficer,
  correctName,
  createOfficer,
  endAssignment,
  listOfficerHistories,
  retireOfficer,
  transferOfficer,
} from '@app/persistence/organisation-changes';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { ChangeOrganisation, intended } from './change-organisation.js';
import { RetirementDto } from './organisation-change.dto.js';
import { ChangeView } from './organisation-change.view.js';
import { NewAssignmentDto, NewOfficerDto, OfficerNameDto, TransferDto } from './people.dto.js';
import { OfficerHistoryView } from './people.view.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class OfficersController {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  @Get('officers')
  @ApiOperation({ summary: 'All officers, those who left too, with all assignments; never a NIP' })
  @ApiOkResponse({ type: [OfficerHistoryView] })
  @ApiProblems(403)
  async listOfficers(@CurrentSession() { instansiId }: LiveSession): Promise<OfficerHistoryView[]> {
    const officers = await this.tenancy.withTenant(instansiId, listOfficerHistories);
    return officers.map((officer) => withVersion('officer', officer));
  }

  @Post('officers')
  @ApiChange('Make an officer')
  createOfficer(
    @CurrentSession() session: LiveSession,
    @Body() body: NewOfficerDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['officer', 'create'], null, body), (tx) =>
      createOfficer(tx, body),
    );
  }

  @Patch('officers/:id')
  @ApiId()
  @ApiChange('Mend how the names of an officer are written', { of: 'officer' })
  correctOfficerName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: OfficerNameDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['officer', 'correct'], id, body),
      (tx, present) => correctName(tx, { kind: 'officer', id }, body, present),
    );
  }

  @Post('officers/:id/transfer')
  @ApiId()
  @ApiChange('Let an officer go from one unit to another; returns the new assignment', {
    of: 'officer',
  })
  transferOfficer(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: TransferDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['officer', 'transfer'], id, body),
      (tx, present) => transferOfficer(tx, { ...body, officerId: id }, present),
    );
  }

  @Post('officers/:id/retire')
  @ApiId()
  @ApiChange('An officer leaves: assignments, shifts and badges end', { of: 'officer' })
  retireOfficer(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['officer', 'retire'], id, body), (tx, present) =>
      retireOfficer(tx, id, body.from, present),
    );
  }

  @Post('assignments')
  @ApiChange('Assign an officer to a unit; two units at once are possible')
  assignOfficer(
    @CurrentSession() session: LiveSession,
    @Body() body: NewAssignmentDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['assignment', 'create'], null, body),
      (tx, present) => assignOfficer(tx, body, present),
    );
  }

  @Post('assignments/:id/end')
  @ApiId()
  @ApiChange('End an assignment with its shifts and badges', { of: 'assignment' })
  endAssignment(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['assignment', 'end'], id, body), (tx, present) =>
      endAssignment(tx, id, body.from, present),
    );
  }
}
