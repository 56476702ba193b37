import { normalizeCode, readEditCookie } from '@app/codes';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkAnswers } from './answers.js';
import { type Change, ChangeRating } from './change-rating.js';
import { DetailsFormDto } from './details-form.dto.js';
import { DetailsFormPipe } from './details-form.pipe.js';
import { RatingRefused } from './rating-outcome.js';
import { StoredRatingPages } from './stored-rating-pages.js';

/** What a citizen adds to a stored rating, step by step. */
@Controller('R/:code/rincian')
export class DetailsController {
  constructor(
    private readonly changeRating: ChangeRating,
    private readonly storedPages: StoredRatingPages,
  ) {}

  @Post()
  async add(
    @Param('code') typed: string,
    @Body(DetailsFormPipe) form: DetailsFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const code = normalizeCode(typed);
    const edit = readEditCookie(form.edit);
    try {
      const rating = await this.changeRating.execute(edit.ratingId, edit.token, changeIn(form));
      return await this.storedPages.goOn({ code, rating, edit }, form, request, reply);
    } catch (error) {
      if (!(error instanceof RatingRefused)) throw error;
      return this.storedPages.close({ code, rating: error.rating, edit }, request, reply);
    }
  }
}

function changeIn({ action, serviceId, answers }: DetailsFormDto): Change {
  if (action === 'skip' || action === 'show') return {};
  const checked = checkAnswers(answers);
  return { serviceId, answers: Object.keys(checked).length > 0 ? checked : undefined };
}
