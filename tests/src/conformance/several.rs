//! Cases with several issues: all are reported, in the order of the text.

use protocol::contract::{Contract, FieldInfo, MessageInfo, Shape};

use super::Draft;
use super::sample::{Sample, object, replaced};

pub(super) fn drafts(protocol: &str, contract: &'static Contract) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = contract.messages().flat_map(|message| everything_wrong(contract, message)).collect();
    drafts.extend(match protocol {
        "matrix" => matrix(),
        _ => sampler(),
    });
    drafts
}

/// Each field of a wrong kind or missing, with the header wrong as well, and with the type unknown as well.
fn everything_wrong(contract: &'static Contract, message: MessageInfo) -> Vec<Draft> {
    let mut sample = Sample::full(contract, message);
    let wrong = |field: &FieldInfo| if is_text((field.shape)()) { "[true]" } else { "\"?\"" };
    // Which values a foreign type accepts is unknown.
    let fields = message.payload().fields().iter().filter(|field| !is_foreign((field.shape)()));
    sample.payload = fields.map(|field| (field.name.to_owned(), wrong(field).to_owned())).collect();
    if sample.payload.is_empty() {
        return Vec::new();
    }
    let mut reversed = sample.clone();
    reversed.payload.reverse();
    let mut members = sample.envelope();
    for (field, _) in &sample.header {
        members = replaced(&members, field.name, wrong(field));
    }
    let with_header = object(&members);
    members.reverse();
    let tag = message.tag;
    let unknown = replaced(&members, contract.tag_key(), "\"dance\"");
    vec![
        Draft::new(format!("{tag}: every field of a wrong kind"), sample.text()),
        Draft::new(format!("{tag}: every field of a wrong kind, the other way round"), reversed.text()),
        Draft::new(format!("{tag}: header and payload of wrong kinds"), with_header),
        Draft::new(format!("{tag}: header and payload of wrong kinds, the other way round"), object(&members)),
        Draft::new(format!("{tag}: header and payload of wrong kinds, the type unknown"), object(&unknown)),
    ]
}

fn is_text(shape: &Shape) -> bool {
    match shape.without_names() {
        Shape::Optional(inner) | Shape::Nullable(inner) => is_text(inner()),
        shape => matches!(shape, Shape::String | Shape::Char | Shape::Enum(_) | Shape::IntegerString { .. }),
    }
}

fn is_foreign(shape: &Shape) -> bool {
    match shape.without_names() {
        Shape::Optional(inner) | Shape::Nullable(inner) => is_foreign(inner()),
        shape => matches!(shape, Shape::Serde { .. }),
    }
}

fn matrix() -> Vec<Draft> {
    let bark = |data: &str| format!(r#"{{"type":"bark","agent_id":"timmy","data":{data},"ts":1}}"#);
    let memory = |tags: &str| {
        format!(
            r#"{{"type":"memory_flash","agent_id":"timmy","data":{{"memory_id":"m","summary":"s","importance":2,"tags":{tags}}},"ts":1}}"#
        )
    };
    let issues = |count: usize| {
        let issues = vec![r#"{"code":1,"path":"p"}"#; count].join(",");
        format!(
            r#"{{"type":"error","agent_id":"timmy","data":{{"code":"","message":"","issues":[{issues}]}},"ts":-1}}"#
        )
    };
    vec![
        Draft::new("several: two rules broken", bark(r#"{"text":"","duration_ms":1}"#)),
        Draft::new("several: two rules broken, the other way round", bark(r#"{"duration_ms":1,"text":""}"#)),
        Draft::new("several: a rule broken before a missing field", bark(r#"{"duration_ms":1}"#)),
        Draft::new("several: a key twice, both wrong", bark(r#"{"text":"","text":7}"#)),
        Draft::new("several: a key twice, and missing ones", bark(r#"{"tone":"calm","tone":7}"#)),
        Draft::new("several: the payload wrong before its type", r#"{"data":{"text":""},"ts":-1,"type":"bark"}"#),
        Draft::new("several: nothing that must be there", r#"{"data":{},"type":"task_update"}"#),
        Draft::new("several: an unknown type without a header", r#"{"type":"meow","data":{"text":""}}"#),
        Draft::new(
            "several: items, and the list itself",
            memory(r#"["","a","a",7,"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]"#),
        ),
        Draft::new("several: too many, repeated and empty", memory(&format!("[{}]", vec!["\"\""; 17].join(",")))),
        Draft::new("several: deep inside", issues(1)),
        Draft::new("several: a hundred at most, the list too long", issues(65)),
        Draft::new("several: a hundred at most", issues(60)),
        Draft::new(
            "several: keys and values of a map",
            r#"{"type":"system_status","agent_id":"","data":{"status":"OK","uptime_s":-1,"agents_online":1.5,"visitors_online":4294967296,"components":{"":"ok","a b":"meh","é":null,"é":"ok"}},"ts":"now"}"#,
        ),
    ]
}

fn sampler() -> Vec<Draft> {
    let message = |op: &str, body: &str| format!(r#"{{"op":"{op}","roomId":"hall","body":{body},"serial":1}}"#);
    let strict = |text: &str| message("strings", &format!(r#"{{"short":"ab","strict":"{text}"}}"#));
    let wrong_numbers = vec!["\"x\""; 120].join(",");
    vec![
        Draft::new("several: every rule of a string broken", strict("x")),
        Draft::new("several: too long for one rule, in the list of another", strict("ABCD")),
        Draft::new("several: in the list, too short for another rule", strict("A")),
        Draft::new("several: every rule of a string broken by the empty one", strict("")),
        Draft::new(
            "several: rules of the list and of its items",
            message("lists", r#"{"words":["","ABC","ABC","x","é"]}"#),
        ),
        Draft::new("several: items of a wrong kind, repeated", message("lists", r#"{"words":[1,"a",1,"a",null]}"#)),
        Draft::new(
            "several: rules of the map, its keys and its values",
            message("maps", r#"{"by_name":{"A":0,"":10,"abcd":1.5}}"#),
        ),
        Draft::new(
            "several: unknown keys on every level",
            r#"{"op":"tree","x":1,"roomId":"hall","body":{"y":2,"root":{"name":"a","z":3,"children":[{"name":"b","w":4}]}},"serial":1,"v":5}"#,
        ),
        Draft::new("several: unknown keys and missing ones", r#"{"op":"tree","x":1,"body":{"y":2,"root":{"z":3}}}"#),
        Draft::new("several: an unknown type with unknown keys", r#"{"op":"dance","x":1,"body":{"y":2}}"#),
        Draft::new(
            "several: a grid of wrong values",
            message("lists", r#"{"words":["a"],"grid":[[1,256,3],["x"],[]]}"#),
        ),
        Draft::new(
            "several: a tuple of wrong values",
            message("lists", r#"{"words":["a"],"four":[1,"x","low ",[""],5]}"#),
        ),
        Draft::new(
            "several: more than a hundred",
            message("lists", &format!(r#"{{"words":["a"],"numbers":[{wrong_numbers}]}}"#)),
        ),
        Draft::new(
            "several: a name and its alias, both wrong",
            message("choices", r#"{"level":"low","line":1,"text":"much too long"}"#),
        ),
        Draft::new(
            "several: a branch of a branch",
            message(
                "tree",
                r#"{"root":{"name":"long name","left":{"name":1,"named":{"a b":{},"c":{"name":"d","children":[{},{},{},{}]}}}}}"#,
            ),
        ),
        Draft::new(
            "several: awkward names",
            message(
                "awkward names",
                r#"{"None":-1,"self":"x","__proto__":256,"constructor":1.5,"two words":null,"größe":[],"\"\\":true,"op":{},"body":-0.5}"#,
            ),
        ),
    ]
}
