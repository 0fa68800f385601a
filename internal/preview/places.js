// Shows where a finding or a paragraph stands in the files of the project, and opens an editor there or copies the place.
'use strict';
(() => {
  const script = document.currentScript;
  const findings = document.querySelector('#findings');
  const bar = document.querySelector('#findings-place');
  if (!findings || !bar) return;
  const own = name => new URL(name, script.src);
  const page = findings.dataset.page;

  // The places are asked for when the first is wanted, and again when the page shows something new.
  let known, of;
  const places = async () => {
    const version = document.querySelector('script[data-version]').dataset.version;
    if (of !== version) {
      known = await (await fetch(own('places/' + page.split('/').map(encodeURIComponent).join('/')), {cache: 'no-store'})).json();
      of = version;
    }
    return known;
  };

  // tell puts something of a place into the bar, and a link to its field in the form.
  const tell = (element, place) => {
    bar.replaceChildren(element);
    if (!place.form) return;
    const link = document.createElement('a');
    Object.assign(link, {href: place.form, target: '_top', textContent: 'Edit it in the form'});
    bar.append(' ', link);
  };
  const say = (words, place) => {
    const said = document.createElement('span');
    said.textContent = words;
    tell(said, place);
  };

  const copy = async place => {
    await navigator.clipboard.writeText(place.at);
    say(place.at + ' is copied', place);
  };

  const open = async (place, asks, opens) => {
    if (place.link) {
      say(place.at, place);
      location.href = place.link;
      return;
    }
    if (!opens) return copy(place);
    const answer = await fetch(own('open'), {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({page, ...asks})});
    say(answer.ok ? place.at + ' is opened' : place.at + ' can’t be opened: ' + (await answer.text()).trim(), place);
  };

  // act does what a button is for, and says why where it can't.
  const act = async (place, asks, opens) => {
    try { await open(place, asks, opens); } catch { say(place.at, place); }
  };

  const offer = (anchor, place, opens) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = (place.link || opens ? 'Open ' : 'Copy ') + place.at;
    button.addEventListener('click', () => act(place, {anchor}, opens));
    tell(button, place);
  };

  const at = async start => {
    const {places: all, opens} = await places();
    for (let e = start; e && e !== document.body; e = e.parentElement) {
      if (e.id && all[e.id]?.at) return offer(e.id, all[e.id], opens);
    }
    bar.replaceChildren();
  };

  document.querySelector('body').addEventListener('click', async event => {
    const button = event.target.closest('#findings-list button[data-finding]');
    if (button) {
      const {findings: all, opens} = await places();
      const finding = Number(button.dataset.finding);
      if (all[finding]?.at) await act(all[finding], {finding}, opens);
      return;
    }
    if (event.target.closest('article') && !event.target.closest('a, button, summary') && getSelection().isCollapsed) await at(event.target);
  });
  const target = () => {
    const to = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (to?.closest('article')) at(to);
  };
  addEventListener('hashchange', target);
})();
