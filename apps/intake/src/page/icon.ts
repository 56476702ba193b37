/** A face in the colour of the four: one circle, two eyes, a mouth. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#ffd568"/><path d="M2 2h1v1H2zm3 0h1v1H5zM2 5h4L4 6z"/></svg>';

/** The icon within a page: no request of its own. */
export const ICON_ADDRESS = `data:image/svg+xml,${ICON.replace(/[<>#":]/g, encodeURIComponent)}`;
