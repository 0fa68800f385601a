// Saves the form of a case without leaving the page, lets its lists grow, and warns before something typed is lost. The
// form does all of it without a script too.
'use strict';
(() => {
  const main = document.querySelector('main');
  const form = () => document.querySelector('#edit');
  if (!form()) return;

  const filled = () => new URLSearchParams(new FormData(form())).toString();
  let saved = form().hasAttribute('data-unsaved') ? '' : filled();
  let saving = false;
  const unsaved = () => form() && filled() !== saved;
  const say = words => { document.querySelector('#state').textContent = words; };
  const mark = () => { if (!saving) say(unsaved() ? 'Not saved yet' : ''); };

  addEventListener('beforeunload', event => { if (unsaved()) event.preventDefault(); });
  main.addEventListener('input', mark);
  main.addEventListener('change', mark);

  // reveal opens what an element stands in, so that a link to it leads somewhere.
  const reveal = element => {
    for (let at = element; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
  };
  const focus = id => {
    const element = document.getElementById(id);
    if (!element) return;
    reveal(element);
    (element.closest('.field') ?? element).scrollIntoView(); // its question too, and of what is long the beginning
    element.focus({preventScroll: true});
  };
  main.addEventListener('click', event => {
    const to = event.target.closest(':is(.summary, .told) a[href^="#"]')?.getAttribute('href').slice(1);
    if (!to) return;
    event.preventDefault();
    focus(decodeURIComponent(to));
  });

  // Lists: what the buttons do, without the server.
  const renumber = list => {
    [...list.querySelectorAll(':scope > .item')].forEach((item, i) => {
      const words = list.dataset.noun[0].toUpperCase() + list.dataset.noun.slice(1) + ' ' + (i + 1);
      for (const nth of item.querySelectorAll('.nth')) nth.textContent = words;
      for (const part of item.querySelectorAll(':scope > .moves .unseen')) part.textContent = ' ' + words;
    });
  };
  const add = list => {
    let n = 1;
    while (list.querySelector(`[data-item="n${n}"]`)) n++;
    const template = list.parentElement.querySelector(':scope > template');
    const item = template.content.firstElementChild.cloneNode(true);
    for (const part of [item, ...item.querySelectorAll('*')]) {
      for (const {name, value} of [...part.attributes]) {
        const fresh = name === 'value' && part.localName === 'option' ? value
          : value.replaceAll(`${list.dataset.list}.NEW`, `${list.dataset.list}.n${n}`)
            .replaceAll(`${list.dataset.list}-NEW`, `${list.dataset.list}-n${n}`).replaceAll(`${list.dataset.list} NEW`, `${list.dataset.list} n${n}`)
            .replace(/^NEW$/, `n${n}`);
        if (fresh !== value) part.setAttribute(name, fresh);
      }
    }
    list.append(item);
    renumber(list);
    (item.querySelector('input:not([type=hidden]), select, textarea') ?? item).focus();
  };
  const shift = (element, verb, again) => {
    const sibling = verb === 'up' ? element.previousElementSibling : element.nextElementSibling;
    if (!sibling || !sibling.matches(element.localName)) return;
    if (verb === 'up') sibling.before(element); else sibling.after(element);
    again.focus();
  };
  const inList = (verb, name, id, button) => {
    const list = document.querySelector(`.list[data-list="${CSS.escape(name)}"]`);
    if (!list) return false;
    if (verb === 'add') add(list);
    const item = id && list.querySelector(`[data-item="${CSS.escape(id)}"]`);
    if (item && verb === 'remove') {
      const next = item.nextElementSibling ?? (item.previousElementSibling?.matches('.item') ? item.previousElementSibling : null);
      item.remove();
      (next ?? list.closest('.group')).focus();
    } else if (item) shift(item, verb, button);
    renumber(list);
    return true;
  };
  const inField = (verb, name, button) => {
    const several = document.querySelector(`[data-several="${CSS.escape(name)}"]`);
    if (!several) return false;
    const row = button.closest('li');
    if (verb === 'add') {
      const fresh = several.lastElementChild.cloneNode(true);
      const select = fresh.querySelector('select');
      select.value = '';
      several.append(fresh);
    } else if (verb === 'remove' && several.children.length > 1) row.remove();
    else if (verb === 'remove') row.querySelector('select').value = '';
    else shift(row, verb, button);
    [...several.children].forEach((li, i) => {
      const select = li.querySelector('select');
      select.id = i ? `${name}-${i}` : name;
      select.setAttribute('aria-label', select.getAttribute('aria-label').replace(/\d+$/, i + 1));
      for (const part of li.querySelectorAll('.unseen')) part.textContent = part.textContent.replace(/\d+$/, i + 1);
      for (const b of li.querySelectorAll('button')) b.value = b.value.replace(/\d+$/, i);
    });
    if (verb === 'add') several.lastElementChild.querySelector('select').focus();
    if (verb === 'remove' && !row.isConnected) several.querySelector('select').focus();
    return true;
  };
  const act = button => {
    const [verb, name, id] = button.value.split(' ');
    if (saving) return true;
    const done = inList(verb, name, id, button) || inField(verb, name, button);
    if (done) mark();
    return done;
  };

  // Saving: the page that comes back takes the place of this one, with what was typed meanwhile.
  const fields = () => [...form().elements].filter(e => e.name && e.type !== 'hidden' && e.localName !== 'button' && e.localName !== 'fieldset');
  const state = e => (e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value);
  const restore = (e, value) => { if (e.type === 'checkbox' || e.type === 'radio') e.checked = value; else e.value = value; };
  const opened = () => [...main.querySelectorAll('details')].map(d => d.open);

  const show = (page, sent) => {
    const old = fields(), active = old.indexOf(document.activeElement);
    const typed = old.map(state);
    const selection = active >= 0 && old[active].selectionStart !== undefined && old[active].type !== 'radio' && old[active].type !== 'checkbox' && old[active].localName !== 'select'
      && [old[active].selectionStart, old[active].selectionEnd];
    const scroll = active >= 0 && old[active].scrollTop;
    const open = opened();
    const [x, y] = [scrollX, scrollY];
    const top = active >= 0 && old[active].getBoundingClientRect().top;
    const state_ = document.querySelector('#state');
    const fresh = page.querySelector('main');
    const words = fresh.querySelector('#state')?.textContent ?? '';
    document.title = page.title;
    for (const focused of fresh.querySelectorAll('[autofocus]')) focused.removeAttribute('autofocus');
    fresh.querySelector('#state')?.replaceWith(state_);
    main.replaceChildren(...fresh.childNodes);
    const now = fields();
    saved = form().hasAttribute('data-unsaved') ? '' : filled();
    if (now.length === old.length) {
      typed.forEach((value, i) => { if (value !== sent[i]) restore(now[i], value); });
      const again = [...main.querySelectorAll('details')];
      if (again.length === open.length) again.forEach((d, i) => { d.open ||= open[i]; });
    }
    const field = now.length === old.length && active >= 0 ? now[active] : null;
    if (form().hasAttribute('data-unsaved')) {
      focus('summary');
    } else if (field) {
      reveal(field);
      field.focus({preventScroll: true});
      if (selection) field.setSelectionRange(...selection);
      field.scrollTop = scroll;
      scrollTo({left: x, top: scrollY + field.getBoundingClientRect().top - top, behavior: 'instant'});
    } else {
      scrollTo({left: x, top: y, behavior: 'instant'});
      form().querySelector('.save').focus({preventScroll: true});
    }
    say(unsaved() && !form().hasAttribute('data-unsaved') ? 'Saved; what you have typed since is not' : words);
  };

  const save = async () => {
    if (saving) return;
    saving = true;
    say('Saving');
    const sent = fields().map(state);
    const body = new URLSearchParams(new FormData(form()));
    body.set('do', 'save');
    try {
      const answer = await fetch(form().action, {method: 'POST', body, cache: 'no-store'});
      const text = await answer.text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      if (page.querySelector('#edit')) show(page, sent);
      else say('Not saved: ' + (page.querySelector('#summary-heading')?.textContent ?? text.trim())); // what was typed stays
    } catch {
      say('Not saved: the preview has stopped');
    } finally { saving = false; }
  };

  main.addEventListener('submit', event => {
    const button = event.submitter;
    if (event.target.id !== 'edit') return;
    if (!button || button.value === 'save') {
      event.preventDefault();
      save();
    } else if (act(button)) event.preventDefault();
    else saved = filled(); // the server does it, and the page comes back with what was typed
  });
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's' && form()) {
      event.preventDefault();
      save();
    }
  });

  // A field in which something is wrong is in view, whatever it stands in.
  for (const field of main.querySelectorAll('.told.error, .bad')) if (!field.matches('.summary')) reveal(field);
  const at = form().dataset.at || decodeURIComponent(location.hash.slice(1));
  if (at) focus(at);
})();
