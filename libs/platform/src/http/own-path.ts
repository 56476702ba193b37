/**
 * Path and query of a request as a link to this same site. A request may name another host, openly
 * (`http://evil.example/x`) or as browsers read it (`//evil.example/x`, `/\evil.example/x`).
 */
export function ownPath(url: string): string {
  const target = url.startsWith('/') || !URL.canParse(url) ? url : pathOf(new URL(url));
  return `/${target.replace(/[\t\r\n]/g, '').replace(/^[/\\]+/, '')}`;
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
