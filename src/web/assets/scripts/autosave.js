/**
 * Keeps what is typed into `form[data-autosave-url]` as a draft: two seconds after the last change, and when the page
 * is left.
 *
 * The contract: POST to the URL, as JSON, `{ "fields": { name: string | string[] } }` with the header `x-csrf-token`
 * (the value of the form's `_csrf` field). The answer is 200 with `{ "savedAt": ISO 8601 }`; 401 when the session has
 * ended; 403 when the page is older than the session, and then the token is fetched from /api/session and the draft sent
 * once more; anything else means that the draft was not kept. Passwords, files, `_csrf` and buttons are never sent.
 * What happened is said in the form's `[data-autosave-status]`, which has `role="status"`.
 */
const waitFor = 2000;

export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-autosave-url]')) keepDraft(form);
}

function keepDraft(form) {
  let timer;
  let changed = false;
  let saving = false;

  const save = async leaving => {
    clearTimeout(timer);
    if (!changed || saving) return;
    changed = false;
    saving = true;
    changed = !(await send(form, leaving)) || changed;
    saving = false;
  };

  const schedule = () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => save(false), waitFor);
  };

  form.addEventListener('input', schedule);
  form.addEventListener('change', schedule);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    changed = false;
  });
  window.addEventListener('pagehide', () => save(true));
}

/** Says whether the draft was kept. `keepalive` lets the request outlive the page. */
async function send(form, leaving) {
  try {
    let response = await post(form, leaving);
    if (response.status === 403) {
      if (!(await renewToken(form))) return sayThatSessionEnded(form);
      response = await post(form, leaving);
    }
    if (response.status === 401) return sayThatSessionEnded(form);
    if (!response.ok) throw new Error(`Draft refused with ${response.status}`);
    const { savedAt } = await response.json();
    say(form, `Draft kept at ${timeOf(savedAt)}`);
    return true;
  } catch {
    say(form, 'The draft could not be kept. Your text is still on this page.');
    return false;
  }
}

function post(form, leaving) {
  return fetch(form.dataset.autosaveUrl, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: leaving,
    headers: { 'content-type': 'application/json', 'x-csrf-token': tokenOf(form)?.value ?? '' },
    body: JSON.stringify({ fields: fieldsOf(form) }),
  });
}

function tokenOf(form) {
  return form.elements.namedItem('_csrf');
}

/** Whoever signed in again in another tab has a new session: every form of this page gets its token. False while nobody is signed in. */
async function renewToken(form) {
  const response = await fetch('/api/session', { credentials: 'same-origin' });
  const { csrfToken, person } = await response.json();
  if (!person) return false;
  for (const each of document.forms) if (tokenOf(each)) tokenOf(each).value = csrfToken;
  return true;
}

function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (name === '_csrf' || typeof value !== 'string' || isPassword(form, name)) continue;
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  }
  return fields;
}

/** Also one that is being shown, and is therefore `type="text"` for the moment. */
function isPassword(form, name) {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && (field.type === 'password' || field.autocomplete.endsWith('-password'));
}

function timeOf(savedAt) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(savedAt));
}

function say(form, ...parts) {
  form.querySelector('[data-autosave-status]')?.replaceChildren(...parts);
}

/** The text stays on the page: signing in happens in another tab, and the next change is kept again. */
function sayThatSessionEnded(form) {
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = '/sign-in';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Sign in in a new tab';
  say(form, 'Your session has ended. Your text is still on this page. ', link, ', then carry on here.');
  return false;
}
