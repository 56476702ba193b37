/** A text, or what keeps bytes from being one. */
export type Decoded = { readonly text: string } | { readonly fault: string };

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** A character of a Latin script has a zero byte in UTF-16; a text in UTF-8 has none. */
const ZERO_SHARE = 0.2;
const SHOWN = 40;
/** How ZIP archives begin, and so XLSX and ODS files. */
const ZIPPED = [0x50, 0x4b, 0x03, 0x04];

/**
 * UTF-8 and UTF-16, each with or without a byte order mark: nothing else reads as them by chance. Other
 * encodings are named and not guessed at, because a wrong guess spoils names.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes) };
  try {
    return { text: UTF_8.decode(bytes) };
  } catch {
    return { fault: nameEncoding(bytes) };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map(
    (rest) => start.filter((byte, at) => byte === 0 && at % 2 === rest).length,
  );
  const [first = 0, second = 0] = zeros;
  if (first + second < ZERO_SHARE * start.length) return null;
  return second > first ? 'utf-16le' : 'utf-16be';
}

function nameEncoding(bytes: Uint8Array): string {
  if (ZIPPED.every((byte, at) => bytes[at] === byte)) {
    return 'is a workbook (XLSX or ODS) and no text, whatever its name says. Save it as "CSV UTF-8" and try again';
  }
  const lines = new TextDecoder('windows-1252').decode(bytes).split(/\r\n?|\n/);
  const at = lines.findIndex((line) => /[^\0-\x7f]/.test(line));
  const shown = lines[at]!.slice(0, SHOWN);
  return `is not UTF-8 text, most likely Windows-1252 ("ANSI"), as Excel saves plain CSV; line ${at + 1} would then read ${JSON.stringify(shown)}. Save it as "CSV UTF-8" and try again`;
}
