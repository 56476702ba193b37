/** Cuts what `pieces` yields into buffers of exactly `size` bytes; the last one may be shorter. */
export async function* inChunks(
  pieces: AsyncIterable<string | Buffer>,
  size: number,
): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    for (let at = 0; at < bytes.length;) {
      const copied = bytes.copy(chunk, filled, at);
      at += copied;
      filled += copied;
      if (filled === size) {
        yield chunk;
        // a new one: the database driver may still be sending the old
        chunk = Buffer.allocUnsafe(size);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
