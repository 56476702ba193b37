import type { AccessKeys } from '@app/codes';
import { AccessModule } from '@app/persistence/access';
import { DatabaseModule, Tenancy } from '@app/database';
import { ExportDeskStore } from '@app/persistence/exports';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CheckPassword } from './access/check-password.js';
import { CheckSecondFactor } from './access/check-second-factor.js';
import { EnrolSecondFactor } from './access/enrol-second-factor.js';
import { InvitationsController } from './access/invitations.controller.js';
import { KeepOwnSessions } from './access/keep-own-sessions.js';
import { OwnAccountController } from './access/own-account.controller.js';
import { ResumeSession } from './access/resume-session.js';
import { PermissionGuard } from './access/permission.guard.js';
import { SecondFactorController } from './access/second-factor.controller.js';
import { SameOriginGuard } from './access/same-origin.guard.js';
import { SessionController } from './access/session.controller.js';
import { SessionGuard } from './access/session.guard.js';
import { SignIn } from './access/sign-in.js';
import { TakeUpInvitation } from './access/take-up-invitation.js';
import {
  ACCESS_KEYS,
  CLOCK,
  type Clock,
  HINT_EXPORTS,
  NETWORK_KEY,
  PUBLIC_URL,
} from './admin-tokens.js';
import { KnownQueryGuard } from './changes/known-query.guard.js';
import { MakeChange } from './changes/make-change.js';
import { CounterActivityController } from './counters/counter-activity.controller.js';
import { WatchCounters } from './counters/watch-counters.js';
import { CommentsController } from './comments/comments.controller.js';
import { ReadComments } from './comments/read-comments.js';
import { DisplaysController } from './displays/displays.controller.js';
import { KeepDisplays } from './displays/keep-displays.js';
import { DocsController } from './http/document/docs.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { ReadExport } from './exports/read-export.js';
import { RequestExport } from './exports/request-export.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { ReadReleases } from './indicators/read-releases.js';
import { KeepOfficeNetworks } from './office-networks/keep-office-networks.js';
import { OfficeNetworksController } from './office-networks/office-networks.controller.js';
import { ChangeOrganisation } from './organisation/change-organisation.js';
import { CountersController } from './organisation/counters.controller.js';
import { ImportController } from './organisation/import.controller.js';
import { OfficersController } from './organisation/officers.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { ReadOrganisation } from './organisation/read-organisation.js';
import { OwnFiguresController } from './own-figures/own-figures.controller.js';
import { ReadOwnFigures } from './own-figures/read-own-figures.js';
import { KeepAccounts } from './people/keep-accounts.js';
import { LogController } from './people/log.controller.js';
import { ReadLog } from './people/read-log.js';
import { UsersController } from './people/users.controller.js';
import { KeepPersonsServed } from './persons-served/keep-persons-served.js';
import { PeriodsController } from './periods/periods.controller.js';
import { ReadLatestPeriods } from './periods/read-latest-periods.js';
import { PersonsServedController } from './persons-served/persons-served.controller.js';
import { RosterController } from './organisation/roster.controller.js';
import { ServicesController } from './organisation/services.controller.js';
import { UnitsController } from './organisation/units.controller.js';
import { ChangeCode } from './posters/change-code.js';
import { CodesController } from './posters/codes.controller.js';
import { DrawQr } from './posters/draw-qr.js';
import { FindPrintableCode } from './posters/find-printable-code.js';
import { ListIssuedCodes } from './posters/list-issued-codes.js';
import { PostersController } from './posters/posters.controller.js';
import { PrintPoster } from './posters/print-poster.js';
import { PrintUnitPosters } from './posters/print-unit-posters.js';
import { ReadSignals } from './signals/read-signals.js';
import { SignalsController } from './signals/signals.controller.js';
import { KeepTicketKeys } from './ticket-keys/keep-ticket-keys.js';
import { TicketKeysController } from './ticket-keys/ticket-keys.controller.js';
import { ReadTrend } from './trends/read-trend.js';
import { TrendsController } from './trends/trends.controller.js';
import { ReadRespondents } from './respondents/read-respondents.js';
import { FileObjection } from './objections/file-objection.js';
import { OwnObjectionsController } from './objections/own-objections.controller.js';
import { ReviewObjections } from './objections/review-objections.js';
import { ReviewObjectionsController } from './objections/review-objections.controller.js';
import { ReadReviewReports } from './review/read-review-reports.js';
import { ReviewReportsController } from './review/review-reports.controller.js';
import { ReviewersController } from './review/reviewers.controller.js';
import { ReviewCases } from './review/review-cases.js';
import { ReviewController } from './review/review.controller.js';
import { RespondentsController } from './respondents/respondents.controller.js';

export interface AdminParts {
  /** of the role suara_admin */
  databaseUrl: string;
  clock: Clock;
  hintExports: () => void;
  accessKeys: AccessKeys;
  networkKey: Uint8Array;
  /** what printed codes hold */
  publicUrl: string;
}

const CONTROLLERS = [
  DocsController,
  SessionController,
  SecondFactorController,
  InvitationsController,
  OwnAccountController,
  UsersController,
  LogController,
  OrganisationController,
  UnitsController,
  ServicesController,
  CountersController,
  OfficersController,
  RosterController,
  ImportController,
  PeriodsController,
  IndicatorsController,
  CommentsController,
  RespondentsController,
  TrendsController,
  SignalsController,
  OwnFiguresController,
  PersonsServedController,
  ReviewController,
  ReviewObjectionsController,
  ReviewReportsController,
  ReviewersController,
  OwnObjectionsController,
  CounterActivityController,
  DisplaysController,
  TicketKeysController,
  OfficeNetworksController,
  ExportsController,
  CodesController,
  PostersController,
];

const USE_CASES = [
  ResumeSession,
  CheckPassword,
  CheckSecondFactor,
  EnrolSecondFactor,
  SignIn,
  TakeUpInvitation,
  KeepOwnSessions,
  KeepAccounts,
  ReadLog,
  ReadOrganisation,
  ChangeOrganisation,
  ReadLatestPeriods,
  ReadReleases,
  ReadTrend,
  ReadSignals,
  ReadOwnFigures,
  KeepPersonsServed,
  WatchCounters,
  KeepDisplays,
  KeepTicketKeys,
  KeepOfficeNetworks,
  ReviewCases,
  ReviewObjections,
  ReadReviewReports,
  FileObjection,
  ReadComments,
  ReadRespondents,
  RequestExport,
  ReadExport,
  ListIssuedCodes,
  ChangeCode,
  FindPrintableCode,
  DrawQr,
  PrintPoster,
  PrintUnitPosters,
];

@Module({})
export class AdminModule {
  static compose({
    databaseUrl,
    clock,
    hintExports,
    accessKeys,
    networkKey,
    publicUrl,
  }: AdminParts): DynamicModule {
    return {
      module: AdminModule,
      imports: [
        DatabaseModule.forRole({ url: databaseUrl, applicationName: 'suara-admin' }),
        AccessModule,
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: HINT_EXPORTS, useValue: hintExports },
        {
          provide: ExportDeskStore,
          inject: [Tenancy],
          useFactory: (tenancy: Tenancy) => new ExportDeskStore(tenancy),
        },
        { provide: ACCESS_KEYS, useValue: accessKeys },
        { provide: NETWORK_KEY, useValue: networkKey },
        { provide: PUBLIC_URL, useValue: publicUrl },
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: KnownQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: MakeChange },
        ...USE_CASES,
      ],
    };
  }
}
