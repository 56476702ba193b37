import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AdminAccessModule } from '../access/access.module.js';
import { PageService } from './answer/page-service.js';
import { FilesController } from './assets/files.controller.js';
import { LanguagePage } from './layout/language.page.js';
import { FindMenu } from './menu/find-menu.js';

/** What all pages stand on: how they are answered, their frame, and the files that they load. */
@Global()
@Module({
  imports: [DiscoveryModule, AdminAccessModule],
  controllers: [FilesController, LanguagePage],
  providers: [PageService, FindMenu],
  exports: [PageService],
})
export class PagesModule {}
