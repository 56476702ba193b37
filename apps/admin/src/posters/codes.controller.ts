import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { CLOCK, type Clock } from '@app/platform';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ChangeCode } from './change-code.js';
import { CodeView, codeView } from './code.view.js';
import { ListIssuedCodes } from './list-issued-codes.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

@ApiTags('codes')
@ApiSignedIn()
@Controller('api/v1/codes')
export class CodesController {
  constructor(
    private readonly listIssuedCodes: ListIssuedCodes,
    private readonly changeCode: ChangeCode,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Needs('codes.print')
  @ApiOperation({ summary: 'The codes of your units, revoked ones too, with what they point at' })
  @ApiProblems(403)
  @ApiOkResponse({ type: [CodeView] })
  async listCodes(@CurrentSession() session: LiveSession): Promise<CodeView[]> {
    return (await this.listIssuedCodes.execute(session)).map((code) =>
      codeView(code, this.clock()),
    );
  }

  @Post(':id/revoke')
  @Change({ of: 'code', atOnce: true })
  @Needs('codes.manage')
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Take a code out of use: its page says so from now on' })
  @ApiOkResponse({ type: CodeView, description: 'The revoked code.' })
  @ApiProblems(400, 403, 404)
  async revokeCode(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<CodeView> {
    return codeView(await this.changeCode.execute(session, id, 'revoke'), this.clock());
  }

  @Post(':id/replace')
  @Change({ of: 'code', atOnce: true, hidden: { code: null } })
  @Needs('codes.manage')
  @ApiId()
  @ApiOperation({ summary: 'Revoke a code and issue a new one for the same target, to print anew' })
  @ApiCreatedResponse({ type: CodeView, description: 'The new code.' })
  @ApiProblems(400, 403, 404, 409)
  async replaceCode(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<CodeView> {
    return codeView(await this.changeCode.execute(session, id, 'replace'), this.clock());
  }
}
