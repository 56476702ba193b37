/** A face in the colours of the pages: one circle, two eyes, a mouth. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#ffd568"/><path d="M5 6v1m6-1v1M4 10q4 4 8 0" fill="none" stroke="#3b2a00" stroke-width="1.5"/></svg>';

/** The icon within a page: no request of its own. */
export const ICON_ADDRESS = `data:image/svg+xml,${ICON.replace(/[<>#":]/g, encodeURIComponent)}`;
