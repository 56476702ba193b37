import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ReviewSymmetry } from '@app/persistence/integrity';
import type { LiveSession } from '../access/resume-session.js';
import { AllowedTo } from '../access/role.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../docs/api-problems.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ReadReviewReports } from './read-review-reports.js';
import { ReviewSymmetryView, UnitMarksView } from './review-report.view.js';

@ApiTags('review')
@ApiSignedIn()
@Controller('api/v1/review')
export class ReviewReportsController {
  constructor(private readonly reports: ReadReviewReports) {}

  @Get('symmetry')
  @AllowedTo('administrator', 'planner')
  @ApiOperation({ summary: 'Whether reviewers exclude praise and blame alike, from 10 ratings on' })
  @ApiOkResponse({ type: [ReviewSymmetryView] })
  @ApiProblems(403)
  readSymmetry(@CurrentSession() session: LiveSession): Promise<ReviewSymmetry[]> {
    return this.reports.symmetry(session);
  }

  @Get('marks')
  @AllowedTo('reviewer')
  @ApiOperation({ summary: 'What is marked and counted, by unit, over the last 28 days' })
  @ApiOkResponse({ type: [UnitMarksView] })
  @ApiProblems(403)
  async readMarks(
    @CurrentSession() session: LiveSession,
    @AskedMessages() { review }: Messages,
  ): Promise<UnitMarksView[]> {
    const marks = await this.reports.marks(session);
    return marks.map((one) => ({ ...one, meaning: review.marks[one.kind] }));
  }
}
