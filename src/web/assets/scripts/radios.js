/**
 * govuk-frontend says with `aria-expanded` whether a radio has revealed something. ARIA does not allow it on a radio, and
 * readers hear what is revealed in any case, because it follows at once; so the attribute goes as soon as it comes.
 */
export function tidyRadios() {
  const tidy = radio => radio.removeAttribute('aria-expanded');
  document.querySelectorAll('input[type=radio][aria-expanded]').forEach(tidy);
  new MutationObserver(changes => {
    for (const { target } of changes) {
      if (target.matches('input[type=radio][aria-expanded]')) tidy(target);
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['aria-expanded'] });
}
