/** A field's name and its value as text; null is NULL. */
export type Field = readonly [name: string, value: string | null];

const FORMAT = 'suara-loket row 1';
const NULL_LENGTH = 0xffffffff;

/**
 * The bytes of a row that its leaf commits to, in format 1: the text `suara-loket row 1`, the kind, and
 * for each field its name and its value. Every text is a length (four bytes, big-endian) and that many
 * bytes of UTF-8; NULL is the length 0xffffffff and nothing else. So no two rows share their bytes.
 *
 * @param kind what the row is, e.g. `rating`
 * @param fields in one order for all rows of a kind
 */
export function encodeRow(kind: string, fields: readonly Field[]): Buffer {
  const texts = [FORMAT, kind, ...fields.flat()];
  return Buffer.concat(texts.flatMap(encodeText));
}

function encodeText(text: string | null): Buffer[] {
  const length = Buffer.alloc(4);
  if (text === null) {
    length.writeUInt32BE(NULL_LENGTH);
    return [length];
  }
  const bytes = Buffer.from(text, 'utf8');
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}
