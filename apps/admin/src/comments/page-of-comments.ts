import { DomainError } from '@app/errors';
import type { Language } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { messagesFor } from '../messages/asked-messages.js';
import type { CommentsView } from './comments.view.js';
import { ReadComments } from './read-comments.js';
import { showComments } from './show-comments.js';

const ORDINAL = /^[1-9]\d{0,8}$/;

/** Comments as a page shows them. */
@Injectable()
export class PageOfComments {
  constructor(private readonly comments: ReadComments) {}

  /** @throws DomainError `role.not-allowed` for whoever heads no unit */
  ofUnit(
    session: LiveSession,
    language: Language,
    before: string | undefined,
  ): Promise<CommentsView> {
    if (session.unitId === null) throw new DomainError('role.not-allowed');
    return this.read(session, language, { kind: 'unit', id: session.unitId }, before);
  }

  /** @throws DomainError `assignment.unknown` for an officer of another unit */
  ofOfficer(
    session: LiveSession,
    language: Language,
    { id, before }: { id: string; before: string | undefined },
  ): Promise<CommentsView> {
    return this.read(session, language, { kind: 'assignment', id }, before);
  }

  private async read(
    session: LiveSession,
    language: Language,
    subject: Parameters<ReadComments['execute']>[1],
    before: string | undefined,
  ): Promise<CommentsView> {
    const found = await this.comments.execute(session, subject, ordinalIn(before));
    return showComments(found, messagesFor(language).review.withheld);
  }
}

/** @throws DomainError `request.not-found` for what is no number of a batch */
function ordinalIn(before: string | undefined): number | null {
  if (before === undefined) return null;
  if (!ORDINAL.test(before)) throw new DomainError('request.not-found');
  return Number(before);
}
