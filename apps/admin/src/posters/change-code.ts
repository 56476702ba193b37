import { recordAction, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { findCode, type IssuedCode, replaceCode, revokeCode } from '@app/persistence/codes';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

export type CodeChange = 'revoke' | 'replace';

@Injectable()
export class ChangeCode {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a code out of use; `replace` also issues a new one for the same target. Returns the code to
   * look at next: the revoked one, or the new one.
   *
   * @throws CodeChangeRefused `code.unknown`, `code.replaced`
   */
  execute(by: Viewer, id: string, change: CodeChange): Promise<IssuedCode> {
    const now = this.clock();
    return this.tenancy.withTenant(by.instansiId, async (tx) => {
      const nextId = change === 'replace' ? await replaceCode(tx, id, now) : id;
      if (change === 'revoke') await revokeCode(tx, id, now);
      const action = { action: `code.${change}`, subjectKind: 'code', subjectId: id, at: now };
      await recordAction(tx, by, action);
      const code = await findCode(tx, await localDay(tx, now), nextId);
      if (code === null) throw new DomainError('code.unknown');
      return code;
    });
  }
}
