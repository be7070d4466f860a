//! The public API of VTube Studio, as the examples declare it.

#[path = "../../../examples/protocols/vtube_studio.rs"]
pub mod declared;

use super::{Protocol, rewritten};
use declared::api::Envelope;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "vtube-studio",
    rewrite: |text| rewritten!(Envelope, text),
    samples: &[
        r#"{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","requestID":"a-1","messageType":"StatisticsRequest"}"#,
        r#"{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","timestamp":1700000000123,"requestID":"a-1",
            "messageType":"APIError","data":{"errorID":8,"message":"No such model."}}"#,
        r#"{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","requestID":"a-2","messageType":"MoveModelRequest",
            "data":{"timeInSeconds":0.5,"valuesAreRelativeToModel":true,"rotation":-12.25}}"#,
        r#"{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","timestamp":1700000000123,"requestID":"a-3",
            "messageType":"HotkeysInCurrentModelResponse","data":{"modelLoaded":false,"modelName":"","modelID":"",
            "availableHotkeys":[{"name":"Wave","type":"AddedNextYear","description":"","file":"","hotkeyID":"h",
            "keyCombination":["LeftShift"],"onScreenButtonID":-1}]}}"#,
    ],
    open: &[],
};
