// Written by `npm run generate`. Do not edit.
import type { ErrorObject } from 'ajv';

/** Holds data against the schema of the configuration; `errors` tells what is wrong with the last that failed. */
export const validateConfig: {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
};
