//! Compiles with the feature `contract` alone; `.ci/features` reads what rustc says without it.

fn main() {
    print!("{}", protocol::matrix::CONTRACT.typescript());
    protocol::assert_contract!("contract/types.txt", "bark");
}
