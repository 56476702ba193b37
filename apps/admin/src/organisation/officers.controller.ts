import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { RetirementDto } from './organisation-change.dto.js';
import { ChangeView } from './organisation-change.view.js';
import { NewAssignmentDto, NewOfficerDto, OfficerNameDto, TransferDto } from './people.dto.js';
import { OfficerHistoryView } from './people.view.js';
import { ManageOfficers } from './manage-officers.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class OfficersController {
  constructor(private readonly officers: ManageOfficers) {}

  @Get('officers')
  @ApiOperation({ summary: 'All officers, those who left too, with all assignments; never a NIP' })
  @ApiOkResponse({ type: [OfficerHistoryView] })
  @ApiProblems(403)
  async listOfficers(@CurrentSession() session: LiveSession): Promise<OfficerHistoryView[]> {
    return (await this.officers.list(session)).map((one) => withVersion('officer', one));
  }

  @Post('officers')
  @ApiChange('Make an officer')
  createOfficer(
    @CurrentSession() session: LiveSession,
    @Body() body: NewOfficerDto,
  ): Promise<ChangeView> {
    return this.officers.create(session, body);
  }

  @Patch('officers/:id')
  @ApiId()
  @ApiChange('Mend how the names of an officer are written', { of: 'officer' })
  correctOfficerName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: OfficerNameDto,
  ): Promise<ChangeView> {
    return this.officers.correctName(session, id, body);
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
    return this.officers.transfer(session, id, body);
  }

  @Post('officers/:id/retire')
  @ApiId()
  @ApiChange('An officer leaves: assignments, shifts and badges end', { of: 'officer' })
  retireOfficer(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.officers.retire(session, id, body);
  }

  @Post('assignments')
  @ApiChange('Assign an officer to a unit; two units at once are possible')
  assignOfficer(
    @CurrentSession() session: LiveSession,
    @Body() body: NewAssignmentDto,
  ): Promise<ChangeView> {
    return this.officers.assign(session, body);
  }

  @Post('assignments/:id/end')
  @ApiId()
  @ApiChange('End an assignment with its shifts and badges', { of: 'assignment' })
  endAssignment(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.officers.endAssignment(session, id, body);
  }
}
