import type { CDPSession, Page } from 'playwright-core';

/** The animations of a page's styles, which stand still until a test moves them on; scripts are not needed. */
export class HeldAnimations {
  private ids: string[] = [];

  private constructor(private readonly session: CDPSession) {
    session.on('Page.frameNavigated', () => (this.ids = []));
    session.on('Animation.animationStarted', ({ animation }) => this.ids.push(animation.id));
  }

  /** Holds those of every page that is opened from now on. */
  static async of(page: Page): Promise<HeldAnimations> {
    const session = await page.context().newCDPSession(page);
    const held = new HeldAnimations(session);
    await session.send('Page.enable');
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    return held;
  }

  /** Waits until so many have begun on the page at hand. */
  async begun(count: number): Promise<void> {
    while (this.ids.length < count) {
      await new Promise((begun) => this.session.once('Animation.animationStarted', begun));
    }
  }

  /** Moves all of them to so many milliseconds after they began. */
  async moveTo(currentTime: number): Promise<void> {
    await this.session.send('Animation.seekAnimations', { animations: this.ids, currentTime });
  }
}
