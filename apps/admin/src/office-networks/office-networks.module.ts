import { Module } from '@nestjs/common';
import { ManageOfficeNetworks } from './manage-office-networks.js';
import { OfficeNetworksController } from './office-networks.controller.js';
import { OFFICE_NETWORK_PROBLEMS } from './office-network-problems.js';

@Module({
  controllers: [OfficeNetworksController],
  providers: [ManageOfficeNetworks],
})
export class OfficeNetworksModule {
  static readonly problems = OFFICE_NETWORK_PROBLEMS;
}
