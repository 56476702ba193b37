import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { ReviewSymmetry } from '@app/persistence/integrity';
import type { Period } from '@app/skm';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { PeriodPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ReadReviewReports } from './read-review-reports.js';
import {
  ReviewSymmetryView,
  ServiceBeyondPersonsServedView,
  UnitContrastView,
  UnitMarksView,
} from './review-report.view.js';

@ApiTags('review')
@ApiSignedIn()
@Controller('api/v1/review')
export class ReviewReportsController {
  constructor(private readonly reports: ReadReviewReports) {}

  @Get('symmetry')
  @Needs('review-symmetry.read')
  @ApiOperation({ summary: 'Whether reviewers exclude praise and blame alike, from 10 ratings on' })
  @ApiOkResponse({ type: [ReviewSymmetryView] })
  @ApiProblems(403)
  readSymmetry(@CurrentSession() session: LiveSession): Promise<ReviewSymmetry[]> {
    return this.reports.symmetry(session);
  }

  @Get('contrasts')
  @Needs('review-reports.read')
  @ApiOperation({
    summary:
      "Where an officer's present ratings differ from the served ones beyond chance, by unit",
  })
  @ApiQuery({ name: 'period', type: String, example: '2026-Q4' })
  @ApiOkResponse({ type: [UnitContrastView] })
  @ApiProblems(400, 403)
  async readContrasts(
    @CurrentSession() session: LiveSession,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() { review }: Messages,
  ): Promise<UnitContrastView[]> {
    return (await this.reports.contrasts(session, period)).map((one) => ({
      ...one,
      meaning: review.contrasts[one.verdict],
    }));
  }

  @Get('beyond-persons-served')
  @Needs('review-reports.read')
  @ApiOperation({ summary: 'Months of services with more ratings than persons served' })
  @ApiQuery({ name: 'period', type: String, example: '2026-Q4' })
  @ApiOkResponse({ type: [ServiceBeyondPersonsServedView] })
  @ApiProblems(400, 403)
  async readBeyondPersonsServed(
    @CurrentSession() session: LiveSession,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() { review }: Messages,
  ): Promise<ServiceBeyondPersonsServedView[]> {
    return (await this.reports.beyondPersonsServed(session, period)).map((one) => ({
      ...one,
      meaning: review.beyondPersonsServed,
    }));
  }

  @Get('marks')
  @Needs('review-reports.read')
  @ApiOperation({ summary: 'What is marked and counted, by unit, over the last 28 days' })
  @ApiOkResponse({ type: [UnitMarksView] })
  @ApiProblems(403)
  async readMarks(
    @CurrentSession() session: LiveSession,
    @AskedMessages() { review }: Messages,
  ): Promise<UnitMarksView[]> {
    return (await this.reports.marks(session)).map((one) => ({
      ...one,
      meaning: review.marks[one.kind],
    }));
  }
}
