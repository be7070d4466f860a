//! The texts of keys tell all values apart.

use proptest::prelude::*;
use protocol::Payload;

#[protocol::protocol(header = protocol::NoHeader)]
mod pairs {
    #[message(type = "pair", keep = latest(left, right))]
    pub struct Pair {
        pub left: String,
        pub right: String,
    }
}

proptest! {
    #[test]
    fn different_values_have_different_keys(
        left in "[a/~01]{0,4}", right in "[a/~01]{0,4}", other_left in "[a/~01]{0,4}", other_right in "[a/~01]{0,4}",
    ) {
        let key = |left: &str, right: &str| pairs::Pair::new(left, right).wrap(()).state_key().unwrap();
        let is_same = (&left, &right) == (&other_left, &other_right);
        prop_assert_eq!(key(&left, &right) == key(&other_left, &other_right), is_same);
    }
}
