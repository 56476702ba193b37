import { Tenancy } from '@app/database';
import {
  addShift,
  type CorrectionRow,
  correctRoster,
  endShift,
  listCorrections,
  listShifts,
  type ShiftRow,
} from '@app/persistence/organisation-changes';
import { redactComment } from '@app/redaction';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, type Changed, intended } from './change-organisation.js';
import type {
  NewShiftDto,
  RosterCorrectionDto,
  RosterQueryDto,
  ShiftEndDto,
} from './people.dto.js';

/** Who serves at which counter, planned and corrected. Changes throw ChangeRefused. */
@Injectable()
export class ManageRoster {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  list({ instansiId }: LiveSession, query: RosterQueryDto): Promise<ShiftRow[]> {
    return this.tenancy.withTenant(instansiId, (tx) => listShifts(tx, withTimes(query)));
  }

  corrections({ instansiId }: LiveSession): Promise<CorrectionRow[]> {
    return this.tenancy.withTenant(instansiId, listCorrections);
  }

  add(session: LiveSession, body: NewShiftDto): Promise<Changed> {
    return this.changes.execute(session, intended(['shift', 'create'], null, body), (tx, present) =>
      addShift(tx, withTimes(body), present),
    );
  }

  end(session: LiveSession, id: string, body: ShiftEndDto): Promise<Changed> {
    return this.changes.execute(session, intended(['shift', 'end'], id, body), (tx, present) =>
      endShift(tx, id, new Date(body.to), present),
    );
  }

  /** @returns `ratings` null: fewer than ten changed hands */
  correct(
    session: LiveSession,
    body: RosterCorrectionDto,
  ): Promise<{ id: string; ratings: number | null; preview: boolean }> {
    const correction = { ...body, reason: redactComment(body.reason).text };
    const intention = intended(['roster', 'correct'], null, correction);
    return this.changes.execute(session, intention, (tx, present) =>
      correctRoster(tx, session, withTimes(correction), present),
    );
  }
}

function withTimes<T extends { from: string; to: string }>(body: T) {
  return { ...body, from: new Date(body.from), to: new Date(body.to) };
}
