import { Module } from '@nestjs/common';
import { ChangeOrganisation } from './change-organisation.js';
import { CountersController } from './counters.controller.js';
import { ImportController } from './import.controller.js';
import { ManageUnits } from './manage-units.js';
import { ManageServices } from './manage-services.js';
import { ManageCounters } from './manage-counters.js';
import { ManageOfficers } from './manage-officers.js';
import { ManageRoster } from './manage-roster.js';
import { ImportFiles } from './import-files.js';
import { OfficersController } from './officers.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { ReadMyAssignments } from './read-my-assignments.js';
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
    ReadMyAssignments,
    ChangeOrganisation,
    ManageUnits,
    ManageServices,
    ManageCounters,
    ManageOfficers,
    ManageRoster,
    ImportFiles,
  ],
  exports: [ReadOrganisation, ReadMyAssignments, ManageOfficers],
})
export class OrganisationModule {
  static readonly problems = ORGANISATION_PROBLEMS;
}
