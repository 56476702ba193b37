import type { ListedExport } from '@app/persistence/exports';
import type { UnitRow } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ShowPeriods } from '../closed-periods/show-periods.js';
import { PeriodPipe } from '../http/request.pipe.js';
import { ReadOrganisation } from '../organisation/read-organisation.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { EXPORTS_PATH } from './export-paths.js';
import type { ExportRequestDto } from './export-request.dto.js';
import { ReadExport } from './read-export.js';
import { RequestExport } from './request-export.js';

export interface ShownExports {
  exports: ListedExport[];
  units: UnitRow[];
  timeZone: string;
  now: Date;
}

/** Exports as pages show and make them. */
@Injectable()
export class ExportByPages {
  constructor(
    private readonly requests: RequestExport,
    private readonly files: ReadExport,
    private readonly periods: ShowPeriods,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(session: LiveSession): Promise<ShownExports> {
    const [exports, units, { timeZone }] = await Promise.all([
      this.files.list(session),
      this.organisation.units(session),
      this.periods.list(session),
    ]);
    return { exports, units, timeZone, now: this.clock() };
  }

  /** What can be chosen in the form. */
  async choices(session: LiveSession): Promise<{ periods: Period[]; units: UnitRow[] }> {
    const { periods } = await this.periods.list(session);
    const units = await this.organisation.units(session);
    return { periods: periods.map(({ period }) => period), units };
  }

  /**
   * What is under way already is not made twice, so that a form may be sent twice.
   *
   * @throws DomainError like {@link RequestExport.execute}
   */
  async make(asked: PageRequest, session: LiveSession, form: ExportRequestDto): Promise<string> {
    const underWay = (await this.files.list(session)).some((one) => isSame(one, form, session));
    if (!underWay)
      await this.requests.execute(session, form, new PeriodPipe().transform(form.period));
    return asked.goTo(EXPORTS_PATH);
  }

  /** @throws DomainError `export.unknown` */
  async cancel(asked: PageRequest, session: LiveSession, id: string): Promise<string> {
    await this.files.cancel(session, id);
    return asked.goTo(EXPORTS_PATH);
  }
}

function isSame(listed: ListedExport, form: ExportRequestDto, session: LiveSession): boolean {
  const { period, unitId, format, separator, state } = listed;
  return (
    (state === 'waiting' || state === 'running') &&
    period === form.period &&
    unitId === (form.unitId ?? session.unitId) &&
    format === form.format &&
    separator === (form.separator ?? ',')
  );
}
