//! Pseudorandom numbers that are the same in every run.
#![expect(clippy::indexing_slicing, reason = "an empty list is a mistake in the test")]

/// A generator, given its seed.
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    /// Returns a number below `count`, or 0 if `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        // Splitmix.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // 64 bits on every platform, so that the numbers are the same everywhere.
        let count = u64::try_from(count.max(1)).unwrap_or(u64::MAX);
        usize::try_from(((mixed ^ (mixed >> 31)) >> 1) % count).unwrap_or_default()
    }

    /// Returns true once in `count` times on average.
    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// Returns one of the items.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

/// Returns the number of cases to try: `usual`, or `PROPTEST_CASES` if set, as in tests made by `proptest`.
#[must_use]
pub fn cases(usual: u64) -> u64 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
