import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { WithoutPreview } from '../changes/change.js';
import { ApiProblems } from '../http/api-problems.js';
import { connectionOf } from './connection.js';
import { ProposedSecretView, RecoveryCodesView } from './second-factor.view.js';
import { WithoutSession } from './session.guard.js';
import { FirstCodeDto, SignInDto } from './sign-in.dto.js';
import { SIGN_IN_RATE } from './sign-in-rate.js';
import { SetUpSecondFactor } from './set-up-second-factor.js';

/** Without a session, because whoever needs one has none before their second factor. */
@ApiTags('session')
@WithoutSession()
@Controller('api/v1/second-factor')
export class SecondFactorController {
  constructor(private readonly secondFactor: SetUpSecondFactor) {}

  @Post()
  @WithoutPreview()
  @HttpCode(200)
  @RouteConfig(SIGN_IN_RATE)
  @ApiOperation({
    summary: 'Begin to set up an authenticator app; `code` where one is in force already',
  })
  @ApiOkResponse({ type: ProposedSecretView })
  @ApiProblems(400, 401, 403, 429)
  proposeSecondFactor(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
  ): Promise<ProposedSecretView> {
    return this.secondFactor.propose(body, connectionOf(request));
  }

  @Post('confirm')
  @WithoutPreview()
  @HttpCode(200)
  @RouteConfig(SIGN_IN_RATE)
  @ApiOperation({ summary: "Give the app's first code: from now on signing in asks for one" })
  @ApiOkResponse({ type: RecoveryCodesView })
  @ApiProblems(400, 401, 403, 409, 429)
  confirmSecondFactor(
    @Body() body: FirstCodeDto,
    @Req() request: FastifyRequest,
  ): Promise<RecoveryCodesView> {
    return this.secondFactor.confirm(body, connectionOf(request));
  }
}
