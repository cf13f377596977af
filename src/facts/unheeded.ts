import type { DriverInput, IgnoredSetting, Layer, Written } from './policy.js';

/** A parameter, keyword or variable that people write about TLS, of whatever driver. */
export const isAboutTls = (name: string): boolean =>
  /^(?:(?:use|require|enforce)?_?ssl|(?:require|enforce)?_?tls|channel_?binding$|uselibpqcompat$|(?:pg)?requiressl$)/iu.test(
    name,
  );

/** Settings of some names in one layer that a driver reads past. */
export interface Unheeded {
  readonly layer: Layer;
  readonly name: string | ((name: string) => boolean);
  /** Only where this holds of the value. */
  readonly when?: (setting: Written) => boolean;
  readonly because: string | ((setting: Written) => string);
  readonly instead?: string;
}

/** What was written and does nothing, as a driver's table tells; the first row that fits a setting counts. */
export function unheeded(input: DriverInput, rows: readonly Unheeded[]): readonly IgnoredSetting[] {
  const layers = new Set(rows.map(({ layer }) => layer));
  return [...layers].flatMap((layer) =>
    input.all(layer).flatMap((setting) => {
      const row = rows.find(
        ({ layer: there, name, when }) =>
          there === layer &&
          (typeof name === 'string' ? name === setting.name : name(setting.name)) &&
          (when?.(setting) ?? true),
      );
      if (!row) return [];
      const because = typeof row.because === 'string' ? row.because : row.because(setting);
      return [{ setting, because, ...(row.instead !== undefined && { instead: row.instead }) }];
    }),
  );
}

/** The usual row: a driver that does not look at libpq's `PGSSLMODE`. */
export const noPgsslmode = (instead: string): Unheeded => ({
  layer: 'environment',
  name: 'PGSSLMODE',
  because: 'never reads `PGSSLMODE`',
  instead,
});

/** The first parameter about TLS in the string that is none of the driver's own. */
export const strangerIn = (input: DriverInput, own: ReadonlySet<string>): Written | undefined =>
  input.all('string').find(({ name }) => isAboutTls(name) && !own.has(name));
