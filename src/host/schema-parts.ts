/** A piece of a JSON Schema (draft-07). */
export type Schema = Readonly<Record<string, unknown>>;

export const record = (description: string, value: Schema): Schema => ({
  type: 'object',
  description,
  additionalProperties: value,
});
export const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });
export const text = (description: string): Schema => ({ type: 'string', description });
export const choice = (description: string, values: readonly unknown[]): Schema => ({ description, enum: values });
export const closed = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties,
  ...(required.length > 0 ? { required } : {}),
});
