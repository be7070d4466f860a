//! Permutations of the keys of a JSON object.

/// Returns the members of the object in `text`, each verbatim: `"type": "bark"`.
///
/// A simple scan for commas outside strings and nested brackets: duplicates and odd numbers are kept.
///
/// # Panics
///
/// If `text` is not an object.
#[must_use]
pub fn members(text: &str) -> Vec<&str> {
    let inside = text.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let Some(inside) = inside else { panic!("not an object: {text}") };
    let (mut members, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in inside.bytes().enumerate() {
        if quoted {
            quoted = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                members.push(inside.get(start..at).unwrap_or_default().trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    members.push(inside.get(start..).unwrap_or_default().trim());
    members.retain(|member| !member.is_empty());
    members
}

/// Returns the object in `text` once for each order of its keys, the original one first.
#[must_use]
pub fn orders(text: &str) -> Vec<String> {
    let members = members(text);
    permutations(members.len())
        .into_iter()
        .map(|order| {
            let shuffled: Vec<&str> = order.into_iter().filter_map(|at| members.get(at).copied()).collect();
            format!("{{{}}}", shuffled.join(", "))
        })
        .collect()
}

/// Returns all permutations of `0..count`; for more than five items, only those that move a single item.
#[must_use]
pub fn permutations(count: usize) -> Vec<Vec<usize>> {
    let given: Vec<usize> = (0..count).collect();
    if count > 5 {
        return moved_by_one(&given);
    }
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        all = all
            .iter()
            .flat_map(|order: &Vec<usize>| {
                given.iter().filter(|at| !order.contains(at)).map(|at| [order.as_slice(), &[*at]].concat())
            })
            .collect();
    }
    all
}

fn moved_by_one(given: &[usize]) -> Vec<Vec<usize>> {
    let mut all = vec![given.to_vec()];
    for from in 0..given.len() {
        for to in 0..given.len() {
            let mut order = given.to_vec();
            let thing = order.remove(from);
            order.insert(to, thing);
            all.push(order);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_members_at_the_top_level_only() {
        let text = r#" {"a": [1, {"b": 2}], "c\"," : "x,}\\", "d":3} "#;
        assert_eq!(members(text), [r#""a": [1, {"b": 2}]"#, r#""c\"," : "x,}\\""#, r#""d":3"#]);
        assert!(members("{}").is_empty());
    }

    #[test]
    fn gives_every_order_of_a_few_and_some_of_many() {
        assert_eq!(permutations(0), [Vec::<usize>::new()]);
        assert_eq!(permutations(4).len(), 24);
        assert_eq!(permutations(3).first(), Some(&vec![0, 1, 2]));
        assert!(permutations(7).contains(&vec![6, 0, 1, 2, 3, 4, 5]));
        assert_eq!(orders(r#"{"a":1,"b":2}"#), [r#"{"a":1, "b":2}"#, r#"{"b":2, "a":1}"#]);
    }
}
