import { Readable } from 'node:stream';
import {
  CHUNK_BYTES,
  ExportRequestStore,
  type ExportStatus,
  type ListedExport,
  type Requester,
} from '@app/persistence/exports';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ByteRange } from './byte-range.js';

/** A finished file: its size, and a tag that another content never has. */
export interface ExportFile extends ExportStatus {
  bytes: number;
  sha256: string;
}

@Injectable()
export class ReadExport {
  constructor(
    private readonly requests: ExportRequestStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest 50 of this person, newest first. */
  list(by: Requester): Promise<ListedExport[]> {
    return this.requests.list(by);
  }

  /** @throws DomainError `export.unknown` for what this person has not asked for */
  async status(by: Requester, id: string): Promise<ExportStatus> {
    const status = await this.requests.find(by, id);
    if (status === null) throw new DomainError('export.unknown');
    return status;
  }

  /** @throws DomainError `export.unknown` for what this person has not asked for */
  async cancel(by: Requester, id: string): Promise<void> {
    if (!(await this.requests.cancel(by, id))) throw new DomainError('export.unknown');
  }

  /**
   * The file, when it can be fetched.
   *
   * @throws DomainError `export.unknown`, `export.not-ready`, `export.failed` or `export.gone`
   */
  async file(by: Requester, id: string): Promise<ExportFile> {
    const status = await this.status(by, id);
    const { state, bytes, sha256, expiresAt } = status;
    if (state === 'waiting' || state === 'running') throw new DomainError('export.not-ready');
    if (state === 'failed') throw new DomainError('export.failed');
    if (
      state === 'cancelled' ||
      bytes === null ||
      sha256 === null ||
      isPast(expiresAt, this.clock())
    )
      throw new DomainError('export.gone');
    return { ...status, bytes, sha256 };
  }

  /**
   * Some bytes of a file, piece by piece. If the file goes away meanwhile the connection breaks before the
   * promised length: nobody takes a part for the whole.
   */
  open(by: Requester, file: ExportFile, range: ByteRange): Readable {
    return Readable.from(this.pieces(by, file, range), { objectMode: false });
  }

  private async *pieces(
    by: Requester,
    file: ExportFile,
    { start, end }: ByteRange,
  ): AsyncGenerator<Buffer> {
    const last = Math.floor(end / CHUNK_BYTES);
    for (let ordinal = Math.floor(start / CHUNK_BYTES); ordinal <= last; ordinal++) {
      const content = await this.requests.readChunk(by, file, ordinal);
      if (content === null) throw new DomainError('export.gone');
      const before = ordinal * CHUNK_BYTES;
      yield content.subarray(Math.max(0, start - before), end - before + 1);
    }
  }
}

function isPast(expiresAt: Date | null, now: Date): boolean {
  return expiresAt === null || expiresAt <= now;
}
