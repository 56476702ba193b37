import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';

interface LiveRegionProps {
  asked: PageRequest;
  /** answers with this same region, alone or within a page; 204: it stays as it is for good */
  address: string;
  /** when it was made, as it is told: "09.20 WIB" */
  time: string;
  children: ComponentChildren;
}

/**
 * A part of a page that renews itself while somebody looks at it. Without scripts it is as fresh as the page. Only
 * the time is told to readers, so that they are not interrupted by all of it.
 */
export function LiveRegion({ asked, address, time, children }: LiveRegionProps): JSX.Element {
  const { fresh, old } = asked.m.live;
  return (
    <section data-live={address} data-old={old}>
      {children}
      <p class="small soft" role="status" data-told>
        {fresh(time)}
      </p>
    </section>
  );
}
