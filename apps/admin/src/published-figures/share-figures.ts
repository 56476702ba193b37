import type { Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { requireWholeAgency } from '../access/require-whole-agency.js';
import { ReadAllUnits, type UnitInPeriods } from '../all-units/read-all-units.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { byName } from '../pages/components/table.view.js';
import { publishedPath } from './published-address.js';

export interface SharedUnit {
  name: string;
  /** of its public page */
  path: string;
}

/** Which figures of a period everybody may read, and where. */
@Injectable()
export class ShareFigures {
  constructor(private readonly read: ReadAllUnits) {}

  /** By name. @throws DomainError `role.not-allowed` for who sees a part of the agency only */
  async execute(
    asked: PageRequest,
    session: LiveSession,
    period: Period,
  ): Promise<{ period: Period; units: SharedUnit[] }> {
    requireWholeAgency(session);
    const { units } = await this.read.execute(session, period, asked.language);
    const { instansiId } = session;
    const shared = units.filter(isPublic).map(({ unit }) => ({
      name: unit.name,
      path: publishedPath(asked, { instansiId, unitId: unit.id, period: period.key }),
    }));
    return { period, units: byName(shared, ({ name }) => name) };
  }
}

function isPublic({ points }: UnitInPeriods): boolean {
  const figure = points.at(-1)?.figure;
  if (figure == null || figure.state.kind === 'running') return false;
  return figure.state.published && figure.value !== null && !figure.speaksOfOneOfficer;
}
