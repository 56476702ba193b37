import { Tenancy } from '@app/persistence/data-source';
import { findCode, type IssuedCode } from '@app/persistence/codes';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { CLOCK, type Clock, PUBLIC_URL } from '../admin-tokens.js';
import { checkPosterAddress } from './poster-address.js';

export interface PrintableCode {
  code: IssuedCode;
  /** the agency's today, YYYY-MM-DD */
  day: string;
}

/** A code that may be hung up today. */
@Injectable()
export class FindPrintableCode {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * @throws DomainError `poster.no-public-address`, `code.unknown` (another agency's id is not told
   *   apart from an invented one), `code.revoked`, `code.unit-closed`
   */
  async execute({ instansiId, marking }: LiveSession, id: string): Promise<PrintableCode> {
    checkPosterAddress(this.publicUrl, marking);
    const { code, day } = await this.read(instansiId, id);
    if (code === null) throw new DomainError('code.unknown');
    if (code.revokedAt !== null) throw new DomainError('code.revoked');
    if (!code.unit.active) throw new DomainError('code.unit-closed');
    return { code, day };
  }

  private read(instansiId: string, id: string): Promise<{ code: IssuedCode | null; day: string }> {
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const day = await localDay(tx, this.clock());
      return { code: await findCode(tx, day, id), day };
    });
  }
}
