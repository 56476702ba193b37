import parseRange from 'range-parser';
import { DomainError } from '@app/errors';

/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface RangeHeaders {
  range?: string | undefined;
  ifRange?: string | undefined;
}

/**
 * The part of a file that a request asks for (RFC 9110, section 14); null for the whole file: without
 * `Range`, with several ranges, with one that cannot be read, and when `If-Range` names another file.
 *
 * @throws DomainError `export.range` when the file has no such bytes
 */
export function readByteRange(
  { range, ifRange }: RangeHeaders,
  { bytes, etag }: { bytes: number; etag: string },
): ByteRange | null {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null;
  const ranges = parseRange(bytes, range);
  if (ranges === -1) throw new DomainError('export.range');
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0]!;
}
