'use strict';
// The page without this file: summary, findings with both sentences, figures and tables.
// With it: the articles themselves, filter, order and download. Texts become text nodes, never HTML.
const { articles, records } = JSON.parse(document.getElementById('data').textContent);
const reader = document.getElementById('reader');

// Offsets count characters as Python does, not UTF-16 units.
for (const article of articles) article.characters = Array.from(article.text);

function makeElement(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function markText(characters, marks) {
  const cuts = [0, characters.length, ...marks.flatMap(([start, end]) => [start, end])];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(1).map((right, n) => {
    const left = places[n];
    const text = characters.slice(left, right).join('');
    const kinds = marks.filter(([start, end]) => start <= left && right <= end).map(mark => mark[2]);
    return kinds.length ? makeElement('mark', text, { class: kinds.join(' ') }) : new Text(text);
  });
}

function showText({ article, marks }, place, targets) {
  const { heading, number, characters } = articles[article];
  const text = makeElement('pre', '', { dir: 'auto', tabindex: '0', 'aria-label': heading });
  text.append(...markText(characters, marks));
  const box = makeElement('section', '', { class: 'text' });
  const letter = targets.length > 1 ? `${'AB'[place]} ` : '';
  box.append(makeElement('h3', `${letter}[${number}] ${heading}`, { dir: 'auto' }), text);
  return box;
}

function openReader(button) {
  const targets = JSON.parse(button.dataset.read);
  const about = button.closest('.finding')?.querySelector('h4').textContent;
  reader.querySelector('h2').textContent =
    about ?? button.getAttribute('aria-label') ?? button.textContent;
  reader.querySelector('.side-by-side').replaceChildren(...targets.map(showText));
  reader.showModal();
  for (const text of reader.querySelectorAll('pre')) {
    const mark = text.querySelector('mark');
    if (mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
  }
}

function rowsOf(name) {
  return [...document.querySelectorAll(`[data-table="${name}"] tbody tr`)];
}

function download(name) {
  const rows = rowsOf(name);
  const [header, ...lines] = records[name];
  const kept = rows.length ? rows.filter(row => !row.hidden).map(row => lines[row.dataset.row - 1]) : lines;
  const file = new Blob(['\ufeff', [header, ...kept, ''].join('\n')], { type: 'text/csv' });
  const link = makeElement('a', '', { href: URL.createObjectURL(file), download: `${name}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function filter(table, wanted) {
  const words = wanted.toLowerCase().split(/\s+/);
  const rows = rowsOf(table.dataset.table);
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
  }
  const left = rows.filter(row => !row.hidden).length;
  table.querySelector('.left').textContent = `${left} of ${rows.length} rows`;
}

function sort(button) {
  const heading = button.closest('th');
  const column = heading.cellIndex;
  const order = heading.ariaSort === 'ascending' ? 'descending' : 'ascending';
  for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', order);
  const body = heading.closest('table').tBodies[0];
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const key = row => row.cells[column].textContent.trim();
  const sign = order === 'ascending' ? 1 : -1;
  body.append(...[...body.rows].sort((a, b) => sign * compare(key(a), key(b))));
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.matches('[data-read]')) openReader(button);
  else if (button?.matches('.download')) download(button.dataset.csv);
  else if (button?.matches('.sort')) sort(button);
  else if (button?.matches('.close')) reader.close();
});
document.addEventListener('input', ({ target }) => filter(target.closest('.table'), target.value));
