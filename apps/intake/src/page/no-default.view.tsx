import type { JSX } from 'preact';

/**
 * The first button of a form with choices: what Enter presses in a field, and it does nothing. Without it Enter
 * would press the first visible button, such as the worst of the four faces. A disabled one would not do: from
 * a checkbox browsers look for the next. It is drawn, because old ones skip what is not; those that do not know
 * `dialog` load the page again.
 */
export function NoDefault(): JSX.Element {
  return <button class="none" formmethod="dialog" tabindex={-1} aria-hidden="true" />;
}
