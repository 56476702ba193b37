import type { JSX } from 'preact';

const BUBBLE = 'M6 3h22a4 4 0 0 1 4 4v15a4 4 0 0 1-4 4H17l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z';
const BARS = 'M8 21v-3M14 21v-6M20 21v-9M26 21V8';

/** The mark of the product. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 34 34" aria-hidden="true">
      <path d={BUBBLE} fill="#fff" />
      <path d={BARS} stroke="#0b4a56" stroke-width="3.2" stroke-linecap="round" />
    </svg>
  );
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><path d="${BUBBLE}" fill="#0b4a56"/><path d="${BARS}" stroke="#fff" stroke-width="3.2" stroke-linecap="round"/></svg>`;

/** In the page, so that browsers do not ask for /favicon.ico. */
export const ICON_ADDRESS = `data:image/svg+xml,${encodeURIComponent(ICON)}`;
