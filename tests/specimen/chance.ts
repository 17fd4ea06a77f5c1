/** A seeded source of numbers: the same seed, the same numbers, on every machine. */
export type Chance = {
  /** A whole number from 0 up to, and without, `limit`. */
  below: (limit: number) => number;
  /** A whole number below `limit`, the small ones far more often: ranks as names in the news have them (Zipf). */
  rank: (limit: number) => number;
  /** True in this share of cases. */
  is: (share: number) => boolean;
};

/** Numbers from a seed (mulberry32, a public-domain generator of 32 bits). */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    rank: (limit) => Math.floor((limit + 1) ** next()) - 1,
    is: (share) => next() < share,
  };
}
