/** Names by number, in the order they came. */
export class NameIds {
  readonly #ids = new Map<string, number>();

  add(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(name, id);
    }
    return id;
  }

  id(name: string): number | undefined {
    return this.#ids.get(name);
  }

  all(): Iterable<string> {
    return this.#ids.keys();
  }

  get size(): number {
    return this.#ids.size;
  }

  has(name: string): boolean {
    return this.#ids.has(name);
  }
}
