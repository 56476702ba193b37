/** A field's name and its value as text; null is NULL. */
export type Field = readonly [name: string, value: string | null];

const FORMAT = 'suara-loket row 1';
const LENGTH_BYTES = 4;
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
  const sizes = texts.map((text) => (text === null ? 0 : Buffer.byteLength(text)));
  const bytes = Buffer.alloc(sizes.reduce((total, size) => total + LENGTH_BYTES + size, 0));
  let at = 0;
  texts.forEach((text, index) => {
    at = bytes.writeUInt32BE(text === null ? NULL_LENGTH : sizes[index]!, at);
    at += bytes.write(text ?? '', at);
  });
  return bytes;
}
