/**
 * Renews the parts of a page that are marked `data-live`: fetches the address again, morphs what is shown into
 * what came, and waits the longer the slower the server is. A hidden tab asks for nothing, and focus, open details and
 * what is being typed stay.
 *
 * @param morphdom name of the file beside this one
 */
export function liveScript(morphdom: string): string {
  return `import './${morphdom}';
const FIRST_MS = 2000, LONGEST_MS = 60000, SLOWER = 10;
for (const region of document.querySelectorAll('[data-live]')) watch(region);

function watch(region) {
  const told = region.querySelector('[data-told]');
  let wait = FIRST_MS, turn = 0, timer;

  async function renew() {
    if (document.hidden) return;
    const began = performance.now(), mine = ++turn;
    try {
      const answer = await fetch(region.dataset.live, { headers: { Accept: 'text/html' }, redirect: 'error' });
      if (answer.status === 204) return;
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.text());
      wait = Math.min(LONGEST_MS, Math.max(FIRST_MS, (performance.now() - began) * SLOWER, wait * 1.5));
    } catch {
      wait = Math.min(LONGEST_MS, wait * 2);
      if (told) told.textContent = region.dataset.old;
    }
    if (mine === turn) timer = setTimeout(renew, wait);
  }

  function show(html) {
    const next = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-live]');
    if (!next) throw new Error('no region');
    globalThis.morphdom(region, next, {
      childrenOnly: true,
      onBeforeElUpdated(from, to) {
        if (from === document.activeElement && from.matches('input,select,textarea')) return false;
        if (from.tagName === 'DETAILS') to.open = from.open;
        return !from.isEqualNode(to);
      },
    });
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (!document.hidden) renew();
  });
  timer = setTimeout(renew, wait);
}
`;
}
