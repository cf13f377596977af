const LANES = 8;

/** Runs `work` over all of them, some at a time. */
export async function inLanes<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const items = list.values();
  const lane = async () => {
    for (const item of items) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
