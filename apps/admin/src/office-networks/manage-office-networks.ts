import { hashLine } from '@app/codes';
import { recordAction } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import {
  enrolOfficeNetwork,
  listOfficeNetworks,
  type OfficeNetwork,
  withdrawOfficeNetwork,
} from '@app/persistence/office-networks';
import { invalidField } from '@app/errors';
import { CLOCK, type Clock, lineOf } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { NETWORK_KEY } from '../admin-tokens.js';

/** The networks that an agency calls its own: ratings from there are marked, and count. */
@Injectable()
export class ManageOfficeNetworks {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NETWORK_KEY) private readonly key: Uint8Array,
  ) {}

  list({ instansiId }: LiveSession): Promise<OfficeNetwork[]> {
    return this.tenancy.withTenant(instansiId, listOfficeNetworks);
  }

  /**
   * Only a keyed hash of the address is stored.
   *
   * @param here where the person sits, for whoever names no address; null where it cannot be known
   * @throws DomainError `request.invalid` for what is no address; OfficeNetworkRefused
   */
  enrol(
    session: LiveSession,
    { name, address }: { name?: string | null; address?: string | null },
    here: string | null,
  ): Promise<OfficeNetwork & { line: string }> {
    const line = lineOf(address ?? here);
    if (line === null)
      throw invalidField('address', 'must be an IPv4 or IPv6 address', 'isAddress');
    const { instansiId, userId } = session;
    const at = this.clock();
    const given = { name: name ?? null, lineHash: hashLine(line, this.key), userId, at };
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const network = await enrolOfficeNetwork(tx, given);
      await recordAction(tx, session, deedOn('enrol', network.id, at));
      return { ...network, line };
    });
  }

  /** @throws OfficeNetworkRefused */
  withdraw(session: LiveSession, id: string): Promise<void> {
    const at = this.clock();
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      await withdrawOfficeNetwork(tx, id);
      await recordAction(tx, session, deedOn('withdraw', id, at));
    });
  }
}

function deedOn(
  verb: 'enrol' | 'withdraw',
  subjectId: string,
  at: Date,
): Parameters<typeof recordAction>[2] {
  return { action: `office-network.${verb}`, subjectKind: 'office-network', subjectId, at };
}
