// @ts-check
/*
 * Keeps what is typed into a form, says how much is answered, and saves it as a file for `eoms import`.
 * Nothing is loaded or sent. Without this script the form can be read and printed. Words and the
 * identity of the form come from the page: data attributes of its body.
 */
(() => {
  'use strict';

  const words = document.body.dataset;

  /** @param {string | undefined} text @param {Record<string, string | number>} values */
  const say = (text = '', values = {}) =>
    text.replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));

  /**
   * @template {HTMLElement} T
   * @param {string} selector @param {new () => T} kind
   */
  function find(selector, kind) {
    const element = document.querySelector(selector);
    if (element instanceof kind) return element;
    throw new Error(`no ${selector}`);
  }

  const form = find('form', HTMLFormElement);
  const said = find('#Said', HTMLElement);
  /** @param {string} text */
  const tell = (text) => {
    said.textContent = text;
  };

  // Fields

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

  /** @param {Element} element @returns {Field[]} in their order on the page */
  const fieldsIn = (element) => [...element.querySelectorAll('input, textarea')].filter(isField);

  /** @param {Element} element @returns {element is Field} */
  const isField = (element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

  const isBox = (/** @type {Field} */ field) => ['radio', 'checkbox'].includes(field.type);

  /** What a text file cannot hold: control characters, halves of characters and marks. */
  const notText = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu;

  /** @param {Field} field */
  function valueOf(field) {
    if (!isBox(field)) return field.value.replace(notText, '').trim();
    return field instanceof HTMLInputElement && field.checked ? field.value : '';
  }

  /** What is filled in, by the names of all fields. @returns {Record<string, string>} */
  function collect() {
    const values = new Map();
    for (const field of fieldsIn(form)) {
      values.set(field.name, (values.get(field.name) ?? '') || valueOf(field));
    }
    return Object.fromEntries(values);
  }

  /** @param {unknown} values by the names of fields; anything else is left as it is */
  function restore(values) {
    if (typeof values !== 'object' || values === null) return;
    const kept = new Map(Object.entries(values));
    for (const field of fieldsIn(form)) {
      const value = kept.get(field.name);
      if (typeof value !== 'string') continue;
      if (isBox(field) && field instanceof HTMLInputElement) field.checked = field.value === value;
      else field.value = value;
    }
  }

  /** @param {string | null} text @returns {unknown} nothing where it is not JSON */
  function parse(text) {
    try {
      return JSON.parse(text ?? 'null');
    } catch {
      return null;
    }
  }

  // What is kept. Browsers that do not keep anything throw where they are asked to.

  const key = words['key'] ?? '';
  const keeping = find('#Keeping', HTMLElement);
  let isKept = true;
  let isSaved = true;

  /** @param {(storage: Storage) => void} use */
  function withStorage(use) {
    try {
      use(localStorage);
      isKept = true;
    } catch {
      isKept = false;
    }
    keeping.textContent = (isKept ? words['kept'] : words['notKept']) ?? '';
  }

  const keep = () => withStorage((storage) => storage.setItem(key, JSON.stringify(collect())));

  function readKept() {
    withStorage((storage) => {
      // What is read can be kept as well.
      const text = storage.getItem(key);
      storage.setItem(`${key}-try`, '');
      storage.removeItem(`${key}-try`);
      restore(parse(text));
    });
  }

  // How much is answered

  const questions = [...form.querySelectorAll('.question')];
  const isAnswered = (/** @type {Element} */ question) =>
    fieldsIn(question).some((field) => valueOf(field) !== '');

  function show() {
    const answered = questions.filter(isAnswered).length;
    find('#Progress', HTMLElement).textContent = say(words['progress'], {
      answered,
      total: questions.length,
    });
    for (const button of form.querySelectorAll('.clear')) {
      const isChosen = button.parentElement?.querySelector(':checked') !== null;
      button.toggleAttribute('hidden', !isChosen);
    }
  }

  /** The first open question after the one that has the focus, else the first of all. */
  function goOn() {
    const open = questions.filter((question) => !isAnswered(question));
    const here = questions.findIndex((question) => question.contains(lastFocus));
    const next = open.find((question) => questions.indexOf(question) > here) ?? open[0];
    if (next === undefined) tell(words['allAnswered'] ?? '');
    else next.querySelector('h3')?.focus();
  }

  /** @type {Node | null} */
  let lastFocus = null;

  function changed() {
    isSaved = false;
    tell('');
    keep();
    show();
  }

  // Saving

  /** The field that must say why something does not apply, and does not. */
  function missingReason() {
    const values = collect();
    for (const group of form.querySelectorAll('fieldset')) {
      const { needs, reason = '' } = group.dataset;
      const chosen = group.querySelector(':checked');
      const isNeeded = chosen instanceof HTMLInputElement && chosen.value === needs;
      if (isNeeded && values[reason] === '') return document.getElementById(reason);
    }
    return null;
  }

  function save() {
    const reason = missingReason();
    if (reason !== null) {
      reason.focus();
      tell(words['noReason'] ?? '');
      return;
    }
    const identity = JSON.parse(words['form'] ?? '{}');
    const answers = { schema: words['schema'], form: identity, fields: collect() };
    const text = `${JSON.stringify(answers, null, 2)}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const file = words['file'] ?? 'answers.json';
    Object.assign(document.createElement('a'), { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    isSaved = true;
    tell(say(words['saved'], { file }));
  }

  // Clearing, for the next person: the button asks once more.

  function addClearing() {
    const button = find('#Clear', HTMLButtonElement);
    let isAsked = false;
    /** @param {boolean} asks */
    const ask = (asks) => {
      isAsked = asks;
      button.textContent = (asks ? words['clearReally'] : words['clear']) ?? '';
    };
    button.addEventListener('blur', () => ask(false));
    button.addEventListener('click', () => {
      if (!isAsked) {
        ask(true);
        return;
      }
      ask(false);
      form.reset();
      withStorage((storage) => storage.removeItem(key));
      start();
      isSaved = true;
      tell(words['cleared'] ?? '');
    });
  }

  /** The day is today, until somebody says another. */
  function start() {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    for (const field of fieldsIn(form)) {
      if (field.type === 'date' && field.value === '') field.value = today;
    }
    show();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('focusin', ({ target }) => {
    const isInQuestion = target instanceof Element && target.closest('.question') !== null;
    if (isInQuestion) lastFocus = target;
  });
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.classList.contains('clear')) return;
    for (const field of target.parentElement?.querySelectorAll('input') ?? [])
      field.checked = false;
    target.parentElement?.querySelector('input')?.focus();
    changed();
  });
  find('#Save', HTMLButtonElement).addEventListener('click', save);
  find('#Next', HTMLButtonElement).addEventListener('click', goOn);
  addClearing();
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    restore(parse(event.newValue));
    show();
  });
  addEventListener('beforeunload', (event) => {
    if (!isKept && !isSaved) event.preventDefault();
  });

  for (const element of document.querySelectorAll('.scripted')) element.removeAttribute('hidden');
  readKept();
  start();
})();
