// What only the browser can do. No state of the conversation lives here.

export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}

/** Enter sends, Shift+Enter breaks the line; an input method composing a letter keeps its Enter. */
export function attachComposer(form, input) {
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

/** Keeps the newest line in view, unless the reader has scrolled up. */
export function follow(log) {
  const slack = 96;
  let atEnd = true;
  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < slack;
  }, { passive: true });
  const toEnd = () => { if (atEnd) log.scrollTop = log.scrollHeight; };
  new MutationObserver(toEnd).observe(log, { childList: true, subtree: true, characterData: true });
  new ResizeObserver(toEnd).observe(log);
  toEnd();
}

export function focus(element) {
  element?.focus();
}

/** Escape is left to the page: it closes by its own button, so that both sides agree on what is open. */
export function openDialog(dialog) {
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector('[data-close]').click();
  });
  dialog.showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function rememberLanguage(cookie, code) {
  document.cookie = `${cookie}=${code}; path=/; max-age=31536000; samesite=strict`;
  document.documentElement.lang = code;
}
