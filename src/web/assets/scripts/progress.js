/** Follows work that takes a while: says how far it is, and shows the page of its end. Without scripts there is a button. */
export function followProgress() {
  const line = document.querySelector('[data-progress]');
  if (!(line instanceof HTMLElement)) return;
  const look = async () => {
    const answer = await fetch(line.dataset.progress ?? '', { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const { ended, words } = await answer.json();
    if (ended) return location.reload();
    if (line.textContent !== words) line.textContent = words;
    setTimeout(again, 1000);
  };
  const again = () => void look().catch(() => undefined);
  setTimeout(again, 700);
}
