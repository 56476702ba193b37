import type { Reviewer } from '@app/persistence/integrity';
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change, VERSION } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ManageReviewers } from './manage-reviewers.js';

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
  constructor(private readonly reviewers: ManageReviewers) {}

  @Get()
  @ApiOperation({ summary: 'The reviewers, and the unit whose cases each of them does not see' })
  @ApiOkResponse({ type: [ReviewerView] })
  @ApiProblems(403)
  async listReviewers(@CurrentSession() session: LiveSession): Promise<ReviewerView[]> {
    return (await this.reviewers.list(session)).map((one) => withVersion('home unit', one));
  }

  @Patch(':id')
  @Change({ of: 'home unit' })
  @ApiOperation({ summary: 'Say which unit a reviewer works in' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ReviewerView })
  @ApiProblems(400, 403, 404)
  async setHomeUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() { homeUnitId }: HomeUnitDto,
  ): Promise<ReviewerView> {
    return withVersion('home unit', await this.reviewers.setHomeUnit(session, id, homeUnitId));
  }
}
