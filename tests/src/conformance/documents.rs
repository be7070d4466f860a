//! Cases for documents: every value worth trying as the whole text, and several issues at once.

use protocol::contract::DataContract;

use super::Draft;
use super::probes::{Prober, Target};

pub(super) fn drafts(name: &str, contract: &DataContract) -> Vec<Draft> {
    let target = Target { name: "", shape: contract.describe, rules: &[] };
    let probes = Prober::default().probes(target).into_iter();
    let mut drafts: Vec<Draft> = probes.map(|probe| Draft::new(probe.label, probe.json)).collect();
    let several = several(name).iter();
    drafts.extend(several.map(|(label, text)| Draft::new(format!("several: {label}"), *text)));
    drafts
}

fn several(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "frame" => &[
            (
                "one wrong call among others",
                r#"[{"jsonrpc":"2.0","method":"a"},{"method":"B","id":""},{"id":1,"error":{}},{}]"#,
            ),
            ("too many, each of them wrong", r#"[0,1,"2",null,{"method":[]},{"error":0}]"#),
            ("keys of several variants", r#"{"error":{"code":"x"},"jsonrpc":"1.0","result":1,"method":1,"id":null}"#),
            ("a batch in a batch", r#"[[{"jsonrpc":"2.0","method":"a"}]]"#),
        ],
        "event" => &[
            ("of one variant, before its tag", r#"{"since":-1,"name":"","type":"joined"}"#),
            ("an alias of the tag, deep inside", r#"{"type":"walked","to":[1e39,"x",3],"from":[1]}"#),
            ("a tag twice, the second of no variant", r#"{"type":"closed","type":"opened"}"#),
        ],
        "settings" => &[
            (
                "every field wrong, and an unknown one",
                r#"{"nmae":"a","volume":2,"retries":10,"addresses":["a:1","a:1","A"],"theme":3,"sizes":{"a":0,"b":5000,"c":"d"}}"#,
            ),
            ("nothing but unknown keys", r#"{"a":1,"b":{"a":1,"a":2}}"#),
            ("a name and its alias", r#"{"title":"","name":"","addresses":"a:1"}"#),
        ],
        _ => &[
            ("in several items", r#"[{"x":1.5},{"y":"2","label":"too long a label"},{}]"#),
            ("too many items, some of them wrong", r#"[{"x":1,"y":2},{"x":"1"},{},{},{"x":true}]"#),
        ],
    }
}
