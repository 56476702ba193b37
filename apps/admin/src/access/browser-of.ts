const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Families of browser and system, e.g. `Firefox, Android`: enough to know one's own session again, nothing
 * that tells one machine from the next. Empty where neither is known.
 */
export function browserOf(userAgent: string | undefined): string {
  const find = (families: typeof BROWSERS): string[] =>
    families
      .filter(([pattern]) => pattern.test(userAgent ?? ''))
      .map(([, name]) => name)
      .slice(0, 1);
  return [...find(BROWSERS), ...find(SYSTEMS)].join(', ');
}
