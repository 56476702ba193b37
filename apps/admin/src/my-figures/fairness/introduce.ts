import { isIntroduced, noteIntroduction, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Remembers who went through the screens that come before the first figures. */
@Injectable()
export class Introduce {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  isDone(viewer: Viewer): Promise<boolean> {
    return this.tenancy.withTenant(viewer.instansiId, (tx) => isIntroduced(tx, viewer));
  }

  finish(viewer: Viewer): Promise<void> {
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, (tx) => noteIntroduction(tx, viewer, at));
  }
}
