import { DatabaseModule } from '@app/database';
import { ENTITIES } from '@app/persistence/entities';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PermissionGuard } from './access/permission.guard.js';
import { SameOriginGuard } from './access/same-origin.guard.js';
import { SessionGuard } from './access/session.guard.js';
import { type AdminParts, AdminPartsModule } from './admin-parts.module.js';
import { KnownQueryGuard } from './changes/known-query.guard.js';
import { MakeChange } from './changes/make-change.js';
import { FEATURES } from './features.js';
import { PagesModule } from './pages/pages.module.js';

@Module({})
export class AdminModule {
  /** @param databaseUrl of the role suara_admin */
  static compose({ databaseUrl, ...parts }: AdminParts & { databaseUrl: string }): DynamicModule {
    return {
      module: AdminModule,
      imports: [
        DatabaseModule.forRole({
          url: databaseUrl,
          applicationName: 'suara-admin',
          entities: ENTITIES,
        }),
        AdminPartsModule.of(parts),
        PagesModule,
        ...FEATURES,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: KnownQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: MakeChange },
      ],
    };
  }
}
