import { deriveKeys, deriveNetworkKey } from '@app/codes';
import type { DisplayService } from '@app/persistence/displays';
import type { ProofReader } from '@app/persistence/proof';
import type { RatingStore } from '@app/persistence/ratings';
import type { TicketService } from '@app/persistence/tickets';
import { CLOCK, type Clock } from '@app/platform';
import { type DynamicModule, Logger, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { IntakeConfig } from './intake.config.js';
import {
  AFTER_COMMIT,
  type AfterCommit,
  DISPLAY_SERVICE,
  INTAKE_CONFIG,
  type IntakeKeys,
  KEYS,
  PROOF_READER,
  RATING_STORE,
  TICKET_SERVICE,
} from './intake-tokens.js';
import { StaffDeviceController } from './device/staff-device.controller.js';
import { DisplayController } from './display/display.controller.js';
import { ShowDisplay } from './display/show-display.js';
import { InformationController } from './information/information.controller.js';
import { CitizenErrorFilter } from './page/citizen-error.filter.js';
import { KnownTargets } from './page/known-targets.js';
import { SameOriginGuard } from './page/same-origin.guard.js';
import { SiteFilesController } from './page/site-files.controller.js';
import { VisitCookies } from './page/visit-cookies.js';
import { ProofController } from './proof/proof.controller.js';
import { ProveRating } from './proof/prove-rating.js';
import { PagePermits } from './rating-page/page-permits.js';
import { RatingPageController } from './rating-page/rating-page.controller.js';
import { ResolveTarget } from './rating-page/resolve-target.js';
import { ResolveScan } from './rating-page/resolve-scan.js';
import { ShowRatingPage } from './rating-page/show-rating-page.js';
import { LookUpReceipt } from './receipt/look-up-receipt.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { SubmitWithDetails } from './submission/submit-with-details.js';
import { AnswerVisit } from './submission/answer-visit.js';
import { ChangeRating } from './submission/change-rating.js';
import { DetailsAllowance } from './submission/details-allowance.js';
import { DetailsController } from './submission/details.controller.js';
import { RatingApiController } from './submission/rating-api.controller.js';
import { ScreenEdits } from './submission/screen-edits.js';
import { StoredRatingPages } from './submission/stored-rating-pages.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmitRating } from './submission/submit-rating.js';
import { CallTicket } from './tickets/call-ticket.js';
import { IssueTickets } from './tickets/issue-tickets.js';
import { TicketsController } from './tickets/tickets.controller.js';

export interface IntakeOptions {
  config: IntakeConfig;
  store: RatingStore;
  proofs: ProofReader;
  displays: DisplayService;
  tickets: TicketService;
  /** the server's time */
  clock: Clock;
  /** called after every commit so that the worker hears of it soon; never awaited */
  hint: AfterCommit;
}

@Module({
  controllers: [
    RatingPageController,
    SubmissionController,
    DetailsController,
    RatingApiController,
    ReceiptController,
    ProofController,
    DisplayController,
    StaffDeviceController,
    TicketsController,
    SiteFilesController,
    InformationController,
  ],
  providers: [
    KnownTargets,
    PagePermits,
    ResolveTarget,
    ResolveScan,
    ShowRatingPage,
    SubmitRating,
    ChangeRating,
    SubmitWithDetails,
    AnswerVisit,
    DetailsAllowance,
    ScreenEdits,
    StoredRatingPages,
    LookUpReceipt,
    ProveRating,
    ShowDisplay,
    IssueTickets,
    CallTicket,
    VisitCookies,
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_FILTER, useClass: CitizenErrorFilter },
  ],
})
export class IntakeModule {
  static register(options: IntakeOptions): DynamicModule {
    return { module: IntakeModule, providers: givenProviders(options) };
  }
}

function givenProviders(options: IntakeOptions): Provider[] {
  const { config, store, proofs, displays, tickets, clock, hint } = options;
  return [
    { provide: INTAKE_CONFIG, useValue: config },
    { provide: RATING_STORE, useValue: store },
    { provide: PROOF_READER, useValue: proofs },
    { provide: DISPLAY_SERVICE, useValue: displays },
    { provide: TICKET_SERVICE, useValue: tickets },
    { provide: CLOCK, useValue: clock },
    { provide: AFTER_COMMIT, useValue: harmless(hint) },
    { provide: KEYS, useFactory: () => keysOf(config) },
  ];
}

function keysOf({ secret, networkSecret }: IntakeConfig): IntakeKeys {
  return { ...deriveKeys(secret), officeNetwork: deriveNetworkKey(networkSecret) };
}

/** A stored rating is acknowledged whatever becomes of the hint. */
function harmless(hint: AfterCommit): AfterCommit {
  return () => {
    try {
      hint();
    } catch (error) {
      new Logger('intake').warn(`the hint to the worker failed: ${String(error)}`);
    }
  };
}
