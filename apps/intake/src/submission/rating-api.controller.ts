import { formatReceipt, normalizeCode } from '@app/codes';
import { invalidField } from '@app/errors';
import { createValidationPipe } from '@app/platform';
import type { Answers, RedactedComment, CurrentRating } from '@app/persistence/ratings';
import { DETAILS_MINUTES, TAP_MINUTES } from '@app/rating';
import { Body, Controller, Headers, Param, Patch, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LONGEST_COMMENT, redactComment } from '@app/redaction';
import { checkAnswers } from './answers.js';
import { ChangeRating } from './change-rating.js';
import { givenIn } from './profile.dto.js';
import { ChangeRatingDto, SubmitRatingDto } from './rating.dto.js';
import { type RatingToSubmit, type SubmittedRating } from './submit-rating.js';
import { SubmitWithDetails } from './submit-with-details.js';

export interface Acknowledgement {
  id: string;
  /** as people read it, e.g. `7KQ2-M9TX-4BCD` */
  receipt: string;
  editToken: string;
  /** until when the score, and until when the details can be changed; null once forgotten */
  editUntil: string | null;
  detailsUntil: string | null;
  /**
   * only where the tap stands without its details, because more of them came from this network within the hour
   * than are stored; PATCH them later
   */
  detailsStored?: false;
}

export type RatingAnswer = Pick<CurrentRating, 'score' | 'answers' | 'serviceId'>;

/** Ratings from the agency's own channels, under the rules of the page. */
@Controller('api/v1/ratings')
export class RatingApiController {
  constructor(
    private readonly submitWithDetails: SubmitWithDetails,
    private readonly changeRating: ChangeRating,
  ) {}

  /** The same id and body again gives the same answer, for ever; another body is `rating.conflict`. */
  @Post()
  async submit(
    @Body(createValidationPipe()) body: SubmitRatingDto,
    @Req() request: FastifyRequest,
  ): Promise<Acknowledgement> {
    const sent: RatingToSubmit = {
      id: body.id.toLowerCase(),
      code: normalizeCode(body.code),
      level: 'open',
      seenAt: null,
      source: 'api',
      score: body.score,
      serviceId: body.serviceId?.toLowerCase() ?? null,
      answers: checkAnswers(body.answers ?? {}),
      officerRejected: body.notThisOfficer ?? false,
      comment: commentIn(body) ?? undefined,
      profile: givenIn(body.profile),
    };
    const { submitted, detailsStored } = await this.submitWithDetails.execute(sent, request);
    return acknowledge(submitted, detailsStored);
  }

  /** Changes what is given and answers with what stands. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Headers('edit-token') editToken: string | undefined,
    @Body(createValidationPipe()) body: ChangeRatingDto,
    @Req() { sender }: FastifyRequest,
  ): Promise<RatingAnswer> {
    const { score, serviceId, notThisOfficer: officerRejected } = body;
    const change = {
      score,
      serviceId,
      officerRejected,
      answers: answersIn(body),
      comment: commentIn(body),
      profile: givenIn(body.profile),
    };
    const rating = await this.changeRating.execute(
      id.toLowerCase(),
      editToken ?? '',
      change,
      sender,
    );
    return { score: rating.score, answers: rating.answers, serviceId: rating.serviceId };
  }
}

function answersIn({ answers }: ChangeRatingDto): Answers | undefined {
  return answers && checkAnswers(answers);
}

/** Redacted before anything else sees it; an empty one is none. */
function commentIn({
  comment,
}: SubmitRatingDto | ChangeRatingDto): RedactedComment | null | undefined {
  if (comment === undefined || comment === null) return comment;
  const { tooLong, ...redacted } = redactComment(comment);
  if (tooLong)
    throw invalidField('comment', `must not be longer than ${LONGEST_COMMENT} characters`);
  return redacted.text === '' ? null : redacted;
}

function acknowledge(
  { rating, receipt, editToken, at }: SubmittedRating,
  detailsStored: boolean,
): Acknowledgement {
  const after = (minutes: number): string | null =>
    rating.ageSeconds === null
      ? null
      : new Date(
          at.getTime() + Math.round((minutes * 60 - rating.ageSeconds) * 1000),
        ).toISOString();
  return {
    id: rating.id,
    receipt: formatReceipt(receipt),
    editToken,
    editUntil: after(TAP_MINUTES),
    detailsUntil: after(DETAILS_MINUTES),
    ...(detailsStored ? {} : { detailsStored }),
  };
}
