import { maySee } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { findCode, type IssuedCode } from '@app/persistence/codes';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { PUBLIC_URL } from '../admin-tokens.js';
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
   * @throws DomainError `poster.no-public-address`, `code.unknown` (what is out of scope is not told
   *   apart from an invented id), `code.revoked`, `code.unit-closed`
   */
  async execute(session: LiveSession, id: string): Promise<PrintableCode> {
    checkPosterAddress(this.publicUrl, session.marking);
    const { code, day } = await this.read(session, id);
    if (code === null) throw new DomainError('code.unknown');
    if (code.revokedAt !== null) throw new DomainError('code.revoked');
    if (!code.unit.active) throw new DomainError('code.unit-closed');
    return { code, day };
  }

  private read(
    session: LiveSession,
    id: string,
  ): Promise<{ code: IssuedCode | null; day: string }> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const day = await localDay(tx, this.clock());
      const code = await findCode(tx, day, id);
      const unit = code && ({ kind: 'unit', id: code.unit.id } as const);
      return { code: unit && (await maySee(tx, session, unit, day)) ? code : null, day };
    });
  }
}
