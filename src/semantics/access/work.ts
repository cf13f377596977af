/**
 * Steps that may still be taken. First match over a million hostile records could take for ever; a limit that counts
 * steps and not time gives the same answer on every machine.
 */
export class Work {
  left: number;
  /** Somebody wanted more steps than there were, so something was left out. */
  isUsedUp = false;

  constructor(steps: number) {
    this.left = steps;
  }

  /** Takes that many steps; false where they are used up. */
  take(steps: number): boolean {
    this.left -= steps;
    if (this.left >= 0) return true;
    this.isUsedUp = true;
    return false;
  }

  /** Does something that takes its steps from elsewhere. */
  spending<T>(purse: Work, act: () => T): T {
    const { left, isUsedUp } = this;
    this.left = purse.left;
    this.isUsedUp = purse.isUsedUp;
    try {
      return act();
    } finally {
      purse.left = this.left;
      purse.isUsedUp = this.isUsedUp;
      this.left = left;
      this.isUsedUp = isUsedUp;
    }
  }
}
