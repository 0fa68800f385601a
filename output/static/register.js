// Sorts and filters the register of exceptions, which is whole without it.
(() => {
  'use strict';
  const table = document.querySelector('.exceptions');
  if (!table) return;
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], rows = [...body.rows];
  if (rows.length < 2) return;
  const order = new Intl.Collator(document.documentElement.lang || [], { numeric: true });

  // What is withdrawn, and what a column says nothing of, comes last in either order.
  const key = (row, column) => row.classList.contains('gone') ? '' : row.cells[column].dataset.key ?? row.cells[column].textContent;
  const sort = (column, descending) => {
    const sorted = rows.map(row => [key(row, column), row]);
    sorted.sort(([a], [b]) => !a || !b ? !a - !b : descending ? order.compare(b, a) : order.compare(a, b));
    body.append(...sorted.map(([, row]) => row));
    heads.forEach((head, i) => i === column ? head.setAttribute('aria-sort', descending ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
  };
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(column, head.getAttribute('aria-sort') === 'ascending'));
    head.append(button);
    if ('sorted' in head.dataset) head.setAttribute('aria-sort', 'descending');
  });
  table.classList.add('sortable');

  const box = document.querySelector('.filter'), status = box.querySelector('[role=status]'), words = box.querySelector('input'), choices = [...box.querySelectorAll('select')];
  const folded = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const count = rows => rows.filter(row => !row.classList.contains('gone')).length;
  const texts = new Map(rows.map(row => [row, folded(row.textContent)]));
  const filter = () => {
    const asked = folded(words.value).split(/\s+/), chosen = choices.filter(c => c.value);
    for (const row of rows) {
      row.hidden = !asked.every(word => texts.get(row).includes(word)) || chosen.some(c => row.dataset[c.id] !== c.value);
    }
    const counts = [count(rows.filter(row => !row.hidden)), count(rows)];
    status.textContent = box.dataset.shown.replace(/%d/g, () => counts.shift());
  };
  box.addEventListener('input', filter);
  box.querySelector('button').addEventListener('click', () => {
    for (const field of [words, ...choices]) field.value = '';
    filter();
  });
  box.hidden = false;
  filter(); // a browser may bring back what was typed
})();
