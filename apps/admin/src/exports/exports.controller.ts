import { ExportDeskStore, type ExportFormat } from '@app/persistence/exports';
import { DomainError } from '@app/errors';
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
import { readByteRange } from './byte-range.js';
import { ExportRequestDto } from './export-request.dto.js';
import { ExportAcceptedView, exportView, ExportView } from './export.view.js';
import { type ExportFile, ReadExport } from './read-export.js';
import { RequestExport } from './request-export.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

@ApiTags('exports')
@ApiSignedIn()
@Needs('figures.export')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(
    private readonly requestExport: RequestExport,
    private readonly readExport: ReadExport,
    private readonly desk: ExportDeskStore,
  ) {}

  @Post()
  @WithoutPreview()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for the released figures of a period as a file' })
  @ApiAcceptedResponse({ type: ExportAcceptedView })
  @ApiProblems(400, 403, 404, 429)
  async askForExport(
    @CurrentSession() session: LiveSession,
    @Body() body: ExportRequestDto,
  ): Promise<ExportAcceptedView> {
    const period = new PeriodPipe().transform(body.period);
    const { id, state } = await this.requestExport.execute(session, body, period);
    return { id, state };
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
  async cancelExport(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    if (!(await this.desk.cancel(session, id))) throw new DomainError('export.unknown');
  }

  @Get(':id/file')
  @ApiId()
  @ApiOperation({ summary: 'Fetch the file, or go on with `Range` and `If-Range`' })
  @ApiHeader({ name: 'Range', required: false, description: 'one range of bytes' })
  @ApiHeader({ name: 'If-Range', required: false, description: 'the ETag of the first answer' })
  @ApiProduces(...Object.values(MEDIA_TYPES).map((type) => type.replace(/;.*/, '')))
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
    const file = await this.readExport.file(session, id);
    const part = partOf(file, headers, reply);
    const range = part ?? { start: 0, end: file.bytes - 1 };
    return new StreamableFile(this.readExport.open(session, file, range), {
      type: MEDIA_TYPES[file.format],
      length: range.end - range.start + 1,
      disposition: `attachment; filename="suara-loket-${file.period}.${file.format}"`,
    });
  }
}

/** The part that is asked for, null for all of it; writes the headers that tell which. */
function partOf(file: ExportFile, headers: FastifyRequest['headers'], reply: FastifyReply) {
  const etag = `"${file.sha256}"`;
  reply.header('Accept-Ranges', 'bytes').header('ETag', etag);
  try {
    const asked = { range: headers.range, ifRange: headers['if-range']?.toString() };
    const part = readByteRange(asked, { bytes: file.bytes, etag });
    if (part === null) return null;
    const { start, end } = part;
    reply.status(206).header('Content-Range', `bytes ${start}-${end}/${file.bytes}`);
    return part;
  } catch (error) {
    reply.header('Content-Range', `bytes */${file.bytes}`);
    throw error;
  }
}
