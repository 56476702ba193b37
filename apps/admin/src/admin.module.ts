import { AccessModule } from '@app/persistence/access';
import { PersistenceModule } from '@app/persistence/data-source';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ResumeSession } from './access/resume-session.js';
import { SameOriginGuard } from './access/same-origin.guard.js';
import { SessionController } from './access/session.controller.js';
import { SessionGuard } from './access/session.guard.js';
import { SignIn } from './access/sign-in.js';
import { CLOCK, type Clock } from './admin-tokens.js';
import { DocsController } from './docs/docs.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { ReadReleases } from './indicators/read-releases.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { ReadOrganisation } from './organisation/read-organisation.js';

export interface AdminParts {
  /** of the role suara_admin */
  databaseUrl: string;
  clock: Clock;
}

@Module({})
export class AdminModule {
  static compose({ databaseUrl, clock }: AdminParts): DynamicModule {
    return {
      module: AdminModule,
      imports: [
        PersistenceModule.forRole({ url: databaseUrl, applicationName: 'suara-admin' }),
        AccessModule,
      ],
      controllers: [
        DocsController,
        SessionController,
        OrganisationController,
        IndicatorsController,
      ],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        ResumeSession,
        SignIn,
        ReadOrganisation,
        ReadReleases,
      ],
    };
  }
}
