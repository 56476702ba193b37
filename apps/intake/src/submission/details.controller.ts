import { type EditCookie, normalizeCode } from '@app/codes';
import type { Profile } from '@app/persistence/profiles';
import type { StandingRating } from '@app/persistence/ratings';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ReadComment, redactComment } from '@app/redaction';
import { checkAnswers } from './answers.js';
import { AnswerVisit } from './answer-visit.js';
import { type Change, ChangeRating } from './change-rating.js';
import { DetailsFormDto } from './details-form.dto.js';
import { DetailsFormPipe } from './details-form.pipe.js';
import { givenIn } from './profile.dto.js';
import { RatingRefused } from './rating-outcome.js';
import { ScreenEdits } from './screen-edits.js';
import { StoredRatingPages } from './stored-rating-pages.js';

/** What a citizen adds to a stored rating, step by step. */
@Controller('R/:code/rincian')
export class DetailsController {
  constructor(
    private readonly changeRating: ChangeRating,
    private readonly answerVisit: AnswerVisit,
    private readonly storedPages: StoredRatingPages,
    private readonly edits: ScreenEdits,
  ) {}

  @Post()
  async add(
    @Param('code') typed: string,
    @Body(DetailsFormPipe) form: DetailsFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const code = normalizeCode(typed);
    const edit = this.edits.read(form.edit, code);
    const said = wordsIn(form);
    try {
      const rating = await this.apply(form, said, edit);
      const stored = { code, rating, edit };
      return said.comment?.tooLong
        ? await this.storedPages.askForLess(stored, said, request, reply)
        : await this.storedPages.goOn(stored, form, request, reply);
    } catch (error) {
      if (!(error instanceof RatingRefused)) throw error;
      return this.storedPages.close({ code, rating: error.rating, edit }, request, reply);
    }
  }

  private apply(
    form: DetailsFormDto,
    said: Words,
    { ratingId, token }: EditCookie,
  ): Promise<StandingRating> {
    if (form.action === 'changes' || form.action === 'another') {
      return this.answerVisit.execute(ratingId, token, form.action);
    }
    const change = said.comment?.tooLong ? {} : changeIn(form, said);
    return this.changeRating.execute(ratingId, token, change);
  }
}

interface Words {
  comment?: ReadComment;
  profile?: Profile;
}

/** Nothing but this sees the comment as it was typed. */
function wordsIn({ action, comment = '', profile }: DetailsFormDto): Words {
  if (action === 'skip' || action === 'show') return {};
  const read = redactComment(comment);
  return { comment: read.text === '' ? undefined : read, profile: givenIn(profile) };
}

function changeIn({ action, serviceId, answers }: DetailsFormDto, said: Words): Change {
  if (action === 'skip' || action === 'show') return {};
  const checked = checkAnswers(answers);
  const { text, redacted } = said.comment ?? {};
  return {
    serviceId,
    answers: Object.keys(checked).length > 0 ? checked : undefined,
    comment: text === undefined ? undefined : { text, redacted: redacted! },
    profile: said.profile,
  };
}
