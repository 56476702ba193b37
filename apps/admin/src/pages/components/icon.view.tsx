import type { JSX } from 'preact';

/** Strokes on 24 × 24. */
const PATHS = {
  check: 'm5 12.5 4.5 4.5L19 7',
  warn: 'M12 4 2.5 20h19zM12 10v5m0 2.5v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-8.5v.5',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18',
  ring: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  equal: 'M6 9h12M6 15h12',
  up: 'M12 19V6m-6 5 6-6 6 6',
  down: 'M12 5v13m-6-5 6 6 6-6',
  wait: 'M6 12h.01M12 12h.01M18 12h.01',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  next: 'm9 6 6 6-6 6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20c1-4 4-5 8-5s7 1 8 5',
  people:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.6 3.5 5.5',
  mute: 'M3 9v6h4l5 4V5L7 9zM16 9l5 6M21 9l-5 6',
  pause: 'M8 5v14M16 5v14',
  share: 'M12 3a9 9 0 1 0 9 9h-9zM15 3.5A9 9 0 0 1 20.5 9H15z',
  file: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  device: 'M4 5h16v11H4zM2 19h20',
} as const;

export type IconName = keyof typeof PATHS;

/** Beside a word that says the same, so readers pass over it. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
