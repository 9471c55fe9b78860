// The token that every post carries: from the cookie into the header.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  if (token && event.detail.verb !== 'get') {
    event.detail.headers['X-XSRF-TOKEN'] = decodeURIComponent(token[1]);
    delete event.detail.parameters._csrf;
  }
});

// What prints the page: <button data-print>.
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

// The lock: over the page, whose form stays as it is. The server decides; the page only asks it.
const lock = () => document.getElementById('lock');

function close(dialog) {
  document.body.classList.remove('locked');
  dialog.querySelector('[name=password]').value = '';
  document.getElementById('lock-problem').replaceChildren();
  dialog.close();
}

function cover() {
  const dialog = lock();
  if (dialog && !dialog.open) {
    document.body.classList.add('locked');
    dialog.showModal();
  }
}

document.addEventListener('locked', cover);
document.addEventListener('unlocked', () => close(lock()));
document.addEventListener('cancel', (event) => {
  if (event.target === lock()) {
    event.preventDefault();
  }
}, true);
document.addEventListener('close', (event) => {
  if (event.target === lock() && document.body.classList.contains('locked')) {
    lock().showModal();
  }
}, true);
document.addEventListener('htmx:beforeOnLoad', (event) => {
  if (lock() && event.detail.xhr.getResponseHeader('HX-Redirect') === '/locked') {
    event.preventDefault();
    cover();
  }
});

// Whether the screen is to be locked is asked every ten seconds; that somebody types is told.
let used = false;
for (const kind of ['keydown', 'pointerdown']) {
  document.addEventListener(kind, () => { used = true; }, true);
}
setInterval(async () => {
  if (!lock() || lock().open) {
    return;
  }
  const asked = '/sign-in/state?active=' + used;
  used = false;
  const answer = await fetch(asked, { cache: 'no-store' });
  if (answer.status === 423) {
    cover();
  } else if (answer.status === 401) {
    location.assign('/sign-in');
  }
}, 10000);

// What is wrong is read out, and the field it is about has the focus.
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target.id === 'problems') {
    const named = event.detail.target.querySelector('[data-field]');
    const field = named && document.getElementsByName(named.dataset.field)[0];
    if (field) {
      field.focus();
    }
  }
});

// An amount that gets the focus is selected, so that typing replaces it.
document.addEventListener('focusin', (event) => {
  if (event.target.matches('input.money')) {
    event.target.select();
  }
});
