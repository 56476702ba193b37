import type { AccountRow } from '@app/persistence/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ManageAccounts, type LinkedAccount } from './manage-accounts.js';
import { DeactivationDto, NewUserDto, ScopeDto } from './users.dto.js';
import { LinkedUserView, UserView } from './users.view.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

@ApiTags('people')
@ApiSignedIn()
@Needs('accounts.manage')
@Controller('api/v1/users')
export class UsersController {
  constructor(private readonly accounts: ManageAccounts) {}

  @Get()
  @ApiOperation({ summary: 'The people of your agency who may sign in' })
  @ApiOkResponse({ type: [UserView] })
  @ApiProblems(403)
  async listUsers(@CurrentSession() session: LiveSession): Promise<UserView[]> {
    return (await this.accounts.list(session)).map(userView);
  }

  @Post()
  @Change({ hidden: { token: null } })
  @ApiOperation({ summary: 'Invite a person; the answer holds the token of the link to hand over' })
  @ApiCreatedResponse({ type: LinkedUserView })
  @ApiProblems(400, 403, 404, 409)
  async inviteUser(
    @CurrentSession() session: LiveSession,
    @Body() { username, ...scope }: NewUserDto,
  ): Promise<LinkedUserView> {
    return linked(await this.accounts.invite(session, { username, ...scopeOf(scope) }));
  }

  @Patch(':id')
  @Change({ of: 'user' })
  @ApiId()
  @ApiOperation({ summary: 'Give a person another role or scope; the sessions of that person end' })
  @ApiOkResponse({ type: UserView })
  @ApiProblems(400, 403, 404, 409)
  async changeUser(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() scope: ScopeDto,
  ): Promise<UserView> {
    return userView(await this.accounts.changeScope(session, id, scopeOf(scope)));
  }

  @Post(':id/reset')
  @Change({ of: 'user', atOnce: true, hidden: { token: null } })
  @HttpCode(200)
  @ApiId()
  @ApiOperation({
    summary:
      'End password, second factor and sessions; the answer holds a link for new ones. The person is told who did so at each sign-in',
  })
  @ApiOkResponse({ type: LinkedUserView })
  @ApiProblems(400, 403, 404, 409)
  async resetUser(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<LinkedUserView> {
    return linked(await this.accounts.reset(session, id));
  }

  @Post(':id/deactivate')
  @Change({ of: 'user', atOnce: true })
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Let a person not sign in any more; the account stays' })
  @ApiOkResponse({ type: UserView })
  @ApiProblems(400, 403, 404, 409)
  async deactivateUser(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: DeactivationDto,
  ): Promise<UserView> {
    return userView(await this.accounts.deactivate(session, id, reason ?? null));
  }

  @Post(':id/reactivate')
  @Change({ of: 'user', atOnce: true })
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Let a person sign in again' })
  @ApiOkResponse({ type: UserView })
  @ApiProblems(400, 403, 404)
  async reactivateUser(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<UserView> {
    return userView(await this.accounts.reactivate(session, id));
  }

  @Delete(':id/sessions')
  @Change({ of: 'user', atOnce: true })
  @HttpCode(204)
  @ApiId()
  @ApiOperation({ summary: 'End all sessions of a person' })
  @ApiNoContentResponse({ description: 'They have ended.' })
  @ApiProblems(400, 403, 404)
  endUserSessions(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.accounts.endSessions(session, id);
  }
}

const userView = (account: AccountRow): UserView => withVersion('user', account);

function scopeOf({ role, unitId, officerId }: ScopeDto) {
  return { role, unitId: unitId ?? null, officerId: officerId ?? null };
}

function linked({ account, ...link }: LinkedAccount): LinkedUserView {
  return { user: userView(account), ...link };
}
