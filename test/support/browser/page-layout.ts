import type { Page } from 'playwright-core';

export interface Setting {
  width: number;
  /** size of the letters, in percent of what the browser is set to */
  letters: number;
}

/** Phones of 320 and 360 px and a desk, letters as they are and twice as large. */
export const SETTINGS: readonly Setting[] = [320, 360, 1280].flatMap((width) =>
  [100, 200].map((letters) => ({ width, letters })),
);

/** WCAG 2.2, 2.5.8 (minimum), and here without its exception for links within a sentence. */
const SMALLEST_TARGET = 24;

/**
 * What is wrong with the page as it stands: what reaches beyond a side edge, and targets of less than
 * 24 px.
 */
export async function layoutFaults(page: Page, { width, letters }: Setting): Promise<string[]> {
  await page.setViewportSize({ width, height: 720 });
  return page.evaluate(
    ([percent, smallest]) => {
      const root = document.documentElement;
      root.style.fontSize = `${percent}%`;
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      const edge = root.clientWidth;
      const nameOf = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').slice(0, 20)}"`;
      const isShown = (element: Element): boolean => element.getClientRects().length > 0;
      const wide = root.scrollWidth - edge;
      const outside = [...document.querySelectorAll('body *')]
        .filter(isShown)
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > edge + 0.5;
        })
        .map((element) => `${nameOf(element)} reaches beyond the edge`);
      // whatever neither a finger, nor a key, nor a reader can reach is no target
      const isReached = (element: Element): boolean =>
        isShown(element) && !element.matches('[aria-hidden="true"][tabindex="-1"]');
      const small = [...document.querySelectorAll('a,button,input,select,textarea,summary')]
        .filter(isReached)
        .filter((element) => {
          const { width: across, height } = element.getBoundingClientRect();
          return Math.min(across, height) < smallest! - 0.01;
        })
        .map((element) => `${nameOf(element)} is a target of less than ${smallest} px`);
      return [...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []), ...outside, ...small];
    },
    [letters, SMALLEST_TARGET],
  );
}
