import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from '../model/problem.ts';
import { fallbackLanguage } from '../model/rules/fallback-language.ts';

/** A parsed ICU message, to be formatted with values. */
export type IcuFormat = (values?: MessageValues) => string;

/*
 * A locale needs no looking up among all that Node knows: that alone would take longer than most of
 * what a command does, and the names of our catalogues are locales already.
 */
IntlMessageFormat.resolveLocale = (locales) =>
  new Intl.Locale(typeof locales === 'string' ? locales : (locales[0] ?? fallbackLanguage));

/** Below this no language groups digits. */
const firstGrouped = 1000;

/**
 * Makes ICU messages of a locale ready. `digits: 'latin'` says that small whole numbers are written
 * 0 to 9, which needs no formatter of numbers.
 */
export function createIcuFormat(
  locale: string,
  digits: string | undefined,
): (source: string) => IcuFormat {
  const formatters = createFormatters(digits === 'latin');
  return (source) => {
    const message = new IntlMessageFormat(source, locale, undefined, {
      ignoreTag: true,
      formatters,
    });
    return (values) => String(message.format(values));
  };
}

type Formatters = NonNullable<
  NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']
>;

function createFormatters(isLatin: boolean): Formatters {
  return {
    getNumberFormat: (locales, options) => {
      const full = (): Intl.NumberFormat => new Intl.NumberFormat(locales, options);
      if (!isLatin || options !== undefined) return full();
      const plain: Pick<Intl.NumberFormat, 'format'> = {
        format: (value: number | bigint | string) =>
          isSmall(value) ? String(value) : full().format(Number(value)),
      };
      return Object.assign(Object.create(null), plain);
    },
    getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
    getPluralRules: (locales, options) => new Intl.PluralRules(locales, options),
  };
}

function isSmall(value: number | bigint | string): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < firstGrouped;
}
