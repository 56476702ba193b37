import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import {
  VersionedAssignmentView,
  LocationView,
  ServiceView,
  UnitView,
} from './organisation.view.js';
import { ReadOrganisation } from './read-organisation.js';

@ApiTags('organisation')
@ApiSignedIn()
@Controller('api/v1')
export class OrganisationController {
  constructor(private readonly organisation: ReadOrganisation) {}

  @Get('units')
  @Needs('organisation.read')
  @ApiProblems(403)
  @ApiOperation({ summary: 'The units in your scope, flat; `parentId` makes the tree' })
  @ApiOkResponse({ type: [UnitView] })
  listUnits(@CurrentSession() session: LiveSession): Promise<UnitView[]> {
    return this.organisation.units(session);
  }

  @Get('services')
  @Needs('organisation.read')
  @ApiProblems(403)
  @ApiOperation({ summary: 'The services (jenis layanan) in your scope' })
  @ApiOkResponse({ type: [ServiceView] })
  listServices(@CurrentSession() session: LiveSession): Promise<ServiceView[]> {
    return this.organisation.services(session);
  }

  @Get('locations')
  @Needs('locations.read')
  @ApiProblems(403)
  @ApiOperation({ summary: 'All locations; none for whoever sees a part of the agency' })
  @ApiOkResponse({ type: [LocationView] })
  async listLocations(@CurrentSession() session: LiveSession): Promise<LocationView[]> {
    return (await this.organisation.locations(session)).map((one) => withVersion('location', one));
  }

  @Get('assignments')
  @Needs('organisation.read')
  @ApiProblems(403)
  @ApiOperation({
    summary: 'The assignments in your scope: officer × unit × time, public names only',
  })
  @ApiOkResponse({ type: [VersionedAssignmentView] })
  async listAssignments(
    @CurrentSession() session: LiveSession,
  ): Promise<VersionedAssignmentView[]> {
    return (await this.organisation.assignments(session)).map((one) =>
      withVersion('assignment', one),
    );
  }
}
