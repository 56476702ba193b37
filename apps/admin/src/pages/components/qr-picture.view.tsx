import type { JSX } from 'preact';

/** A QR as the library has drawn it, with its quiet zone; dark on white also in the dark. */
export function QrPicture({ svg, name }: { svg: string; name: string }): JSX.Element {
  return <div class="qr" role="img" aria-label={name} dangerouslySetInnerHTML={{ __html: svg }} />;
}
