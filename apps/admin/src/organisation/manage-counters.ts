import { Tenancy } from '@app/database';
import { invalidField } from '@app/errors';
import {
  changeCounter,
  correctName,
  type CounterHistory,
  createCounter,
  listCounterHistories,
  retireCounter,
} from '@app/persistence/organisation-changes';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, type Changed, intended } from './change-organisation.js';
import { requireFrom, type RetirementDto } from './organisation-change.dto.js';
import type { CounterChangeDto, NewCounterDto } from './places.dto.js';

/** The counters of units. Changes throw ChangeRefused, which names what is at fault. */
@Injectable()
export class ManageCounters {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  list({ instansiId }: LiveSession): Promise<CounterHistory[]> {
    return this.tenancy.withTenant(instansiId, listCounterHistories);
  }

  create(session: LiveSession, body: NewCounterDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['counter', 'create'], null, body),
      (tx, present) => createCounter(tx, body, present),
    );
  }

  /** @throws DomainError `request.invalid` for a name from a day on, and for a change without its day */
  change(session: LiveSession, id: string, body: CounterChangeDto): Promise<Changed> {
    const { correct, from, name, ...change } = body;
    const intention = intended(['counter', correct ? 'correct' : 'change'], id, body);
    return this.changes.execute(session, intention, (tx, present) => {
      if (correct) return correctName(tx, { kind: 'counter', id }, { name }, present);
      if (name !== undefined) {
        const message = 'is one for all days: mend it with `correct`, or make a new counter.';
        throw invalidField('name', message, 'oneNameForAllDays');
      }
      return changeCounter(tx, id, { ...change, from: requireFrom(from) }, present);
    });
  }

  retire(session: LiveSession, id: string, body: RetirementDto): Promise<Changed> {
    return this.changes.execute(session, intended(['counter', 'retire'], id, body), (tx, present) =>
      retireCounter(tx, id, body.from, present),
    );
  }
}
