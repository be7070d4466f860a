//! Cases for protocols in which fields of payloads stand beside the tag: every message worth trying as the whole text.

use protocol::contract::Contract;

use super::Draft;
use super::probes::Prober;

pub(super) fn drafts(name: &str, contract: &'static Contract) -> Vec<Draft> {
    let probes = Prober::default().envelope(contract).into_iter();
    let mut drafts: Vec<Draft> = probes.map(|probe| Draft::new(probe.label, probe.json)).collect();
    let examples = contract.messages().filter_map(|message| Some((message.tag, contract.example(message.tag)?)));
    drafts.extend(examples.map(|(tag, text)| Draft::new(format!("{tag}: an example"), text)));
    if contract.has_tag_outside() {
        return told(name, &drafts);
    }
    let texts = TEXTS.into_iter();
    drafts.extend(texts.map(|text| Draft::new(format!("the message is {text}"), text)));
    drafts.extend(several(name).iter().map(|(label, text)| Draft::new(format!("several: {label}"), *text)));
    drafts
}

/// Texts that may be no messages.
const TEXTS: [&str; 9] = ["{}", "[]", "[{}]", "null", "true", "0", "\"move\"", "{\"a\":1}", "{\"\":{}}"];

/// Puts the types that their labels begin with on the first lines of texts, and adds some of other types.
fn told(name: &str, drafts: &[Draft]) -> Vec<Draft> {
    let with_type = |draft: &Draft| {
        let message_type = draft.name.split_once(':').map_or("", |(message_type, _)| message_type);
        Draft::new(draft.name.clone(), format!("{message_type}\n{}", draft.text))
    };
    let mut told: Vec<Draft> = drafts.iter().map(with_type).collect();
    let (known, good, several): (_, _, &[&str]) = match name {
        "hooks" => (
            "star",
            r#"{"id":"a","action":"b"}"#,
            &[
                "step\n{\"percent\":101,\"state\":\"running\",\"id\":\"\",\"no\":\"a\",\"at\":\"1\"}",
                "step\n{\"state\":\"runing\",\"percent\":1}",
                "push\n{\"body\":{\"ref\":\"\",\"commits\":[{\"hash\":\"g\"},{}]},\"at\":100}",
                "star\n{\"type\":\"ping\",\"id\":\"a\",\"action\":\"\",\"stars\":-1}",
            ],
        ),
        _ => (
            "room.joined",
            r#"{"id":1,"body":{"name":"a"},"ts":1}"#,
            &[
                "room.count\n{\"ts\":-1,\"body\":10,\"bodi\":1,\"id\":1}",
                "room.opened\n{\"body\":{\"a\":1,\"a\":2},\"id\":\"1\"}",
                "room.opened\n{\"id\":1,\"ts\":1}",
                "room.opened\n{\"id\":1,\"ts\":1,\"bodi\":1.50}",
                "room.opened\n{\"ts\":1,\"body\": [ 1.50 ],\"id\":1} ",
                "room.left\n{\"id\":1,\"body\":{\"name\":\"a\"},\"ts\":1}",
            ],
        ),
    };
    told.extend(TEXTS.map(|text| Draft::new(format!("the message is {text}"), format!("{known}\n{text}"))));
    let changed = [known.to_uppercase(), format!("{known}s"), format!("{known} "), format!(" {known}"), "k".repeat(50)];
    for message_type in changed.iter().map(String::as_str).chain(["", "constructor", "__proto__", "\"", "\u{202e}😀"])
    {
        for text in [good, "{}", "[]", "?"] {
            told.push(Draft::new(format!("{message_type}: not declared, {text}"), format!("{message_type}\n{text}")));
        }
    }
    let several = several.iter().enumerate();
    told.extend(several.map(|(index, text)| Draft::new(format!("several: {}", index + 1), *text)));
    told
}

/// Several mistakes in one text.
fn several(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "flattened" => &[
            ("in header and payload", r#"{"at":-1,"y":"1","op":"move","label":"","seq":0,"pace":10,"x":1.5,"to":""}"#),
            (
                "a name and its alias",
                r#"{"for":"a","op":"move","seq":1,"x":1,"speed":2,"to":"b","pace":3,"y":1,"at":1}"#,
            ),
            (
                "on three levels",
                r#"{"thing":1,"length":"5","seq":0,"level":4,"op":"ask","by":1,"what":"many","at":1,"thing":2}"#,
            ),
            (
                "in messages of other protocols",
                r#"{"op":"relay","seq":1,"at":1,"task":{"task":"fetch","weight":0,"with":{"what":""}},"asked":[{"what":"where"},{"what":"why","level":9},{"what":"many","thing":3,"level":0},{}],"inner":{"op":"draw","kind":"disc","radius":0}}"#,
            ),
            (
                "unknown inside of unknown",
                r#"{"op":"relay","seq":1,"at":1,"task":{"task":"new","with":null,"more":1,"more":2},"asked":[{"what":"new","level":1,"more":1,"more":2}]}"#,
            ),
        ],
        "numbered" => &[
            ("in the payload and behind it", r#"{"s":-1,"d":{"heartbeat_interval":0},"op":10}"#),
            ("on both levels", r#"{"task":"fetch","op":0,"with":{"what":""},"weight":0,"s":"1"}"#),
            ("a payload that must be there", r#"{"op":1,"s":[]}"#),
            ("integers in strings", r#"{"op":"10","d":{"heartbeat_interval":"1"}}"#),
        ],
        "depot" => &[
            (
                "keys more in what is strict and what is not",
                r#"{"type":"arrived","serial":1,"place":{"x":1,"y":2,"z":3},"parcels":[{"kind":"letter","to":{"x":1,"y":2,"z":3},"content":{"text":"a","written":{"x":1,"y":2,"z":3},"more":1},"more":1}],"from":{"x":1,"y":2,"z":3},"more":1}"#,
            ),
            (
                "keys more in an object that both share",
                r#"{"more":1,"from":{"x":1,"y":2,"z":3},"to":{"x":1,"y":2,"z":3},"type":"sent","kind":"letter","content":{"text":"a","more":1},"serial":1}"#,
            ),
            (
                "strict in lenient in strict",
                r#"{"type":"sent","serial":1,"kind":"crate","to":{"x":1,"y":2},"content":{"more":1,"papers":[{"type":"sent","serial":1,"kind":"letter","to":{"x":1,"y":2,"z":3},"content":{"text":"a","more":1},"more":1}]}}"#,
            ),
            ("elements more", r#"{"type":"stored","serial":1,"on":["one",{"x":1,"y":2,"z":3},4]}"#),
            ("elements more behind two tags", r#"{"type":"stored","serial":1,"on":["box","open",{"x":1,"y":2},4]}"#),
            (
                "keys more in a strict element",
                r#"{"type":"stored","serial":1,"on":["box","open",{"x":1,"y":2,"z":3},4]}"#,
            ),
        ],
        "rows" | "channels" | "traced" | "coded" => several_elsewhere(name),
        _ => &[
            ("keys of other messages", r#"{"type":"login","name":"a","word":"open","code":1,"time":1}"#),
            (
                "a secret that is too long, and one key more",
                r#"{"word":"sesame, open","type":"login","nam":"b","name":""}"#,
            ),
            ("a task with keys more", r#"{"type":"task","task":"wait","seconds":1,"with":{"seconds":2,"second":1}}"#),
            (
                "an unknown task with keys more",
                r#"{"type":"task","task":"sleep","with":{"seconds":2},"more":1,"weight":0}"#,
            ),
        ],
    }
}

/// The same where the type is an element of an array, or inside of the header.
fn several_elsewhere(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "rows" => &[
            ("in header and payload", r#"["",  "move", 0, 1.5, "1", 10, ""]"#),
            (
                "in messages of other protocols",
                r#"[null,"relay",1,[[1,{"model":""},4],["x"],[9,[],7],[]],["a","call",0,1,{}],[2,{"seconds":"1"}]]"#,
            ),
            ("unknown inside of unknown", r#"[null,"new",0,[1,{"a":1,"a":2}]]"#),
            ("a secret that is too long", r#"[null,"more",1,"sesame, open",10,"a"]"#),
        ],
        "channels" => &[
            ("in header and payload", r#"["12345",1,"","phx_join",{"user":"","seat":-1,"sit":1},1]"#),
            ("elements more, twice", r#"[null,null,"a","heartbeat",null,1,2]"#),
        ],
        "traced" => &[
            (
                "in header, tag and payload",
                r#"{"body":{"text":""},"at":100,"meta":{"hops":0,"kind":"say","id":""},"version":"2.0"}"#,
            ),
            (
                "the header's field under two names",
                r#"{"version":"1.0","about":{"kind":"ping","id":"a"},"meta":{"kind":"say","id":"a"}}"#,
            ),
            ("a tag beside the header", r#"{"version":"1.0","meta":{"id":"a"},"kind":"ping"}"#),
            (
                "on two levels",
                r#"{"version":"1.0","event":{"by":""},"topic":{"more":"x","type":"open"},"meta":{"kind":"beside"}}"#,
            ),
            (
                "an unknown type inside of a known one",
                r#"{"version":"1.0","meta":{"kind":"topic","id":"a"},"body":{"event":[1.50],"topic":{"type":"new","name":"","a":256}}}"#,
            ),
        ],
        "coded" => &[
            ("a key that nobody declares", r#"{"version":7,"seq":1,"head":{"op":1,"opp":2},"text":"a","txt":"b"}"#),
            ("the tag beside the header", r#"{"version":8,"seq":201,"head":{"op":1},"op":1,"text":"a"}"#),
        ],
        _ => &[],
    }
}
