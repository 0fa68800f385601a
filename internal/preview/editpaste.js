// Makes Markdown of what is pasted from Word and the like into an answer, and tells what was changed and what an answer
// can't hold. Without it, and by Ctrl+Shift+V, plain text is pasted, as everywhere.
'use strict';
(() => {
  const service = new URL('paste', document.currentScript.src);
  const main = document.querySelector('main');

  let plainly = false; // Ctrl+Shift are held; not all browsers leave the HTML out by themselves
  for (const kind of ['keydown', 'keyup']) {
    addEventListener(kind, event => { plainly = event.shiftKey && (event.ctrlKey || event.metaKey); }, true);
  }

  // put writes text over a stretch of a field, so that the field's own undo takes it back.
  const put = (area, start, end, text) => {
    area.focus();
    area.setSelectionRange(start, end);
    if (document.execCommand('insertText', false, text)) return;
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste', data: text}));
  };

  // apart puts empty lines around paragraphs that come between others.
  const apart = (text, before, after) => {
    const above = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - before.match(/\n*$/)[0].length));
    const below = after.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - after.match(/^\n*/)[0].length));
    return above + text + below;
  };

  const element = (name, words, kind) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (kind) made.className = kind;
    return made;
  };
  const button = (words, does) => {
    const made = element('button', words);
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  };
  const listed = notes => {
    if (!notes.length) return [];
    const list = document.createElement('ul');
    for (const {what, where} of notes) {
      const item = element('li', what);
      if (where) item.append(' ', element('span', `(${where})`, 'where'));
      list.append(item);
    }
    return [list];
  };

  // told is the place below a field where a paste is told of. It is there before anything is said in it, since screen
  // readers read what is put into a place that they know.
  const told = area => {
    area.parentElement.querySelector('.pasting')?.remove();
    const place = element('div', '', 'pasting');
    const status = document.createElement('div');
    status.setAttribute('role', 'status');
    place.append(status);
    area.after(place);
    return place;
  };
  const tell = (place, ...said) => {
    place.classList.add('pasted');
    place.firstElementChild.replaceChildren(...said);
  };

  const paste = async (area, html, plain) => {
    const {selectionStart: start, selectionEnd: end, value} = area;
    const place = told(area);
    const asPlain = why => {
      put(area, area.value === value ? start : area.selectionStart, area.value === value ? end : area.selectionEnd, plain);
      tell(place, element('p', `Pasted as plain text: ${why}`));
    };
    let clipping;
    try {
      const answer = await fetch(service, {method: 'POST', body: html, headers: {'Content-Type': 'text/html; charset=utf-8'}, cache: 'no-store'});
      if (!answer.ok) return asPlain(await answer.text());
      clipping = await answer.json();
    } catch {
      return asPlain('the preview has stopped');
    }
    if (!area.isConnected) return;
    if (!clipping.markdown) return asPlain(clipping.lost[0]?.what ?? 'there are no words in it');
    const [from, to] = area.value === value ? [start, end] : [area.selectionStart, area.selectionEnd];
    const text = clipping.phrase ? clipping.markdown : apart(clipping.markdown, area.value.slice(0, from), area.value.slice(to));
    if (text === plain && !clipping.lost.length) { // nothing is to be told
      place.remove();
      return put(area, from, to, text);
    }
    put(area, from, to, text);
    const close = () => { place.remove(); area.focus(); };
    const swap = () => {
      const at = area.value.slice(from, from + text.length) === text ? from : area.value.indexOf(text);
      if (at < 0) return tell(place, element('p', 'What was pasted has been changed since; undo it, and paste with Ctrl+Shift+V for plain text.'));
      put(area, at, at + text.length, plain);
      close();
    };
    const {lost, changed} = clipping;
    tell(place, element('p', lost.length ? 'Pasted. An answer can’t hold all of it:' : 'Pasted.'), ...listed(lost),
      ...(changed.length ? [element('p', 'Changed on the way:')] : []), ...listed(changed));
    place.append(button('Take the plain text instead', swap), ' ', button('Close', close));
    if (lost.length) place.scrollIntoView({block: 'nearest'});
  };

  main.addEventListener('paste', event => {
    const area = event.target.closest?.('[data-type="answer"] textarea');
    const html = event.clipboardData?.getData('text/html');
    const code = event.clipboardData?.types.some(type => type.includes('vscode')) || /<pre[\s>]/i.test(html ?? ''); // it may be Markdown itself
    if (!area || !html || code || plainly) return;
    event.preventDefault();
    paste(area, html, event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n'));
  });
})();
