import { Tenancy } from '@app/database';
import { type IssuedCode, listCodesBelow } from '@app/persistence/codes';
import { findSubject, localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { requireInScope } from '../access/require-in-scope.js';
import type { LiveSession } from '../access/resume-session.js';
import { PUBLIC_URL } from '../admin-tokens.js';
import { POSTER_TEXTS } from '../messages/poster-texts.js';
import { checkPrintable } from './check-printable.js';
import { languagesOf, posterOf } from './poster.js';
import { checkPosterAddress } from './poster-address.js';
import { renderPosters } from './poster-file.js';
import type { PosterQueryDto } from './poster-query.dto.js';

interface UnitCodes {
  unitName: string;
  codes: IssuedCode[];
  /** the agency's today, YYYY-MM-DD */
  day: string;
}

@Injectable()
export class PrintUnitPosters {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * The posters of all official codes in use of a unit and of everything below it today, as one PDF,
   * by unit and key.
   *
   * @throws DomainError `poster.no-public-address`, `unit.unknown`, `poster.no-codes`, `poster.unprintable`
   */
  async execute(session: LiveSession, unitId: string, query: PosterQueryDto): Promise<Buffer> {
    const { instansiName, marking } = session;
    checkPosterAddress(this.publicUrl, marking);
    const { unitName, codes, day } = await this.read(session, unitId);
    if (codes.length === 0) throw new DomainError('poster.no-codes');
    checkPrintable(instansiName, codes);
    const maker = { publicUrl: this.publicUrl, instansiName, marking, day, language: query.lang };
    const posters = codes.map((code) => posterOf(code, maker));
    const [language = 'id'] = languagesOf(query.lang);
    const title = `${POSTER_TEXTS[language].title}, ${unitName}`;
    return renderPosters(posters, query.size, { title, madeAt: this.clock() });
  }

  private read(session: LiveSession, unitId: string): Promise<UnitCodes> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      const day = await localDay(tx, this.clock());
      await requireInScope(tx, session, { kind: 'unit', id: unitId }, day);
      const unit = await findSubject(tx, 'unit', unitId, day);
      if (unit === null) throw new DomainError('unit.unknown');
      return { unitName: unit.name, codes: await listCodesBelow(tx, day, unitId), day };
    });
  }
}
