import { EXPORT_FORMATS } from '@app/persistence/exports';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change, WithoutPreview } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { ExportRequestDto } from './export-request.dto.js';
import {
  exportAcceptedView,
  ExportAcceptedView,
  exportView,
  ExportView,
  ListedExportView,
  listedExportView,
} from './export.view.js';
import { ReadExport } from './read-export.js';
import { RequestExport } from './request-export.js';
import { sendFile } from './send-file.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

const MEDIA_TYPES = Object.values(EXPORT_FORMATS);

@ApiTags('exports')
@ApiSignedIn()
@Needs('figures.export')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(
    private readonly requestExport: RequestExport,
    private readonly readExport: ReadExport,
  ) {}

  @Post()
  @WithoutPreview()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for the figures of a period as a file: running ones, or those of its closing',
  })
  @ApiAcceptedResponse({ type: ExportAcceptedView })
  @ApiProblems(400, 403, 404, 429)
  async askForExport(
    @CurrentSession() session: LiveSession,
    @Body() body: ExportRequestDto,
  ): Promise<ExportAcceptedView> {
    return exportAcceptedView(
      await this.requestExport.execute(session, body, new PeriodPipe().transform(body.period)),
    );
  }

  @Get()
  @ApiOperation({ summary: 'What you have asked for, newest first: up to 50 exports' })
  @ApiOkResponse({ type: [ListedExportView] })
  @ApiProblems(403)
  async listExports(@CurrentSession() session: LiveSession): Promise<ListedExportView[]> {
    return (await this.readExport.list(session)).map(listedExportView);
  }

  @Get(':id')
  @ApiId()
  @ApiOperation({ summary: 'How far an export has come; only for the person who asked for it' })
  @ApiOkResponse({ type: ExportView })
  @ApiProblems(400, 403, 404)
  async readExportStatus(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ExportView> {
    return exportView(await this.readExport.status(session, id));
  }

  @Delete(':id')
  @Change()
  @HttpCode(204)
  @ApiId()
  @ApiOperation({ summary: 'Cancel an export; a finished file is taken away' })
  @ApiNoContentResponse({ description: 'It is cancelled, or had failed already.' })
  @ApiProblems(400, 403, 404)
  cancelExport(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.readExport.cancel(session, id);
  }

  @Get(':id/file')
  @ApiId()
  @ApiOperation({ summary: 'Fetch the file, or go on with `Range` and `If-Range`' })
  @ApiHeader({ name: 'Range', required: false, description: 'one range of bytes' })
  @ApiHeader({ name: 'If-Range', required: false, description: 'the ETag of the first answer' })
  @ApiProduces(...MEDIA_TYPES.map((type) => type.replace(/;.*/, '')))
  @ApiOkResponse({
    description: 'The file; 206 for a part of it.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems(400, 403, 404, 409, 410, 416)
  async fetchFile(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendFile(
      await this.readExport.file(session, id),
      (file, range) => this.readExport.open(session, file, range),
      headers,
      reply,
    );
  }
}
