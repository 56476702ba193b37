import type { JSX } from 'preact';

const INK = '#3b2a00';
/** Attributes beside the classes: without them an engine that cannot read the style sheet draws black discs. */
const LINE = { fill: 'none', stroke: INK };

/** Mouth and brows from worst to best; circle and eyes are the same, so that no face weighs more. */
const FEATURES: readonly JSX.Element[] = [
  <path class="s" {...LINE} d="M15 35Q24 26 33 35M12 16L18.5 13M36 16L29.5 13" />,
  <path class="s" {...LINE} d="M16 33.5Q24 29 32 33.5" />,
  <path class="s" {...LINE} d="M15.5 30Q24 36.5 32.5 30" />,
  <path class="s d" {...LINE} fill={INK} d="M14 28.5Q24 32 34 28.5Q31 38 24 38T14 28.5Z" />,
];

/** Decoration beside the word, hidden from screen readers; null where the scale is longer. */
export function Face({ index }: { index: number }): JSX.Element | null {
  const features = FEATURES[index];
  if (features === undefined) return null;
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <circle class="f" fill="#ffd568" stroke={INK} cx="24" cy="24" r="22" />
      <circle class="d" cx="16.5" cy="20.5" r="2.7" />
      <circle class="d" cx="31.5" cy="20.5" r="2.7" />
      {features}
    </svg>
  );
}

/** The tick of what has been saved. */
export function Tick(): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" {...LINE} aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M7.5 12.5L10.8 15.8L16.8 9" />
    </svg>
  );
}
