/**
 * A text that the citizens' app answered, e.g. `textIn(body, 'tickets', 0, 'hash')`.
 *
 * @param body JSON
 * @throws TypeError when no text stands there
 */
export function textIn(body: string, ...path: (string | number)[]): string {
  let found: unknown = JSON.parse(body);
  for (const step of path)
    found =
      typeof found === 'object' && found !== null
        ? (found as Record<string, unknown>)[step]
        : undefined;
  if (typeof found === 'string') return found;
  throw new TypeError(`no text at ${path.join('.')} in the answer ${body.slice(0, 200)}`);
}
