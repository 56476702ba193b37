import type { JSX } from 'preact';

interface PageTitleProps {
  title: string;
  /** where the page stands: a unit, a period, a step */
  eye?: string | undefined;
}

/** The one heading of a page. */
export function PageTitle({ title, eye }: PageTitleProps): JSX.Element {
  return (
    <div class="title">
      {eye && <p class="eye">{eye}</p>}
      <h1>{title}</h1>
    </div>
  );
}
