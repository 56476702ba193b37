import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiId } from '../organisation/api-change.js';
import { ManageTicketKeys } from './manage-ticket-keys.js';
import { NewTicketKeyDto } from './ticket-key.dto.js';
import { NewTicketKeyView, TicketKeyView } from './ticket-key.view.js';

@ApiTags('tickets')
@ApiSignedIn()
@Needs('ticket-keys.manage')
@Controller('api/v1')
export class TicketKeysController {
  constructor(private readonly keys: ManageTicketKeys) {}

  @Get('ticket-keys')
  @ApiOperation({ summary: 'Who may issue tickets, revoked keys too, and when each was last used' })
  @ApiOkResponse({ type: [TicketKeyView] })
  @ApiProblems(403)
  async listTicketKeys(@CurrentSession() session: LiveSession): Promise<TicketKeyView[]> {
    return (await this.keys.list(session)).map((key) => withVersion('ticket key', key));
  }

  @Post('units/:id/ticket-keys')
  @Change({ hidden: { key: null } })
  @ApiId()
  @ApiOperation({ summary: 'Give a queue machine of a unit its key' })
  @ApiCreatedResponse({ type: NewTicketKeyView })
  @ApiProblems(400, 403, 404)
  async issueTicketKey(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) unitId: string,
    @Body() { channel, name }: NewTicketKeyDto,
  ): Promise<NewTicketKeyView> {
    return withVersion('ticket key', await this.keys.issue(session, { unitId, channel, name }));
  }

  @Post('ticket-keys/:id/revoke')
  @Change({ of: 'ticket key', atOnce: true })
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Shut a queue machine out; tickets that it issued stay good' })
  @ApiOkResponse({ type: TicketKeyView })
  @ApiProblems(400, 403, 404)
  async revokeTicketKey(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<TicketKeyView> {
    return withVersion('ticket key', await this.keys.revoke(session, id));
  }
}
