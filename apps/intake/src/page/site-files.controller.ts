import { Controller, Get, Header } from '@nestjs/common';
import { ICON } from './icon.js';

/**
 * Pages of counters are for who stands there, not for search engines; those who fetch a link for a
 * chat may look at it, so that it has a title there. Looking stores nothing.
 */
const ROBOTS = `User-agent: facebookexternalhit
User-agent: WhatsApp
User-agent: TelegramBot
User-agent: Twitterbot
Disallow: /D/
Disallow: /api/

User-agent: *
Disallow: /R/
Disallow: /r/
Disallow: /D/
Disallow: /api/
Disallow: /resi
`;

const A_DAY = 'public, max-age=86400';

/** What browsers and search engines ask every site for. */
@Controller()
export class SiteFilesController {
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', A_DAY)
  robots(): string {
    return ROBOTS;
  }

  /** Browsers ask for it beside answers that are no page. */
  @Get('favicon.ico')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', A_DAY)
  icon(): string {
    return ICON;
  }
}
