/*
 * How the cells of a column are put in order: dates by time, numbers by their value, words by the
 * language of the page. What the reader's computer speaks changes nothing.
 */
globalThis.createOrder = (() => {
  'use strict';

  /** The language of a page, and English where browsers do not know it. */
  function languagesOf(tag) {
    try {
      return [...Intl.getCanonicalLocales(tag), 'en'];
    } catch {
      return ['en'];
    }
  }

  // Dates

  /** Names of the months as they stand in dates, January first. */
  function monthNames(languages) {
    const settings = { day: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' };
    const format = new Intl.DateTimeFormat(languages, settings);
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2000, month, 1));
      return parts.find(({ type }) => type === 'month').value.toLowerCase();
    });
  }

  /** 1 to 12 for a name, or for three and more letters with which only one begins; else 0. */
  function createMonthOf(languages) {
    const calendars = [monthNames(languages), monthNames(['en'])];
    return (word) => {
      const start = word.toLowerCase();
      for (const names of calendars) {
        const found = names.filter((name) => name.startsWith(start));
        const at = names.indexOf(found.length === 1 ? found[0] : start);
        if (at !== -1) return at + 1;
      }
      return 0;
    };
  }

  const monthFirst =
    /(?<![\p{L}\p{N}])(?<word>\p{L}{3,30})\.?\s{1,9}(?<day>\d{1,2})(?:st|nd|rd|th)?,\s{0,9}(?<year>\d{4})(?!\p{N})/gu;
  const dayFirst =
    /(?<![\p{L}\p{N}])(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s{1,9}(?:(?:de|of)\s{1,9})?)?(?<word>\p{L}{3,30})\.?,?\s{1,9}(?:de\s{1,9})?(?<year>\d{4})(?!\p{N})/gu;

  /** Writes dates in words as 2026-10-13 and 2026-10, which sort by time. */
  function createDateWriter(languages) {
    let monthOf;
    const write = (written, { day, word, year }) => {
      monthOf ??= createMonthOf(languages);
      const month = monthOf(word);
      if (month === 0) return written;
      const parts = day === undefined ? [month] : [month, day];
      return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
    };
    // The last argument of a replacer holds the named groups.
    const replace = (written, ...others) => write(written, others.at(-1));
    return (text) => text.replaceAll(monthFirst, replace).replaceAll(dayFirst, replace);
  }

  // Numbers

  /** Stands for the sign that parts thousands, whichever it is: a letter that nobody writes. */
  const mark = '\uE000';
  const grouped = /(?<![\d.,])\d{1,3}(?:\uE000\d{3})+(?!\d)/g;
  const groupedByStop = /(?<![\d.,\uE000])\d{1,3}(?:\uE000\d{3})+(?!\d)/g;

  /** The signs of a language that part thousands and decimals. */
  function signsOf(languages) {
    const format = new Intl.NumberFormat(languages, { minimumFractionDigits: 1 });
    const parts = format.formatToParts(1_234_567);
    const signOf = (wanted) => parts.find(({ type }) => type === wanted)?.value ?? ',';
    return { group: signOf('group'), decimal: signOf('decimal') };
  }

  /** Takes out what parts thousands: 1,200 comes after 900. */
  function createUngrouper({ group }) {
    const isSpace = /\s/.test(group);
    const form = ['.', ','].includes(group) ? groupedByStop : grouped;
    return (text) => {
      const marked = isSpace ? text.replaceAll(/\s/g, mark) : text.replaceAll(group, mark);
      const plain = marked.replaceAll(form, (number) => number.replaceAll(mark, ''));
      return plain.replaceAll(mark, isSpace ? ' ' : group);
    };
  }

  /**
   * The values of a column that holds nothing but numbers, and shows by a sign or % that they are no
   * numbers of clauses, where 4.10 comes after 4.9; else `undefined`.
   */
  function createMeasurer({ decimal }) {
    const form = /^([+\-−–]?)\s?(\d+(?:(\D)\d+)?)\s?([%‰]?)$/;
    const blank = /^[-−–—]?$/;
    const read = (text) => {
      const found = form.exec(text);
      return found === null || [undefined, decimal].includes(found[3]) ? found : null;
    };
    const isMeasure = ([, sign, number, , unit]) =>
      `${sign}${unit}` !== '' || (decimal !== '.' && number.includes(decimal));
    return (texts) => {
      const parsed = texts.map((text) => (blank.test(text) ? 'blank' : read(text)));
      const numbers = parsed.filter((one) => one !== 'blank');
      if (numbers.includes(null) || !numbers.some(isMeasure)) return undefined;
      return parsed.map((one) => (one === 'blank' ? Number.NEGATIVE_INFINITY : valueOf(one)));
    };
    function valueOf([, sign, number]) {
      const value = Number(number.replace(decimal, '.'));
      return ['', '+'].includes(sign) ? value : -value;
    }
  }

  /**
   * The order of a page whose language has this tag. `compare` takes two texts. `compareWithin` takes
   * all texts of a column, and gives what compares two of them by their place in it.
   */
  return (tag) => {
    const languages = languagesOf(tag);
    const { compare } = new Intl.Collator(languages, { numeric: true });
    const signs = signsOf(languages);
    const writeDates = createDateWriter(languages);
    const [ungroup, measure] = [createUngrouper(signs), createMeasurer(signs)];
    const compareWithin = (texts) => {
      const written = texts.map((text) => writeDates(ungroup(text)));
      const values = measure(written);
      return (a, b) =>
        values === undefined
          ? compare(written[a], written[b])
          : Number(values[a] > values[b]) - Number(values[a] < values[b]);
    };
    return { compare, compareWithin };
  };
})();
