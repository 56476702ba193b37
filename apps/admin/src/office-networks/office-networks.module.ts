import { Module } from '@nestjs/common';
import { KeepOfficeNetworks } from './keep-office-networks.js';
import { OfficeNetworksController } from './office-networks.controller.js';

@Module({
  controllers: [OfficeNetworksController],
  providers: [KeepOfficeNetworks],
})
export class OfficeNetworksModule {}
