import { Tenancy, type Transaction } from '@app/database';
import {
  type Days,
  fileObjection,
  findObjectionable,
  listMyObjections,
  type Objection,
} from '@app/persistence/integrity';
import { DomainError, invalidField } from '@app/errors';
import { redactComment } from '@app/redaction';
import { parsePeriod } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { LiveSession } from '../access/resume-session.js';
import type { ObjectionDto } from './objection.dto.js';

/** An officer's own objections. */
@Injectable()
export class FileObjection {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(session: LiveSession): Promise<Objection[]> {
    return this.tenancy.withTenant(session.instansiId, (tx) => listMyObjections(tx, session));
  }

  /**
   * @throws DomainError `objection.subject-unknown` for what is not the officer's own, was never shown, or
   *   was shown too long ago; `request.invalid` for a day outside the figure's period, or an empty text
   */
  execute(session: LiveSession, body: ObjectionDto): Promise<Objection> {
    const { text } = redactComment(body.text);
    if (text === '') throw invalidField('text', 'is empty. Say what is wrong.', 'isFilled');
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const filed = await fileObjection(
        tx,
        session,
        body.kind === 'comment'
          ? {
              kind: body.kind,
              text,
              assignmentId: body.assignmentId!,
              batch: body.batch!,
              index: body.index!,
            }
          : {
              kind: body.kind,
              text,
              figureId: body.figureId!,
              days: await this.daysOf(tx, session, body, at),
            },
        at,
      );
      if (filed === null) throw new DomainError('objection.subject-unknown');
      return filed;
    });
  }

  private async daysOf(
    tx: Transaction,
    session: LiveSession,
    { kind, figureId, day }: ObjectionDto,
    at: Date,
  ): Promise<Days> {
    const found = await findObjectionable(tx, session, figureId!, at);
    if (found === null) throw new DomainError('objection.subject-unknown');
    const { from, to } = parsePeriod(found.period);
    if (kind === 'figure') return { from, to };
    if (day! < from || day! >= to) {
      const message = `lies outside the figure's period, ${from} to before ${to}.`;
      throw invalidField('day', message, 'withinDays', [from, to]);
    }
    return { from: day!, to: DateTime.fromISO(day!).plus({ days: 1 }).toISODate()! };
  }
}
