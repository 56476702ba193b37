import type { Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { ExportRequestStore, type ExportStatus } from '@app/persistence/exports';
import { findSubject } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import type { Period } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import { HINT_EXPORTS } from '../admin-tokens.js';
import type { ExportRequestDto } from './export-request.dto.js';

@Injectable()
export class RequestExport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly requests: ExportRequestStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HINT_EXPORTS) private readonly hint: () => void,
  ) {}

  /**
   * Puts a file on the worker's list: of the unit asked for, else of all that this person may see.
   *
   * @throws DomainError `unit.unknown` for a unit out of the viewer's scope, `export.too-many` while five of
   *   this person are under way
   */
  async execute(by: Viewer, asked: ExportRequestDto, period: Period): Promise<ExportStatus> {
    const { format } = asked;
    const separator = asked.separator ?? ',';
    const unitId = asked.unitId ?? by.unitId;
    await this.checkScope(by, unitId, period);
    const parameters = { period: period.key, unitId, format, separator };
    const at = this.clock();
    const status = await this.requests.request(by, parameters, at);
    if (status === null) throw new DomainError('export.too-many');
    this.hint();
    return status;
  }

  private async checkScope(by: Viewer, unitId: string | null, period: Period): Promise<void> {
    if (unitId === null) return;
    await this.tenancy.withTenant(by.instansiId, async (tx) => {
      const day = await dayOfTree(tx, period, this.clock());
      await requireInScope(tx, by, { kind: 'unit', id: unitId }, day);
      const found = await findSubject(tx, 'unit', unitId, day);
      if (found === null) throw new DomainError('unit.unknown');
    });
  }
}
