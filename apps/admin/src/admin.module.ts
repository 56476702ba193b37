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
import { DocsController } from './http/document/docs.controller.js';
import { AdminAccessModule } from './access/access.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { CountersModule } from './counters/counters.module.js';
import { DisplaysModule } from './displays/displays.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { ObjectionsModule } from './objections/objections.module.js';
import { OfficeNetworksModule } from './office-networks/office-networks.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OwnFiguresModule } from './own-figures/own-figures.module.js';
import { PeopleModule } from './people/people.module.js';
import { PeriodsModule } from './periods/periods.module.js';
import { PersonsServedModule } from './persons-served/persons-served.module.js';
import { PostersModule } from './posters/posters.module.js';
import { RespondentsModule } from './respondents/respondents.module.js';
import { ReviewModule } from './review/review.module.js';
import { SignalsModule } from './signals/signals.module.js';
import { TicketKeysModule } from './ticket-keys/ticket-keys.module.js';
import { TrendsModule } from './trends/trends.module.js';

/** In the order in which the API document shows their routes. */
const FEATURES = [
  AdminAccessModule,
  PeopleModule,
  OrganisationModule,
  PeriodsModule,
  IndicatorsModule,
  CommentsModule,
  RespondentsModule,
  TrendsModule,
  SignalsModule,
  OwnFiguresModule,
  PersonsServedModule,
  ReviewModule,
  ObjectionsModule,
  CountersModule,
  DisplaysModule,
  TicketKeysModule,
  OfficeNetworksModule,
  ExportsModule,
  PostersModule,
];

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
        ...FEATURES,
      ],
      controllers: [DocsController],
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
