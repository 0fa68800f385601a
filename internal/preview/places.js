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

  const say = words => {
    const said = document.createElement('span');
    said.textContent = words;
    bar.replaceChildren(said);
  };

  const copy = async at => {
    await navigator.clipboard.writeText(at);
    say(at + ' is copied');
  };

  const open = async (place, asks, opens) => {
    if (place.link) {
      say(place.at);
      location.href = place.link;
      return;
    }
    if (!opens) return copy(place.at);
    const answer = await fetch(own('open'), {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({page, ...asks})});
    say(answer.ok ? place.at + ' is opened' : place.at + ' can’t be opened: ' + (await answer.text()).trim());
  };

  // act does what a button is for, and says why where it can't.
  const act = async (place, asks, opens) => {
    try { await open(place, asks, opens); } catch { say(place.at); }
  };

  const offer = (anchor, place, opens) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = (place.link || opens ? 'Open ' : 'Copy ') + place.at;
    button.addEventListener('click', () => act(place, {anchor}, opens));
    bar.replaceChildren(button);
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
