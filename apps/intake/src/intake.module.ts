import { deriveKeys } from '@app/codes';
import type { ProofReader } from '@app/persistence/proof';
import type { RatingStore } from '@app/persistence/ratings';
import { type DynamicModule, Logger, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { IntakeConfig } from './intake.config.js';
import {
  AFTER_COMMIT,
  type AfterCommit,
  CLOCK,
  type Clock,
  INTAKE_CONFIG,
  KEYS,
  PROOF_READER,
  RATING_STORE,
} from './intake-tokens.js';
import { CitizenErrorFilter } from './page/citizen-error.filter.js';
import { SameOriginGuard } from './page/same-origin.guard.js';
import { VisitCookies } from './page/visit-cookies.js';
import { ProofController } from './proof/proof.controller.js';
import { ProveRating } from './proof/prove-rating.js';
import { PagePermits } from './rating-page/page-permits.js';
import { RatingPageController } from './rating-page/rating-page.controller.js';
import { ResolvePlace } from './rating-page/resolve-place.js';
import { ShowRatingPage } from './rating-page/show-rating-page.js';
import { LookUpReceipt } from './receipt/look-up-receipt.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { AnswerVisit } from './submission/answer-visit.js';
import { ChangeRating } from './submission/change-rating.js';
import { DetailsController } from './submission/details.controller.js';
import { RatingApiController } from './submission/rating-api.controller.js';
import { StoredRatingPages } from './submission/stored-rating-pages.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmitRating } from './submission/submit-rating.js';

export interface IntakeOptions {
  config: IntakeConfig;
  store: RatingStore;
  proofs: ProofReader;
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
  ],
  providers: [
    PagePermits,
    ResolvePlace,
    ShowRatingPage,
    SubmitRating,
    ChangeRating,
    AnswerVisit,
    StoredRatingPages,
    LookUpReceipt,
    ProveRating,
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

function givenProviders({ config, store, proofs, clock, hint }: IntakeOptions): Provider[] {
  return [
    { provide: INTAKE_CONFIG, useValue: config },
    { provide: RATING_STORE, useValue: store },
    { provide: PROOF_READER, useValue: proofs },
    { provide: CLOCK, useValue: clock },
    { provide: AFTER_COMMIT, useValue: harmless(hint) },
    { provide: KEYS, useFactory: () => deriveKeys(config.secret) },
  ];
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
