import { Module } from '@nestjs/common';
import { ChangeOrganisation } from './change-organisation.js';
import { CountersController } from './counters.controller.js';
import { ImportController } from './import.controller.js';
import { KeepUnits } from './keep-units.js';
import { KeepServices } from './keep-services.js';
import { KeepCounters } from './keep-counters.js';
import { KeepOfficers } from './keep-officers.js';
import { KeepRoster } from './keep-roster.js';
import { ImportFiles } from './import-files.js';
import { OfficersController } from './officers.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { ReadOrganisation } from './read-organisation.js';
import { RosterController } from './roster.controller.js';
import { ServicesController } from './services.controller.js';
import { UnitsController } from './units.controller.js';
import { ORGANISATION_PROBLEMS } from './organisation-problems.js';

@Module({
  controllers: [
    OrganisationController,
    UnitsController,
    ServicesController,
    CountersController,
    OfficersController,
    RosterController,
    ImportController,
  ],
  providers: [
    ReadOrganisation,
    ChangeOrganisation,
    KeepUnits,
    KeepServices,
    KeepCounters,
    KeepOfficers,
    KeepRoster,
    ImportFiles,
  ],
})
export class OrganisationModule {
  static readonly problems = ORGANISATION_PROBLEMS;
}
