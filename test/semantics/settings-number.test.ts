import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGeneral, readInteger, readReal, roundToEven } from '../../src/semantics/settings-number.js';
import { toBaseUnit } from '../../src/semantics/settings-unit.js';

describe('numbers as the C library reads them', () => {
  it.each([
    ['010', 8, 3],
    ['0x1Fz', 31, 4],
    ['09', 0, 1],
    ['0x', 0, 1],
    [' \t-7 ', -7, 4],
    ['+7MB', 7, 2],
  ])('strtol %j', (text, value, end) =>
    expect(readInteger(text)).toMatchObject({ value: value === 0 ? expect.closeTo(0) : value, end }),
  );
  it.each(['', 'abc', '.5', '--1', '- 1'])('strtol reads nothing from %j', (text) =>
    expect(readInteger(text)).toBeUndefined(),
  );

  it.each([
    ['1e3x', 1000, 3],
    ['1e', 1, 1],
    ['.5', 0.5, 2],
    ['5.', 5, 2],
    ['0x1.8p3', 12, 7],
    ['-0x10', -16, 5],
    ['-INF', Number.NEGATIVE_INFINITY, 4],
  ])('strtod %j', (text, value, end) => expect(readReal(text)).toEqual({ value, end }));
  it.each(['', '.', 'e5', '1e400', '1e-400', '-1e400'])('strtod fails on %j', (text) =>
    expect(readReal(text)).toBeUndefined(),
  );
  it('zero does not underflow', () => expect(readReal('0e-400')).toEqual({ value: 0, end: 6 }));

  it('rint takes halves to the even neighbour', () =>
    expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6].map((value) => roundToEven(value) + 0)).toEqual([
      0, 2, 2, 0, -2, 2, 3,
    ]));

  it.each([
    [0.1, '0.1'],
    [100000, '100000'],
    [1000000, '1e+06'],
    [1.79769e308, '1.79769e+308'],
    [0.00001, '1e-05'],
    [0.0001, '0.0001'],
    [-0.5, '-0.5'],
    [2.54999999, '2.55'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
  ])('%%g of %d', (value, text) => expect(formatGeneral(value)).toBe(text));
  it('%g is within its six digits of the value', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        const read = Number(formatGeneral(value));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-5);
      }),
    ));
});

describe('units', () => {
  it.each([
    [1.5, 'GB', 'MB', 1536],
    [30.1, 'GB', 'kB', 31561728],
    [1, 'B', '8kB', 1 / 8192],
    [90, 's', 'min', 1.5],
    [500, 'us', 'ms', 0.5],
    [1, 'd', 's', 86400],
    [1, 'kB ', 'B', 1024],
  ])('%d %s in %s', (value, unit, base, expected) => expect(toBaseUnit(value, unit, base)).toBeCloseTo(expected, 12));
  it.each(['kb', 'mB', 'm', 'MBs', 'MB x', 'MBMB', 'ms'])('%j is no memory unit', (unit) =>
    expect(toBaseUnit(1, unit, 'kB')).toBeUndefined(),
  );
});
