// Keeps the pages of a PDF beside the page that it is made with: at the page of the paragraph in view, and as new as the project.
'use strict';
(() => {
  const script = document.currentScript;
  const {version: first, pdf, file, places: from, here} = script.dataset;
  const left = document.querySelector('#beside-page');
  const right = document.querySelector('#beside-pdf');
  const told = document.querySelector('#beside-told');
  let version = first, shown = 1, known = {};

  // Another frame takes the place of the last once it is there: no viewer can be relied upon to follow an address that changes.
  const show = page => {
    const frame = document.createElement('iframe');
    frame.title = right.dataset.title;
    frame.src = pdf + '?' + version + '#page=' + page;
    frame.className = 'coming';
    right.querySelector('.coming')?.remove(); // which is late
    right.append(frame);
    frame.addEventListener('load', () => {
      frame.className = '';
      while (right.firstElementChild !== frame) right.firstElementChild.remove();
    });
    shown = page;
    told.textContent = 'Page ' + page + ' of the PDF';
  };

  const learn = async () => { known = (await (await fetch(from, {cache: 'no-store'})).json()).places; };

  // inView is the page of the last paragraph that begins above the middle of what is seen.
  const inView = () => {
    const at = left.contentDocument, line = left.contentWindow.innerHeight / 2;
    let page = 1;
    for (const e of at.querySelectorAll('article [id]')) {
      if (e.getBoundingClientRect().top > line) break;
      page = known[e.id]?.pages?.[file] ?? page;
    }
    return page;
  };

  let waits;
  const follow = () => {
    clearTimeout(waits);
    waits = setTimeout(() => {
      const page = inView();
      if (page !== shown) show(page);
    }, 200);
  };

  const begin = async () => {
    left.contentWindow.addEventListener('scroll', follow, {passive: true});
    await learn();
    follow();
  };
  left.addEventListener('load', begin);
  if (left.contentDocument?.readyState === 'complete' && left.contentWindow.location.href !== 'about:blank') begin();
  show(1);

  const hear = async event => {
    if (event.data === version) return;
    version = event.data;
    await learn();
    show(inView());
  };

  // A hidden page lets its stream go: a browser has only a few for all of its pages.
  const news = new URL('events?page=' + encodeURIComponent(here), script.src);
  let stream, retry;
  const listen = () => {
    clearTimeout(retry);
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource(news);
      stream.onmessage = hear;
      stream.onerror = () => {
        if (stream?.readyState !== EventSource.CLOSED) return;
        stream = undefined;
        retry = setTimeout(listen, 3000);
      };
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
