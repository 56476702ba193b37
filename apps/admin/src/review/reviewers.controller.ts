import { Tenancy } from '@app/database';
import { listReviewers, type Reviewer, setHomeUnit } from '@app/persistence/integrity';
import { DomainError } from '@app/errors';
import { Body, Controller, Get, Inject, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { CLOCK, type Clock } from '../admin-tokens.js';
import { Change, VERSION } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';

class HomeUnitDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the unit the reviewer works in; null: none of the agency’s',
  })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  homeUnitId!: string | null;
}

class ReviewerView extends HomeUnitDto implements Reviewer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ example: 'rina' })
  username!: string;
}

@ApiTags('review')
@ApiSignedIn()
@Needs('reviewers.manage')
@Controller('api/v1/review/reviewers')
export class ReviewersController {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The reviewers, and the unit whose cases each of them does not see' })
  @ApiOkResponse({ type: [ReviewerView] })
  @ApiProblems(403)
  async listReviewers(@CurrentSession() { instansiId }: LiveSession): Promise<ReviewerView[]> {
    const reviewers = await this.tenancy.withTenant(instansiId, listReviewers);
    return reviewers.map((reviewer) => withVersion('home unit', reviewer));
  }

  @Patch(':id')
  @Change({ of: 'home unit' })
  @ApiOperation({ summary: 'Say which unit a reviewer works in' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ReviewerView })
  @ApiProblems(400, 403, 404)
  setHomeUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() { homeUnitId }: HomeUnitDto,
  ): Promise<ReviewerView> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const changed = await setHomeUnit(tx, session, { id, homeUnitId }, this.clock());
      if (!changed) throw new DomainError('reviewer.unknown');
      const reviewer = (await listReviewers(tx)).find((one) => one.id === id)!;
      return withVersion('home unit', reviewer);
    });
  }
}
