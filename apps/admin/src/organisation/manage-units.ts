import { Tenancy } from '@app/database';
import { invalidField } from '@app/errors';
import {
  changeUnit,
  correctName,
  createUnit,
  mergeUnits,
  readUnitHistory,
  retireUnit,
  type UnitHistory,
} from '@app/persistence/organisation-changes';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, type Changed, intended } from './change-organisation.js';
import { requireFrom, type RetirementDto } from './organisation-change.dto.js';
import type { NewUnitDto, UnitChangeDto, UnitMergeDto } from './units.dto.js';

/** The units of an agency. Changes throw ChangeRefused, which names what is at fault. */
@Injectable()
export class ManageUnits {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  /** @throws ChangeRefused `unit.unknown` */
  read({ instansiId }: LiveSession, id: string): Promise<UnitHistory> {
    return this.tenancy.withTenant(instansiId, (tx) => readUnitHistory(tx, id));
  }

  create(session: LiveSession, body: NewUnitDto): Promise<Changed> {
    return this.changes.execute(session, intended(['unit', 'create'], null, body), (tx, present) =>
      createUnit(tx, body, present),
    );
  }

  /** @throws DomainError `request.invalid` unless exactly one of `into` and `intoUnitId` names the successor */
  merge(session: LiveSession, body: UnitMergeDto): Promise<Changed> {
    const { unitIds, into, intoUnitId, from } = body;
    if ((into === undefined) === (intoUnitId === undefined)) {
      throw invalidField('into', 'name the successor either here or in `intoUnitId`', 'oneOfTwo', [
        'intoUnitId',
      ]);
    }
    const successor = into ?? { unitId: intoUnitId as string };
    return this.changes.execute(session, intended(['unit', 'merge'], null, body), (tx, present) =>
      mergeUnits(tx, { unitIds, into: successor, from }, present),
    );
  }

  /** From a day on, or how the name is written for all days. */
  change(session: LiveSession, id: string, body: UnitChangeDto): Promise<Changed> {
    const { correct, from, ...change } = body;
    const intention = intended(['unit', correct ? 'correct' : 'change'], id, body);
    return this.changes.execute(session, intention, (tx, present) => {
      if (correct) return correctName(tx, { kind: 'unit', id }, change, present);
      return changeUnit(tx, id, { ...change, from: requireFrom(from) }, present);
    });
  }

  retire(session: LiveSession, id: string, { from }: RetirementDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['unit', 'retire'], id, { from }),
      (tx, present) => retireUnit(tx, id, from, present),
    );
  }
}
