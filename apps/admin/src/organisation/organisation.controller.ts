import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiSignedIn } from '../docs/api-problems.js';
import { AssignmentView, LocationView, ServiceView, UnitView } from './organisation.view.js';
import { ReadOrganisation } from './read-organisation.js';

@ApiTags('organisation')
@ApiSignedIn()
@Controller('api/v1')
export class OrganisationController {
  constructor(private readonly organisation: ReadOrganisation) {}

  @Get('units')
  @ApiOperation({ summary: 'All units, flat; `parentId` makes the tree' })
  @ApiOkResponse({ type: [UnitView] })
  listUnits(@CurrentSession() { instansiId }: LiveSession): Promise<UnitView[]> {
    return this.organisation.units(instansiId);
  }

  @Get('services')
  @ApiOperation({ summary: 'All services (jenis layanan)' })
  @ApiOkResponse({ type: [ServiceView] })
  listServices(@CurrentSession() { instansiId }: LiveSession): Promise<ServiceView[]> {
    return this.organisation.services(instansiId);
  }

  @Get('locations')
  @ApiOperation({ summary: 'All locations' })
  @ApiOkResponse({ type: [LocationView] })
  listLocations(@CurrentSession() { instansiId }: LiveSession): Promise<LocationView[]> {
    return this.organisation.locations(instansiId);
  }

  @Get('assignments')
  @ApiOperation({ summary: 'All assignments: officer × unit × time, public names only' })
  @ApiOkResponse({ type: [AssignmentView] })
  listAssignments(@CurrentSession() { instansiId }: LiveSession): Promise<AssignmentView[]> {
    return this.organisation.assignments(instansiId);
  }
}
