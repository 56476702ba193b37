import type { Readable } from 'node:stream';
import { EXPORT_FORMATS } from '@app/persistence/exports';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ByteRange, readByteRange } from './byte-range.js';
import type { ExportFile } from './read-export.js';

/**
 * The file or the part of it that is asked for, with the headers that tell which.
 *
 * @throws DomainError `export.range` for a part that the file does not have
 */
export function sendFile(
  file: ExportFile,
  open: (file: ExportFile, range: ByteRange) => Readable,
  headers: FastifyRequest['headers'],
  reply: FastifyReply,
): StreamableFile {
  const range = partOf(file, headers, reply) ?? { start: 0, end: file.bytes - 1 };
  return new StreamableFile(open(file, range), {
    type: EXPORT_FORMATS[file.format],
    length: range.end - range.start + 1,
    disposition: `attachment; filename="suara-loket-${file.period}.${file.format}"`,
  });
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
