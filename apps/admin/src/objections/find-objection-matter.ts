import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import { findCommentBatches } from '@app/persistence/comments';
import { findObjectionable, lastDayToObject, type Objection } from '@app/persistence/integrity';
import { localDay, timeZoneOf } from '@app/persistence/organisation-tree';
import { parsePeriod, type Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { myAssignments } from '../organisation/read-my-assignments.js';

/** What an objection is to be about, by its address. */
export type AskedMatter =
  | { figureId: string }
  /** `index` in the batch, from 1 */
  | { assignmentId: string; batch: number; index: number };

/** What can be objected to. */
export type ObjectionMatter =
  | { kind: 'figure'; figureId: string; period: Period }
  | {
      kind: 'comment';
      assignmentId: string;
      batch: number;
      index: number;
      words: string;
      /** of its batch, YYYY-MM */
      month: string;
    };

type CommentMatter = Extract<ObjectionMatter, { kind: 'comment' }>;

/** Finds what an officer's objection is about, before it is filed. */
@Injectable()
export class FindObjectionMatter {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `objection.subject-unknown` for what is not the officer's own, or was shown too long ago */
  async execute(session: LiveSession, asked: AskedMatter): Promise<ObjectionMatter> {
    const found =
      'figureId' in asked
        ? await this.figure(session, asked.figureId)
        : await this.comment(session, asked);
    if (found === null) throw new DomainError('objection.subject-unknown');
    return found;
  }

  timeZone({ instansiId }: LiveSession): Promise<string> {
    return this.tenancy.withTenant(instansiId, timeZoneOf);
  }

  private figure(session: LiveSession, figureId: string): Promise<ObjectionMatter | null> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const found = await findObjectionable(tx, session, figureId, this.clock());
      return found && { kind: 'figure', figureId, period: parsePeriod(found.period) };
    });
  }

  private comment(
    session: LiveSession,
    { assignmentId, batch, index }: Omit<CommentMatter, 'kind' | 'words' | 'month'>,
  ): Promise<ObjectionMatter | null> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const today = await localDay(tx, this.clock());
      const own = await myAssignments(tx, session, today);
      if (!own.some(({ id }) => id === assignmentId)) return null;
      const subject = { kind: 'assignment', id: assignmentId } as const;
      const [found] = await findCommentBatches(tx, subject, { before: batch + 1, limit: 1 });
      const words = found?.ordinal === batch ? found.comments[index - 1] : undefined;
      if (found === undefined || !words || lastDayToObject(found.month) < today) return null;
      return { kind: 'comment', assignmentId, batch, index, words, month: found.month };
    });
  }
}

/** Was the same already said of the same, and is it not answered yet? */
export function isSameObjection(
  one: Objection,
  other: Pick<Objection, 'kind' | 'figureId' | 'assignmentId' | 'batch' | 'index' | 'text'>,
): boolean {
  const isSameMatter =
    one.kind === 'comment'
      ? one.assignmentId === other.assignmentId &&
        one.batch === other.batch &&
        one.index === other.index
      : one.figureId === other.figureId;
  return one.state === 'open' && one.kind === other.kind && isSameMatter && one.text === other.text;
}
