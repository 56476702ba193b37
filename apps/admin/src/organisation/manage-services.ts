import { Tenancy } from '@app/database';
import {
  changeFee,
  correctName,
  createLocation,
  createService,
  readServiceHistory,
  retireLocation,
  retireService,
  type ServiceHistory,
} from '@app/persistence/organisation-changes';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ChangeOrganisation, type Changed, intended } from './change-organisation.js';
import type { NameDto, RetirementDto } from './organisation-change.dto.js';
import type { FeeDto, NewLocationDto, NewServiceDto } from './places.dto.js';

/** The services of units, and the locations. Changes throw ChangeRefused, which names what is at fault. */
@Injectable()
export class ManageServices {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  /** @throws ChangeRefused `service.unknown` */
  read({ instansiId }: LiveSession, id: string): Promise<ServiceHistory> {
    return this.tenancy.withTenant(instansiId, (tx) => readServiceHistory(tx, id));
  }

  create(session: LiveSession, body: NewServiceDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['service', 'create'], null, body),
      (tx, present) => createService(tx, body, present),
    );
  }

  retire(session: LiveSession, id: string, body: RetirementDto): Promise<Changed> {
    return this.changes.execute(session, intended(['service', 'retire'], id, body), (tx, present) =>
      retireService(tx, id, body.from, present),
    );
  }

  changeFee(session: LiveSession, id: string, body: FeeDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['service', 'change-fee'], id, body),
      (tx, present) => changeFee(tx, id, body, present),
    );
  }

  createLocation(session: LiveSession, body: NewLocationDto): Promise<Changed> {
    return this.changes.execute(session, intended(['location', 'create'], null, body), (tx) =>
      createLocation(tx, body),
    );
  }

  retireLocation(session: LiveSession, id: string, body: RetirementDto): Promise<Changed> {
    return this.changes.execute(
      session,
      intended(['location', 'retire'], id, body),
      (tx, present) => retireLocation(tx, id, body.from, present),
    );
  }

  correctName(
    session: LiveSession,
    subject: { kind: 'service' | 'location'; id: string },
    body: NameDto,
  ): Promise<Changed> {
    return this.changes.execute(
      session,
      intended([subject.kind, 'correct'], subject.id, body),
      (tx, present) => correctName(tx, subject, body, present),
    );
  }
}
