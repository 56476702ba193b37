import type { Page } from 'playwright-core';

/** More than any page has. */
const MOST_STOPS = 60;

/** Presses Tab until the element that fits is focused. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Presses one of the four choices. */
export async function pressChoice(page: Page, score: number): Promise<void> {
  await page.locator(`button[name=score][value="${score}"]`).click();
}
