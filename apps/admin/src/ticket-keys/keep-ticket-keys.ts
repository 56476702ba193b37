import { generateAccessKey, hashAccessKey } from '@app/codes';
import { Tenancy } from '@app/persistence/data-source';
import {
  issueTicketKey,
  listTicketKeys,
  revokeTicketKey,
  type TicketChannel,
  type TicketKey,
} from '@app/persistence/tickets';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { CLOCK, type Clock } from '../admin-tokens.js';

/** Lets queue machines in and shuts them out. */
@Injectable()
export class KeepTicketKeys {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ instansiId }: LiveSession): Promise<TicketKey[]> {
    return this.tenancy.withTenant(instansiId, listTicketKeys);
  }

  /**
   * The key is told this once; only its hash is stored.
   *
   * @throws TicketKeyRefused
   */
  async issue(
    { instansiId, userId }: LiveSession,
    machine: { unitId: string; channel: TicketChannel; name: string },
  ): Promise<TicketKey & { key: string }> {
    const key = generateAccessKey();
    const given = { ...machine, keyHash: hashAccessKey(key), userId, at: this.clock() };
    const issued = await this.tenancy.withTenant(instansiId, (tx) => issueTicketKey(tx, given));
    return { ...issued, key };
  }

  /** @throws TicketKeyRefused */
  revoke({ instansiId, userId }: LiveSession, id: string): Promise<TicketKey> {
    const by = { userId, at: this.clock() };
    return this.tenancy.withTenant(instansiId, (tx) => revokeTicketKey(tx, id, by));
  }
}
