import { Tenancy } from '@app/persistence/data-source';
import { type IssuedCode, listCodes } from '@app/persistence/codes';
import { localDay } from '@app/persistence/organisation-tree';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../admin-tokens.js';

@Injectable()
export class ListIssuedCodes {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All codes of an agency, revoked ones too, their targets as named today. */
  execute(instansiId: string): Promise<IssuedCode[]> {
    return this.tenancy.withTenant(instansiId, async (tx) =>
      listCodes(tx, await localDay(tx, this.clock())),
    );
  }
}
