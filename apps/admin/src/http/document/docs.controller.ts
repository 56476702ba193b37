import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { WithoutSession } from '../../access/session.guard.js';

@ApiExcludeController()
@Controller()
export class DocsController {
  @Get()
  @WithoutSession()
  @Redirect('/api/docs', 302)
  showDocs(): void {}
}
