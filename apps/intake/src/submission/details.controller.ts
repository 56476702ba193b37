import { type EditCookie, normalizeCode } from '@app/codes';
import type { Profile } from '@app/persistence/profiles';
import type { CurrentRating } from '@app/persistence/ratings';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ReadComment, redactComment } from '@app/redaction';
import { checkAnswers } from './answers.js';
import { AnswerVisit } from './answer-visit.js';
import { type Change, ChangeRating } from './change-rating.js';
import { TooManyDetails } from './details-allowance.js';
import { DetailsFormDto } from './details-form.dto.js';
import { DetailsFormPipe } from './details-form.pipe.js';
import type { Entered } from './details.view.js';
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
      const rating = await this.apply(form, said, edit, request.sender);
      const stored = { code, rating, edit };
      return said.comment?.tooLong
        ? await this.storedPages.askAgain(stored, enteredIn(form, said, 'tooLong'), request, reply)
        : await this.storedPages.goOn(stored, form, request, reply);
    } catch (error) {
      if (error instanceof TooManyDetails) {
        const rating = await this.changeRating.execute(edit.ratingId, edit.token, {}, null);
        const entered = enteredIn(form, said, 'tooMany');
        return this.storedPages.askAgain({ code, rating, edit }, entered, request, reply);
      }
      if (!(error instanceof RatingRefused)) throw error;
      return this.storedPages.close({ code, rating: error.rating, edit }, request, reply);
    }
  }

  private apply(
    form: DetailsFormDto,
    said: Words,
    { ratingId, token }: EditCookie,
    sender: string | null,
  ): Promise<CurrentRating> {
    if (form.action === 'changes' || form.action === 'another') {
      return this.answerVisit.execute(ratingId, token, form.action);
    }
    const change = said.comment?.tooLong ? {} : changeIn(form, said);
    return this.changeRating.execute(ratingId, token, change, sender);
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

/** What a step is shown with again; of the comment what would have been stored. */
function enteredIn(
  { step, serviceId, answers }: DetailsFormDto,
  { comment, profile }: Words,
  trouble: Entered['trouble'],
): Entered {
  const given = { comment: comment?.text ?? '', profile: profile ?? {} };
  // a comment comes with the last step only
  const again = step === 'done' || trouble === 'tooLong' ? 'last' : step;
  return { ...given, step: again, serviceId, answers: checkAnswers(answers), trouble };
}
