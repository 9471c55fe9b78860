// The token that every post carries: from the cookie into the header.
document.addEventListener('htmx:configRequest', (event) => {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  if (token && event.detail.verb !== 'get') {
    event.detail.headers['X-XSRF-TOKEN'] = decodeURIComponent(token[1]);
    delete event.detail.parameters._csrf;
  }
});
