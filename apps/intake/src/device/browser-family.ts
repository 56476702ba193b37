/** The first that is named in a user agent; most browsers also name those that they descend from. */
const BROWSERS = [
  'SamsungBrowser',
  'MiuiBrowser',
  'HeyTapBrowser',
  'VivoBrowser',
  'HuaweiBrowser',
  'UCBrowser',
  'OPR',
  'Opera',
  'Edg',
  'FBAN',
  'Instagram',
  'Line',
  'Firefox',
  'FxiOS',
  'CriOS',
  'Chrome',
  'Safari',
];
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];

/** Family and system of a browser, without versions and models, e.g. `Chrome Android`. */
export function browserFamilyOf(userAgent: string | undefined): string {
  const firstIn = (names: string[]): string =>
    names.find((name) => userAgent?.includes(name)) ?? 'other';
  return `${firstIn(BROWSERS)} ${firstIn(SYSTEMS)}`;
}
