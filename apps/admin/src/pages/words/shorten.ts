/** A name that must stay on one line; the whole of it stands in the table beside it. */
export function shorten(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length <= most
    ? name
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
