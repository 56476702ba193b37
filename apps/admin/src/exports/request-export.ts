import { Tenancy } from '@app/persistence/data-source';
import { ExportDeskStore, type ExportStatus, type Requester } from '@app/persistence/exports';
import { findSubject } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/platform';
import type { Period } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, HINT_EXPORTS } from '../admin-tokens.js';
import type { ExportRequestDto } from './export-request.dto.js';

@Injectable()
export class RequestExport {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly desk: ExportDeskStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HINT_EXPORTS) private readonly hint: () => void,
  ) {}

  /**
   * Puts a file on the worker's list.
   *
   * @throws DomainError `unit.unknown` for a unit that the agency does not have, `export.too-many` while
   *   five of this person are under way
   */
  async execute(by: Requester, asked: ExportRequestDto, period: Period): Promise<ExportStatus> {
    const { unitId = null, format, separator = ',' } = asked;
    if (unitId !== null) await this.checkUnit(by, unitId, period);
    const parameters = { period: period.key, unitId, format, separator };
    const status = await this.desk.request(by, parameters, this.clock());
    if (status === null) throw new DomainError('export.too-many');
    this.hint();
    return status;
  }

  private async checkUnit({ instansiId }: Requester, id: string, { from }: Period): Promise<void> {
    const found = await this.tenancy.withTenant(instansiId, (tx) =>
      findSubject(tx, 'unit', id, from),
    );
    if (found === null) throw new DomainError('unit.unknown');
  }
}
