/** A list of numbers that takes four bytes for each. */
export class Growing {
  #values: Int32Array;
  #size = 0;

  constructor(expected: number) {
    this.#values = new Int32Array(Math.max(16, expected));
  }

  /** Its place. */
  push(value: number): number {
    if (this.#size === this.#values.length) {
      const more = new Int32Array(this.#size * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.#size] = value;
    return this.#size++;
  }

  at(place: number): number {
    return this.#values[place]!;
  }
}
