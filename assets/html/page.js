/*
 * What a reader on a screen can do with a printed page: sort and filter long tables, hide parts, choose
 * the scheme of colours. Nothing is loaded, sent or kept. Without this script all is there to be read.
 * Words come from the page: data attributes of its body. How cells are ordered: order.js, put above.
 */
(() => {
  'use strict';

  const words = document.body.dataset;
  const say = (word, values) =>
    word.replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** Puts what an element holds into a button in it. Links in it become their words. */
  function wrapInButton(element) {
    for (const link of element.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    const button = make('button', { type: 'button' }, ...element.childNodes);
    element.append(button);
    return button;
  }

  // Scheme of colours: as the system has it, until the button is pressed.

  function addSchemeButton() {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const root = document.documentElement;
    const button = make('button', { type: 'button', textContent: words.dark });
    const isDark = () =>
      root.dataset.scheme === undefined ? system.matches : root.dataset.scheme === 'dark';
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      root.dataset.scheme = isDark() ? 'light' : 'dark';
      show();
    });
    system.addEventListener('change', show);
    show();
    document.querySelector('.bar').append(button);
  }

  // Regions that scroll can be reached by keyboard, and show it, while there is something to scroll.

  function watchRegions() {
    const fit = (region) => {
      const overflows = region.scrollWidth > region.clientWidth;
      if (overflows) region.setAttribute('tabindex', '0');
      else region.removeAttribute('tabindex');
      region.classList.toggle('more', overflows);
    };
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) fit(target);
    });
    for (const region of document.querySelectorAll('.scroll, .drawing, pre')) {
      observer.observe(region);
      fit(region);
    }
  }

  // Parts that can be hidden. Searching the page or following a link finds what is in them.

  const folds = [];

  function addFold(section) {
    const heading = section.firstElementChild;
    const body = section.querySelector('.fold-body');
    const button = wrapInButton(heading);
    const show = (isOpen) => {
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) body.removeAttribute('hidden');
      else body.setAttribute('hidden', 'until-found');
    };
    button.addEventListener('click', () => show(body.hasAttribute('hidden')));
    body.addEventListener('beforematch', () => show(true));
    folds.push({ section, show });
    show(false);
  }

  /** Buttons for all parts, before the first of those that follow one another. */
  function addFoldTools(section) {
    const isFold = section.previousElementSibling?.classList.contains('fold') === true;
    if (isFold) return;
    const buttonFor = (word, isOpen) => {
      const button = make('button', { type: 'button', textContent: word });
      button.addEventListener('click', () => {
        for (const { show } of folds) show(isOpen);
      });
      return button;
    };
    const tools = [buttonFor(words.expandAll, true), buttonFor(words.collapseAll, false)];
    section.before(make('div', { className: 'tools' }, ...tools));
  }

  function openTarget() {
    const target = document.querySelector(':target');
    for (const { section, show } of folds) if (section.contains(target)) show(true);
  }

  function addFolds() {
    const sections = document.querySelectorAll('.fold');
    sections.forEach(addFoldTools);
    sections.forEach(addFold);
    addEventListener('hashchange', openTarget);
    openTarget();
  }

  // Tables

  const order = globalThis.createOrder(document.documentElement.lang);

  const textOf = (cell) => cell?.textContent.trim() ?? '';

  /** Words in a tone have the order of tones. */
  function compareTones(a, b) {
    const [one, other] = [a?.dataset.order, b?.dataset.order];
    return one === undefined || other === undefined ? 0 : one - other;
  }

  function compareChoices(a, b) {
    return compareTones(a, b) || order.compare(textOf(a), textOf(b));
  }

  function sortRows(table, index, isDown) {
    const [body] = table.tBodies;
    const rows = [...body.rows];
    const cells = rows.map((row) => row.cells[index]);
    const compareTexts = order.compareWithin(cells.map(textOf));
    const compare = (a, b) => compareTones(cells[a], cells[b]) || compareTexts(a, b);
    const places = [...rows.keys()].toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b)));
    body.append(...places.map((place) => rows[place]));
  }

  function addSorting(table, tell) {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, index) => {
      if (header.tagName !== 'TH') return;
      const column = textOf(header);
      wrapInButton(header).addEventListener('click', () => {
        const isDown = header.getAttribute('aria-sort') === 'ascending';
        for (const other of headers) other.removeAttribute('aria-sort');
        header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        sortRows(table, index, isDown);
        tell(say(isDown ? words.sortedDown : words.sortedUp, { column }));
      });
    });
  }

  /** The first line of a cell, which is what its choice is called. */
  function choiceOf(cell) {
    return cell?.dataset.order === undefined ? '' : textOf(cell.firstElementChild);
  }

  function makeChoice(table, header, index) {
    const cells = [...table.tBodies[0].rows].map((row) => row.cells[index]);
    const ordered = cells.filter((cell) => choiceOf(cell) !== '').toSorted(compareChoices);
    const choices = [...new Set(ordered.map(choiceOf))];
    if (choices.length < 2) return undefined;
    const options = choices.map((choice) => make('option', { textContent: choice, value: choice }));
    const select = make('select', {}, make('option', { textContent: words.all, value: '' }));
    select.append(...options);
    return { index, select, column: textOf(header) };
  }

  function addFilter(table, tools, tell) {
    const search = make('input', { type: 'search', autocomplete: 'off' });
    const headers = [...table.tHead.rows[0].cells];
    const choices = headers
      .map((header, index) => makeChoice(table, header, index))
      .filter((choice) => choice !== undefined);
    const isWanted = (row) =>
      row.textContent.toLocaleLowerCase().includes(search.value.trim().toLocaleLowerCase()) &&
      choices.every(({ index, select }) => ['', choiceOf(row.cells[index])].includes(select.value));
    const filter = () => {
      const rows = [...table.tBodies[0].rows];
      for (const row of rows) row.hidden = !isWanted(row);
      const shown = rows.filter((row) => !row.hidden).length;
      tell(say(words.shown, { shown, total: rows.length }));
    };
    tools.append(make('label', {}, words.filter, search));
    for (const { select, column } of choices)
      tools.append(make('label', {}, say(words.filterColumn, { column }), select));
    tools.addEventListener('input', filter);
  }

  function addTableTools(region) {
    const table = region.querySelector('table');
    if (table.tBodies[0].rows.length < 2) return;
    const tools = make('div', { className: 'tools' });
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-labelledby', region.getAttribute('aria-labelledby'));
    const status = make('p');
    status.setAttribute('role', 'status');
    const tell = (text) => {
      status.textContent = text;
    };
    if (region.dataset.filterable !== undefined) addFilter(table, tools, tell);
    if (region.dataset.sortable !== undefined) addSorting(table, tell);
    tools.append(status);
    region.before(tools);
  }

  // Contents are folded where they would stand before the text and not next to it.

  function foldContents() {
    const contents = document.querySelector(
      '.page > * > details, .page > .made > .contents > details',
    );
    if (contents === null) return;
    const isBeside = matchMedia('(min-width: 90rem)');
    const fit = () => contents.toggleAttribute('open', isBeside.matches);
    isBeside.addEventListener('change', fit);
    addEventListener('beforeprint', () => contents.setAttribute('open', ''));
    addEventListener('afterprint', fit);
    fit();
  }

  addSchemeButton();
  foldContents();
  document.querySelectorAll('[data-sortable], [data-filterable]').forEach(addTableTools);
  addFolds();
  watchRegions();
})();
