import { createValidationPipe } from '@app/platform';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { inLanguage, readerOf } from '../page/visit.js';
import { StaffDeviceFormDto } from './staff-device-form.dto.js';
import { STAFF_DEVICE_PATH, StaffDevicePage } from './staff-device.view.js';

const SEE_OTHER = 303;

/** Where an honest office says of its own devices that they are its own. Nobody signs in. */
@Controller(STAFF_DEVICE_PATH)
export class StaffDeviceController {
  constructor(private readonly cookies: VisitCookies) {}

  @Get()
  show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const page = StaffDevicePage({
      reader: readerOf(request),
      isStaff: this.cookies.isStaff(request),
    });
    return writePage(reply, 200, page);
  }

  /** Sends the browser back, so that the page shows what the browser has really kept. */
  @Post()
  keep(
    @Body(createValidationPipe()) { action }: StaffDeviceFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    this.cookies.keepStaff(reply, action === 'mark');
    reply.status(SEE_OTHER);
    reply.header('Location', inLanguage(STAFF_DEVICE_PATH, readerOf(request).language));
  }
}
