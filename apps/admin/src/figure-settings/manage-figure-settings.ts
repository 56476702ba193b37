import { Tenancy, type Transaction } from '@app/database';
import { recordAction } from '@app/persistence/access';
import {
  type FigureSettings,
  readFigureSettings,
  readUnitLeadingPeriod,
  type StandingSettings,
  type UnitLeadingPeriod,
  writeFigureSettings,
  writeUnitLeadingPeriod,
} from '@app/persistence/figures';
import { localDay } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { requireInScope } from '../access/require-in-scope.js';
import { requireWholeAgency } from '../access/require-whole-agency.js';
import type { LiveSession } from '../access/resume-session.js';

/** What planners decide about figures. */
@Injectable()
export class ManageFigureSettings {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read({ instansiId }: LiveSession): Promise<StandingSettings> {
    return this.tenancy.withTenant(instansiId, (tx) => readFigureSettings(tx, instansiId));
  }

  /**
   * @throws DomainError `figure-settings.fee-rule-fixed` once a period is closed, `role.not-allowed` for who sees a
   *   part of the agency only
   */
  change(session: LiveSession, settings: FigureSettings): Promise<StandingSettings> {
    requireWholeAgency(session);
    const { instansiId } = session;
    const at = this.clock();
    const deed = { action: 'figure-settings.change', subjectKind: 'instansi', at };
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const standing = await writeFigureSettings(tx, instansiId, settings);
      await recordAction(tx, session, { ...deed, subjectId: instansiId, details: settings });
      return standing;
    });
  }

  /** @throws DomainError `unit.unknown` for a unit out of the viewer's scope */
  readOfUnit(session: LiveSession, unitId: string): Promise<UnitLeadingPeriod> {
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      await this.requireUnit(tx, session, unitId);
      return (await readUnitLeadingPeriod(tx, unitId))!;
    });
  }

  /** @throws DomainError `unit.unknown` for a unit out of the viewer's scope */
  changeOfUnit(
    session: LiveSession,
    unitId: string,
    { leadingPeriod }: Pick<UnitLeadingPeriod, 'leadingPeriod'>,
  ): Promise<UnitLeadingPeriod> {
    const at = this.clock();
    const subject = { subjectKind: 'unit', subjectId: unitId };
    const deed = { action: 'unit.change-leading-period', ...subject, at };
    const change = { unitId, leadingPeriod };
    return this.tenancy.withTenant(session.instansiId, async (tx) => {
      await this.requireUnit(tx, session, unitId);
      await writeUnitLeadingPeriod(tx, change);
      await recordAction(tx, session, { ...deed, details: { leadingPeriod } });
      return change;
    });
  }

  private async requireUnit(tx: Transaction, session: LiveSession, id: string): Promise<void> {
    await requireInScope(tx, session, { kind: 'unit', id }, await localDay(tx, this.clock()));
  }
}
