import { qrSvg } from '@app/codes';
import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG } from '../intake-tokens.js';
import { writePage } from '../page/layout.view.js';
import { readerOf } from '../page/visit.js';
import { DISPLAY_POLICY } from './display-style.js';
import { DISPLAY_SCRIPT, SCRIPT_PATH, SCRIPT_VERSION } from './display-script.js';
import { DisplayPage } from './display.view.js';
import { ShowDisplay } from './show-display.js';

/** What the page asks for each minute. */
export interface DisplayNews {
  svg: string;
  /** the server's time, Unix milliseconds */
  now: number;
  utcOffsetMinutes: number;
  /** until the next code */
  secondsLeft: number;
  /** of the page; another one means that the page is to be loaded anew */
  version: string;
}

/** The screen on a counter. Its address is a secret that an administrator issued and can revoke. */
@Controller()
export class DisplayController {
  constructor(
    private readonly showDisplay: ShowDisplay,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
  ) {}

  @Get(SCRIPT_PATH)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return DISPLAY_SCRIPT;
  }

  @Get('D/:secret')
  async show(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const minute = await this.showDisplay.execute(secret, null);
    const svg = await qrSvg(minute.address);
    const { publicUrl } = this.config;
    reply.header('Content-Security-Policy', DISPLAY_POLICY);
    const page = DisplayPage({ reader: readerOf(request), minute, svg, publicUrl });
    return writePage(reply, 200, page);
  }

  /** @param clock the display's own clock, Unix milliseconds */
  @Get('D/:secret/menit')
  async news(@Param('secret') secret: string, @Query('jam') clock: unknown): Promise<DisplayNews> {
    const minute = await this.showDisplay.execute(secret, readClock(clock));
    const { now, utcOffsetMinutes, secondsLeft } = minute;
    const svg = await qrSvg(minute.address);
    return { svg, now: now.getTime(), utcOffsetMinutes, secondsLeft, version: SCRIPT_VERSION };
  }
}

function readClock(clock: unknown): number | null {
  return typeof clock === 'string' && /^\d{1,15}$/.test(clock) ? Number(clock) : null;
}
