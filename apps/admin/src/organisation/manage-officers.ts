import { Tenancy } from '@app/database';
import {
  assignOfficer,
  correctName,
  createOfficer,
  endAssignment,
  listOfficerHistories,
  type OfficerHistory,
  retireOfficer,
  transferOfficer,
} from '@app/persistence/organisation-changes';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, type Changed, intended } from './change-organisation.js';
import type { RetirementDto } from './organisation-change.dto.js';
import type { NewAssignmentDto, NewOfficerDto, OfficerNameDto, TransferDto } from './people.dto.js';

/** The officers and their assignments. Changes throw ChangeRefused, which names what is at fault. */
@Injectable()
export class ManageOfficers {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  list({ instansiId }: LiveSession): Promise<OfficerHistory[]> {
    return this.tenancy.withTenant(instansiId, listOfficerHistories);
  }

  create(session: LiveSession, body: NewOfficerDto): Promise<Changed> {
    return this.changes.execute(session, intended(['officer', 'create'], null, body), (tx) =>
      createOfficer(tx, body),
    );
  }

  correctName(session: LiveSession, id: string, body: OfficerNameDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['officer', 'correct'], id, body),
      (tx, present) => correctName(tx, { kind: 'officer', id }, body, present),
    );
  }

  transfer(session: LiveSession, id: string, body: TransferDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['officer', 'transfer'], id, body),
      (tx, present) => transferOfficer(tx, { ...body, officerId: id }, present),
    );
  }

  retire(session: LiveSession, id: string, body: RetirementDto): Promise<Changed> {
    return this.changes.execute(session, intended(['officer', 'retire'], id, body), (tx, present) =>
      retireOfficer(tx, id, body.from, present),
    );
  }

  assign(session: LiveSession, body: NewAssignmentDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['assignment', 'create'], null, body),
      (tx, present) => assignOfficer(tx, body, present),
    );
  }

  endAssignment(session: LiveSession, id: string, body: RetirementDto): Promise<Changed> {
    return this.changes.execute(session, intended(['assignment', 'end'], id, body), (tx, present) =>
      endAssignment(tx, id, body.from, present),
    );
  }
}
