import { Get, Query } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IfPresent } from '@app/platform';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { MY_COMMENTS_MENU } from './my-comments-texts.js';
import { MyCommentsPage } from './my-comments.view.js';
import { ReadMyComments } from './read-my-comments.js';

export class MyCommentsQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'one of the own assignments' })
  @IfPresent()
  @IsUUID()
  tugas?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'only batches with a smaller ordinal' })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  sebelum?: number;
}

/** What citizens wrote about the officer who asks. */
@Page()
@Needs('my-figures.read')
export class MyCommentsPages {
  constructor(private readonly comments: ReadMyComments) {}

  @Get('komentar')
  @InMenu(2, MY_COMMENTS_MENU)
  async showMyComments(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() { tugas, sebelum }: MyCommentsQueryDto,
  ): Promise<string> {
    return asked.show(
      <MyCommentsPage
        asked={asked}
        found={await this.comments.execute(session, tugas ?? null, sebelum ?? null)}
        isNewest={sebelum === undefined}
      />,
    );
  }
}
