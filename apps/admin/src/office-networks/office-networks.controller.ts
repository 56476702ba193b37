import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiId } from '../organisation/api-change.js';
import { ManageOfficeNetworks } from './manage-office-networks.js';
import { NewOfficeNetworkDto } from './office-network.dto.js';
import { NewOfficeNetworkView, OfficeNetworkView } from './office-network.view.js';

@ApiTags('office networks')
@ApiSignedIn()
@Needs('office-networks.manage')
@Controller('api/v1/office-networks')
export class OfficeNetworksController {
  constructor(private readonly networks: ManageOfficeNetworks) {}

  @Get()
  @ApiOperation({ summary: 'The networks whose ratings are marked as from the office' })
  @ApiOkResponse({ type: [OfficeNetworkView] })
  @ApiProblems(403)
  async listOfficeNetworks(@CurrentSession() session: LiveSession): Promise<OfficeNetworkView[]> {
    return (await this.networks.list(session)).map((one) => withVersion('office network', one));
  }

  @Post()
  @Change()
  @ApiOperation({
    summary: 'Mark ratings from the network that you are in, or from an address, from now on',
  })
  @ApiCreatedResponse({ type: NewOfficeNetworkView })
  @ApiProblems(400, 403, 409)
  async enrolOfficeNetwork(
    @CurrentSession() session: LiveSession,
    @Req() { sender }: FastifyRequest,
    @Body() body: NewOfficeNetworkDto,
  ): Promise<NewOfficeNetworkView> {
    return withVersion('office network', await this.networks.enrol(session, body, sender));
  }

  @Delete(':id')
  @Change({ of: 'office network' })
  @HttpCode(204)
  @ApiId()
  @ApiOperation({ summary: 'Mark nothing from this network from now on' })
  @ApiNoContentResponse()
  @ApiProblems(400, 403, 404)
  withdrawOfficeNetwork(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.networks.withdraw(session, id);
  }
}
