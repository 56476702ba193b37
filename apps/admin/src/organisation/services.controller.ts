import { Tenancy } from '@app/database';
import {
  correctName,
  createLocation,
  createService,
  readServiceHistory,
  retireLocation,
  retireService,
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
import { NameDto, RetirementDto } from './organisation-change.dto.js';
import { ChangeView, ServiceHistoryView } from './organisation-change.view.js';
import { NewLocationDto, NewServiceDto } from './places.dto.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class ServicesController {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  @Post('locations')
  @ApiChange('Make a location')
  createLocation(
    @CurrentSession() session: LiveSession,
    @Body() body: NewLocationDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['location', 'create'], null, body), (tx) =>
      createLocation(tx, body),
    );
  }

  @Patch('locations/:id')
  @ApiId()
  @ApiChange('Mend how the name of a location is written', { of: 'location' })
  correctLocationName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: NameDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['location', 'correct'], id, body),
      (tx, present) => correctName(tx, { kind: 'location', id }, body, present),
    );
  }

  @Post('locations/:id/retire')
  @ApiId()
  @ApiChange('End the use of a location', { of: 'location' })
  retireLocation(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['location', 'retire'], id, body),
      (tx, present) => retireLocation(tx, id, body.from, present),
    );
  }

  @Post('services')
  @ApiChange('Make a service of a unit')
  createService(
    @CurrentSession() session: LiveSession,
    @Body() body: NewServiceDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['service', 'create'], null, body),
      (tx, present) => createService(tx, body, present),
    );
  }

  @Get('services/:id')
  @ApiId()
  @ApiOperation({ summary: 'A service with its days' })
  @ApiOkResponse({ type: ServiceHistoryView })
  @ApiProblems(400, 403, 404)
  async readService(
    @CurrentSession() { instansiId }: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ServiceHistoryView> {
    const service = await this.tenancy.withTenant(instansiId, (tx) => readServiceHistory(tx, id));
    return withVersion('service', service);
  }

  @Patch('services/:id')
  @ApiId()
  @ApiChange('Mend how the name of a service is written', { of: 'service' })
  correctServiceName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: NameDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['service', 'correct'], id, body),
      (tx, present) => correctName(tx, { kind: 'service', id }, body, present),
    );
  }

  @Post('services/:id/retire')
  @ApiId()
  @ApiChange('End a service; its ratings stay', { of: 'service' })
  retireService(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['service', 'retire'], id, body), (tx, present) =>
      retireService(tx, id, body.from, present),
    );
  }
}
