/* Runs in the page that is looked at. */
globalThis.uvid = {
  /** What reaches beyond the window, or a sentence that says so of the page as a whole. */
  sideways() {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(element => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1 && !uvid.isFoldedAway(element) && !uvid.scrolls(element);
    });
    return [`${scrollWidth} px wide: ${wide.slice(0, 3).map(uvid.named).join(', ')}`];
  },

  /** Words that are cut off, and words that lie on others. */
  unreadable() {
    return [...uvid.cutOff(), ...uvid.overlapping()];
  },

  /** Fields are left out: what is longer than they are scrolls in them. */
  cutOff() {
    return [...document.body.querySelectorAll(':not(input, select)')]
      .filter(element => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cutsX = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const cutsY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return (cutsX || cutsY) && !uvid.isFoldedAway(element) && !uvid.isOnMap(element);
      })
      .map(element => `cut off: ${uvid.named(element)}`);
  },

  overlapping() {
    const lines = uvid.lines();
    const found = [];
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.top >= one.bottom) break;
        if (one.node === other.node || other.left >= one.right - 2 || one.left >= other.right - 2) continue;
        found.push(`“${uvid.words(one.node)}” lies on “${uvid.words(other.node)}”`);
      }
    return [...new Set(found)];
  },

  /** Every line of visible text, as high as its small letters are, from the top. */
  lines() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const { parentElement: parent } = node;
      if (node.data.trim() === '' || uvid.isFoldedAway(parent) || uvid.scrolls(parent) || uvid.isOnMap(parent))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, bottom, left, right } of range.getClientRects()) {
        const margin = (bottom - top) * 0.3;
        lines.push({ node, left, right, top: top + margin, bottom: bottom - margin });
      }
    }
    return lines.sort((one, other) => one.top - other.top);
  },

  /** Not drawn, or there only for those who listen. */
  isFoldedAway(element) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return true;
    return element.closest('.govuk-visually-hidden, .govuk-skip-link, script, style, option') !== null;
  },

  /** A map that is moved shows a part of itself, and its marks lie as close as the cameras do. */
  isOnMap(element) {
    return element.closest('.leaflet-container') !== null;
  },

  /** In a box of its own that scrolls. */
  scrolls(element) {
    for (let each = element; each && each !== document.body; each = each.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return true;
    return false;
  },

  named(element) {
    const classes = typeof element.className === 'string' ? element.className : '';
    return `<${element.localName} class="${classes}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  },

  words(node) {
    return node.data.trim().slice(0, 40);
  },
};
