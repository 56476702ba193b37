import type { AccessKeys } from '@app/codes';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_KEYS } from '../admin-tokens.js';
import { WithoutPreview } from '../changes/change.js';
import { ApiProblems } from '../http/api-problems.js';
import { originsOf } from './attempt-keys.js';
import { letIn } from './connection.js';
import { InvitationDto, TakeUpInvitationDto } from './invitation.dto.js';
import { InvitationView, invitationView } from './invitation.view.js';
import { WithoutSession } from './session.guard.js';
import { SIGN_IN_RATE } from './sign-in-rate.js';
import { TakeUpInvitation } from './take-up-invitation.js';

/** The token travels in the body, so that it stands in no log of addresses. */
@ApiTags('session')
@WithoutSession()
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(
    private readonly invitation: TakeUpInvitation,
    @Inject(ACCESS_KEYS) private readonly keys: AccessKeys,
  ) {}

  @Post('read')
  @WithoutPreview()
  @HttpCode(200)
  @RouteConfig(SIGN_IN_RATE)
  @ApiOperation({ summary: 'Whom an invitation is for' })
  @ApiOkResponse({ type: InvitationView })
  @ApiProblems(400, 401, 404, 429)
  async readInvitation(@Body() { token }: InvitationDto): Promise<InvitationView> {
    return invitationView(await this.invitation.find(token));
  }

  @Post('accept')
  @WithoutPreview()
  @HttpCode(200)
  @RouteConfig(SIGN_IN_RATE)
  @ApiOperation({ summary: 'Set the password; the invitation is used up by it' })
  @ApiOkResponse({ type: InvitationView })
  @ApiProblems(400, 401, 403, 404, 429)
  async acceptInvitation(
    @Body() { token, password }: TakeUpInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationView> {
    return invitationView(
      await letIn(request, reply, (connection) =>
        this.invitation.execute(token, password, originsOf(connection, this.keys.attempts)),
      ),
    );
  }
}
