// Keeps an open page as new as the project: when the preview tells of a change, the page is fetched again
// and its parts are put in the place of the old, without moving what its reader looks at.
'use strict';
(() => {
  const parts = ['title', 'body > header', '.trail', '.contents:not(main *)', 'main', 'body > footer', '#findings-list'];
  const findings = document.querySelector('#findings');
  const count = document.querySelector('#findings-count');
  if (!findings) return;
  const script = document.currentScript;
  const from = findings.dataset.from || location.pathname;
  const news = new URL('events?page=' + encodeURIComponent(from), script.src);
  const made = page => page.querySelector('script[data-version]').dataset;

  // The parts as they came, to tell which have changed.
  const came = page => new Map(parts.map(name => [name, page.querySelector(name)?.outerHTML]));
  let shown = came(document);

  // again finds in a new part what had the focus in the old.
  const again = (active, old, part) => {
    const href = active.getAttribute('href');
    return (active.id && part.querySelector('#' + CSS.escape(active.id)))
      || (href && [...part.querySelectorAll('a')].find(a => a.getAttribute('href') === href))
      || part.querySelectorAll(active.localName)[[...old.querySelectorAll(active.localName)].indexOf(active)];
  };

  const replace = (name, page, version) => {
    const old = document.querySelector(name), part = page.querySelector(name);
    const active = old.contains(document.activeElement) && document.activeElement;
    for (const image of part.querySelectorAll('img')) image.src = image.getAttribute('src') + '?' + version;
    const [was, is] = [old, part].map(in_ => in_.querySelector('.contents details'));
    if (was && is) is.open = was.open; // the contents stay as the reader has them
    old.replaceWith(part);
    if (active) again(active, old, part)?.focus({preventScroll: true});
  };

  // What a reader looks at is the first block in view. It is known again by its words, in which numbers may be others, and by
  // how often they stood above it. Where it has changed, the nearest one above it keeps its place. The banner and the contents
  // stay in view by themselves.
  const blocks = () => [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, tr)')].filter(block => !block.closest('.preview, nav'));
  const wordsOf = block => block.textContent.replace(/\d/g, '');
  const seen = () => {
    const all = blocks(), boxes = all.map(block => block.getBoundingClientRect());
    return {all, boxes, first: scrollY > 0 ? boxes.findIndex(box => box.bottom > 0) : -1};
  };
  const moved = ({all, boxes, first}) => {
    const old = all.map(wordsOf), now = blocks(), is = now.map(wordsOf);
    for (let i = first; i >= 0; i--) {
      const nth = old.slice(0, i).filter(words => words === old[i]).length;
      const same = now.filter((_, k) => is[k] === old[i]);
      if (same[nth]) return same[nth].getBoundingClientRect().top - boxes[i].top;
    }
    return 0;
  };

  const show = (page, fresh) => {
    const [x, y] = [scrollX, scrollY], looked = seen();
    const now = came(page), {version, pictures} = made(page);
    for (const name of parts) {
      if (now.get(name) !== shown.get(name) || name === 'main' && pictures !== script.dataset.pictures) replace(name, page, version);
    }
    shown = now;
    Object.assign(script.dataset, {version, pictures});
    if (location.hash) location.replace(location.hash); // marks its paragraph again
    scrollTo({left: x, top: y, behavior: 'instant'});
    scrollBy({top: moved(looked), behavior: 'instant'});
    say(words = page.querySelector('#findings-count').textContent);
  };

  let words = count.textContent;
  const say = words => { if (count.textContent !== words) count.textContent = words; };

  const path = address => new URL(address, location).pathname.replace(/\/$/, '/index.html');

  const fetched = async () => {
    const answer = await fetch(from, {cache: 'no-store'});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [answer, page, page.querySelector('#findings')];
  };

  const update = async () => {
    const [answer, page, fresh] = await fetched();
    if (path(answer.url) !== path(location)) location.replace(answer.url); // the paper has another address
    else if (!fresh || fresh.dataset.style !== findings.dataset.style
      || parts.some(name => !page.querySelector(name) !== !document.querySelector(name))) location.reload();
    else show(page, fresh);
  };

  // One update at a time; what is told meanwhile is looked at after it.
  let told = '', busy = false;
  const hear = async version => {
    told = version;
    if (busy) return;
    busy = true;
    try {
      for (let last; told !== script.dataset.version && told !== last;) {
        last = told;
        await update();
      }
    } finally { busy = false; }
  };

  // A hidden page lets its stream go: a browser has only a few for all of its pages.
  let stream, retry;
  const listen = () => {
    clearTimeout(retry);
    if (stream || document.hidden) return;
    stream = new EventSource(news);
    stream.onopen = () => say(words);
    stream.onmessage = event => hear(event.data);
    stream.onerror = () => {
      say('The preview has stopped; this page may be out of date');
      if (stream?.readyState !== EventSource.CLOSED) return;
      stream = undefined;
      retry = setTimeout(listen, 3000);
    };
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return listen();
    stream?.close();
    stream = undefined;
  });
  listen();
})();
