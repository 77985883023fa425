/**
 * Says how far reports are while they are being drawn, and looks at the page again once one is done. Without scripts the page
 * has a link that does the same.
 */
const pause = 1500;

export function followDrawings() {
  const list = document.querySelector('[data-drawings]');
  if (list) setTimeout(() => look(list), pause);
}

async function look(list) {
  const answer = await fetch(list.dataset.drawings, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  let waiting = false;
  for (const { kind, state, words } of await answer.json()) {
    const place = list.querySelector(`[data-drawing="${kind}"]`);
    if (!place) continue;
    // What can be fetched now has another link, which the server draws.
    if (state !== 'drawing') return location.reload();
    place.textContent = words;
    waiting = true;
  }
  if (waiting) setTimeout(() => look(list), pause);
}
