//! What exports say of roles.

use protocol::matrix;
use serde_json::{Value, json};

use super::declared::house;

fn document(role: &str) -> Value {
    serde_json::from_str(&house::CONTRACT.asyncapi_for(role).unwrap()).unwrap()
}

/// The names of the messages of an operation.
fn messages(operation: &Value) -> Vec<&str> {
    let references = operation["messages"].as_array().unwrap().iter();
    references.map(|reference| reference["$ref"].as_str().unwrap().rsplit('/').next().unwrap()).collect()
}

#[test]
fn server_has_two_operations_for_each_client() {
    let document = document("hub");
    let operations = document["operations"].as_object().unwrap();
    let expected = [
        "receiveFromOperator",
        "receiveFromScreen",
        "receiveFromSensor",
        "sendToOperator",
        "sendToScreen",
        "sendToSensor",
    ];
    let mut names: Vec<&str> = operations.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, expected);
    let from_operator = &operations["receiveFromOperator"];
    assert_eq!(from_operator["action"], "receive");
    assert_eq!(messages(from_operator), ["Alarm", "Command"]);
    assert_eq!(from_operator["security"], json!([{"$ref": "#/components/securitySchemes/operatorToken"}]));
    assert_eq!(messages(&from_operator["reply"]), ["Done", "Refusal"]);
    assert_eq!(messages(&operations["sendToScreen"]), ["Reading", "Alarm", "Refusal"]);
    assert_eq!(messages(&operations["sendToSensor"]), ["Alarm", "Refusal"]);
    assert_eq!(document["components"]["securitySchemes"]["screenToken"], json!({"type": "http", "scheme": "bearer"}));
}

#[test]
fn client_is_the_mirror_image() {
    let (hub, operator) = (document("hub"), document("operator"));
    let operations = operator["operations"].as_object().unwrap();
    assert_eq!(operations.len(), 2);
    let (sent, received) = (&operations["sendToHub"], &operations["receiveFromHub"]);
    assert_eq!((&sent["action"], &received["action"]), (&json!("send"), &json!("receive")));
    assert_eq!(sent["messages"], hub["operations"]["receiveFromOperator"]["messages"]);
    assert_eq!(received["messages"], hub["operations"]["sendToOperator"]["messages"]);
    assert_eq!(sent["reply"], hub["operations"]["receiveFromOperator"]["reply"]);
}

#[test]
fn messages_say_what_they_are() {
    let document = document("hub");
    let reading = &document["components"]["messages"]["Reading"];
    assert_eq!(reading["correlationId"], json!({"location": "$message.payload#/requestId"}));
    assert_eq!(reading["x-from"], json!(["sensor"]));
    assert_eq!(reading["x-keep"], json!({"latest": ["deviceId", "roomName"]}));
    assert_eq!(reading["x-rate"], json!({"count": 600, "seconds": 60, "burst": 600}));
    assert_eq!(document["components"]["messages"]["Done"]["x-keep"], "no");
}

#[test]
fn document_without_a_role_is_as_before() {
    assert_eq!(house::CONTRACT.asyncapi_for("stranger"), None);
    let document: Value = serde_json::from_str(&house::CONTRACT.asyncapi()).unwrap();
    assert_eq!(document["operations"].as_object().unwrap().len(), 2);
    assert_eq!(document["components"].get("securitySchemes"), None);
    assert_eq!(document["components"]["messages"]["Reading"].get("x-from"), None);
}

#[test]
fn reference_says_who_sends_and_what_is_kept() {
    let page = house::CONTRACT.markdown();
    let sentences = [
        "The server is `hub`, to which `sensor`, `screen` and `operator` connect. A reply has the `requestId` of the message \
         that it answers.",
        "Sent by `sensor` (its identity is in `deviceId`) to `screen` and `operator`. A state: only the newest counts for each \
         `deviceId` and `roomName`. A last one is published for a sender who has gone. One sender may send 600 in each minute.",
        "Sent by `sensor` or `operator` to all clients. A state: only the newest counts for each `number` and `kind`. It is over \
         when `state` is `2` or `3`.",
        "Sent by `operator` (its identity is in `operatorName`) to `hub`. Nothing of it is kept. It is answered by `done`.",
        "It may answer any message.",
    ];
    for sentence in sentences {
        assert!(page.contains(sentence), "{sentence}\n\n{page}");
    }
}

#[test]
fn modules_without_roles_have_nothing_of_them() {
    #[protocol::protocol]
    mod plain {
        #[message(type = "hello")]
        pub struct Hello;
    }
    let (typescript, python) = (plain::CONTRACT.typescript(), plain::CONTRACT.python());
    for word in ["roleTable", "encodeAs", "World", "stateKey", "encode_as", "state_key", "_SENDERS"] {
        assert!(!typescript.contains(word) && !python.contains(word), "{word}");
    }
    assert!(!plain::CONTRACT.markdown().contains("Sent by"));
    assert!(!plain::CONTRACT.json_schema().contains("roles "));
    let (typescript, python) = (matrix::CONTRACT.typescript(), matrix::CONTRACT.python());
    assert!(typescript.contains("export function encodeAs<R extends Role>(role: R, message: Sent[R]): Encoded {"));
    assert!(
        python.contains("def encode_as(role: typing.Literal[\"agent\"], envelope: Envelope[FromAgent]) -> str: ...")
    );
}

#[test]
fn states_without_roles_have_keys_in_modules() {
    #[protocol::protocol]
    mod plain {
        #[message(type = "mood", keep = latest)]
        pub struct Mood {
            pub mood: String,
        }
    }
    let typescript = plain::CONTRACT.typescript();
    assert!(typescript.contains("const roleTable: RoleTable = { mood: { key: [] } };"), "{typescript}");
    assert!(!typescript.contains("encodeAs"));
    assert!(plain::CONTRACT.python().contains("def state_key("));
}

#[test]
fn names_of_roles_and_states_are_free_where_there_are_none() {
    #[protocol::protocol]
    mod plain {
        #[message(type = "hello")]
        pub struct Hello {
            pub world: World,
        }

        #[data]
        pub struct World {
            pub client: Client,
        }

        #[data]
        pub struct Client {
            pub name: String,
        }
    }
    let (typescript, python) = (plain::CONTRACT.typescript(), plain::CONTRACT.python());
    assert!(typescript.contains("export interface World {"), "{typescript}");
    assert!(python.contains("class World(_Data):") && python.contains("class Client(_Data):"), "{python}");
}

#[test]
fn roles_give_way_to_messages_of_their_names() {
    #[protocol::protocol(server = client, clients(bell, world))]
    mod named {
        #[message(type = "bell", from(bell), keep = latest)]
        pub struct Bell;
    }
    let python = named::CONTRACT.python();
    for class in
        ["class Bell(Payload, _Data):", "class BellRole(_Role):", "class ClientRole(_Role):", "class WorldRole(_Role):"]
    {
        assert!(python.contains(class), "{class}\n{python}");
    }
}
