import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiFile } from './api-file.js';
import { DrawQr } from './draw-qr.js';
import { PosterQueryDto } from './poster-query.dto.js';
import { PrintPoster } from './print-poster.js';
import { PrintUnitPosters } from './print-unit-posters.js';

@ApiTags('codes')
@ApiSignedIn()
@Needs('codes.print')
@Controller('api/v1')
export class PostersController {
  constructor(
    private readonly drawQr: DrawQr,
    private readonly printPoster: PrintPoster,
    private readonly printUnitPosters: PrintUnitPosters,
  ) {}

  @Get('codes/:id/qr.svg')
  @ApiFile('The QR of a code, as vectors', 'image/svg+xml')
  async readQrSvg(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.drawQr.execute(session, id, 'svg'), 'image/svg+xml', 'qr.svg');
  }

  @Get('codes/:id/qr.png')
  @ApiFile('The QR of a code, 10 pixels a module; for large prints take the SVG', 'image/png')
  async readQrPng(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.drawQr.execute(session, id, 'png'), 'image/png', 'qr.png');
  }

  @Get('codes/:id/poster.pdf')
  @ApiFile('The poster of a code; a sheet is full of it', 'application/pdf')
  async readPoster(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: PosterQueryDto,
  ): Promise<StreamableFile> {
    return fileOf(
      await this.printPoster.execute(session, id, query),
      'application/pdf',
      `poster-${query.size}.pdf`,
    );
  }

  @Get('units/:id/posters.pdf')
  @ApiFile('The posters of a unit with everything below it', 'application/pdf')
  async readUnitPosters(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: PosterQueryDto,
  ): Promise<StreamableFile> {
    return fileOf(
      await this.printUnitPosters.execute(session, id, query),
      'application/pdf',
      `posters-${query.size}.pdf`,
    );
  }
}

function fileOf(content: Buffer, type: string, name: string): StreamableFile {
  const disposition = `inline; filename="${name}"`;
  return new StreamableFile(content, { type, disposition, length: content.length });
}
