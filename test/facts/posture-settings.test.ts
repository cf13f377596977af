import { describe, expect, it } from 'vitest';
import { POSTURE_SETTINGS } from '../../src/facts/posture-settings.js';
import { parameter } from '../../src/facts/settings.js';
import { MAJORS } from '../../src/facts/versions.js';

describe('POSTURE_SETTINGS', () => {
  for (const { name, type, compare } of POSTURE_SETTINGS) {
    it(`${name} is a parameter of that type`, () => {
      const types = MAJORS.flatMap((major) => parameter(name, major)?.type ?? []);
      expect(types.length).toBeGreaterThan(0);
      for (const found of types) expect(FAMILY[found]).toBe(type);
    });
    it(`${name} is as strong as itself`, () => {
      for (const value of SAMPLES[type]) expect(compare(value, value)).toBe('equal');
    });
    it(`${name} is never weaker both ways`, () => {
      for (const one of SAMPLES[type])
        for (const other of SAMPLES[type])
          if (compare(one, other) === 'weaker') expect(compare(other, one)).not.toBe('weaker');
    });
  }
});

const FAMILY = { bool: 'bool', integer: 'int', real: 'int', string: 'text', enum: 'text' } as const;
const SAMPLES = {
  bool: ['on', 'off'],
  int: ['1', '4096', '8192'],
  text: ['', 'TLSv1', 'TLSv1.2', 'TLSv1.3', 'md5', 'scram-sha-256', 'HIGH:!aNULL'],
} as const;
