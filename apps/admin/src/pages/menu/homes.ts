import { Injectable } from '@nestjs/common';
import type { Role } from '@app/persistence/access';
import { isPermitted, type Permission } from '../../access/policy.js';
import type { LiveSession } from '../../access/resume-session.js';
import type { PageRequest } from '../answer/page-request.js';

/** Draws what stands at `/` for whoever has a permission. */
export interface RoleHome {
  permission: Permission;
  show(asked: PageRequest, session: LiveSession): Promise<string>;
}

/** The homes that features offer; a role without one finds the list of its pages. */
@Injectable()
export class Homes {
  private readonly offered: RoleHome[] = [];

  offer(home: RoleHome): void {
    this.offered.push(home);
  }

  of(role: Role): RoleHome | null {
    return this.offered.find(({ permission }) => isPermitted(role, permission)) ?? null;
  }
}
