import { generateAccessKey, hashAccessKey } from '@app/codes';
import { recordAction, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import {
  issueTicketKey,
  listTicketKeys,
  revokeTicketKey,
  type TicketChannel,
  type TicketKey,
} from '@app/persistence/tickets';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Lets queue machines in and shuts them out. */
@Injectable()
export class ManageTicketKeys {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ instansiId }: Viewer): Promise<TicketKey[]> {
    return this.tenancy.withTenant(instansiId, listTicketKeys);
  }

  /**
   * The key is told this once; only its hash is stored.
   *
   * @throws TicketKeyRefused
   */
  issue(
    by: Viewer,
    machine: { unitId: string; channel: TicketChannel; name: string },
  ): Promise<TicketKey & { key: string }> {
    const key = generateAccessKey();
    const { instansiId, userId } = by;
    const at = this.clock();
    const given = { ...machine, keyHash: hashAccessKey(key), userId, at };
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const issued = await issueTicketKey(tx, given);
      await recordAction(tx, by, deedOn('issue', issued.id, at));
      return { ...issued, key };
    });
  }

  /** @throws TicketKeyRefused */
  revoke(by: Viewer, id: string): Promise<TicketKey> {
    const at = this.clock();
    return this.tenancy.withTenant(by.instansiId, async (tx) => {
      const revoked = await revokeTicketKey(tx, id, { userId: by.userId, at });
      await recordAction(tx, by, deedOn('revoke', id, at));
      return revoked;
    });
  }
}

function deedOn(
  verb: 'issue' | 'revoke',
  subjectId: string,
  at: Date,
): Parameters<typeof recordAction>[2] {
  return { action: `ticket-key.${verb}`, subjectKind: 'ticket-key', subjectId, at };
}
