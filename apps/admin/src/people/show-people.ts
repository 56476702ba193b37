import { qrSvg } from '@app/codes';
import { Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import type { AccountRow } from '@app/persistence/access';
import { timeZoneOf } from '@app/persistence/organisation-tree';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { HandedLink } from './invite-by-pages.js';
import { ManageAccounts } from './manage-accounts.js';

export interface ShownPeople {
  people: AccountRow[];
  timeZone: string;
}

/** The people of an agency as their page shows them. */
@Injectable()
export class ShowPeople {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly tenancy: Tenancy,
  ) {}

  async execute(session: LiveSession): Promise<ShownPeople> {
    const [people, timeZone] = await Promise.all([
      this.accounts.list(session),
      this.timeZone(session),
    ]);
    return { people, timeZone };
  }

  timeZone({ instansiId }: LiveSession): Promise<string> {
    return this.tenancy.withTenant(instansiId, timeZoneOf);
  }

  /** @throws DomainError `user.unknown` */
  async find(session: LiveSession, id: string): Promise<AccountRow> {
    const person = (await this.accounts.list(session)).find((one) => one.id === id);
    if (person === undefined) throw new DomainError('user.unknown');
    return person;
  }
}

/** A link with its picture. */
export async function qrOf(
  link: HandedLink | null,
): Promise<(HandedLink & { qrSvg: string }) | null> {
  return link === null ? null : { ...link, qrSvg: await qrSvg(link.address) };
}
