import type { Type } from '@nestjs/common';
import { AdminAccessModule } from './access/access.module.js';
import { AccountModule } from './account/account.module.js';
import { AllUnitsModule } from './all-units/all-units.module.js';
import { ClosedPeriodsModule } from './closed-periods/closed-periods.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { CountersModule } from './counters/counters.module.js';
import { DisplaysModule } from './displays/displays.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FigureSettingsModule } from './figure-settings/figure-settings.module.js';
import { HomeModule } from './home/home.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { ObjectionsModule } from './objections/objections.module.js';
import { OfficeNetworksModule } from './office-networks/office-networks.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OwnUnitModule } from './own-unit/own-unit.module.js';
import { MyFiguresModule } from './my-figures/my-figures.module.js';
import { PeopleModule } from './people/people.module.js';
import { PeriodsModule } from './periods/periods.module.js';
import { PersonsServedModule } from './persons-served/persons-served.module.js';
import { PostersModule } from './posters/posters.module.js';
import { PublishedFiguresModule } from './published-figures/published-figures.module.js';
import { RespondentsModule } from './respondents/respondents.module.js';
import { RepliesModule } from './replies/replies.module.js';
import { ReviewModule } from './review/review.module.js';
import { SignalsModule } from './signals/signals.module.js';
import { TicketKeysModule } from './ticket-keys/ticket-keys.module.js';
import { TrendsModule } from './trends/trends.module.js';
import type { Feature } from './http/admin-problems.js';

/** In the order in which the API document shows their routes. */
export const FEATURES: readonly (Type & Feature)[] = [
  AdminAccessModule,
  AccountModule,
  HomeModule,
  OwnUnitModule,
  PeopleModule,
  OrganisationModule,
  PeriodsModule,
  IndicatorsModule,
  ClosedPeriodsModule,
  AllUnitsModule,
  PublishedFiguresModule,
  FigureSettingsModule,
  CommentsModule,
  RespondentsModule,
  TrendsModule,
  SignalsModule,
  MyFiguresModule,
  RepliesModule,
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
