//! The public API of VTube Studio.

use crate::samples::{assert_come_back_equal, assert_refused};
use crate::vtube_studio::api::{Call, Envelope, HotkeyTriggerRequest};
use protocol::Payload;

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    Envelope::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("vtube_studio", rewrite);
}

#[test]
fn a_request_says_which_api_it_means() {
    let request = HotkeyTriggerRequest::new("w").wrap(Call::new("1.0", "7"));
    let text = r#"{"messageType":"HotkeyTriggerRequest","apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","requestID":"7","data":{"hotkeyID":"w"}}"#;
    assert_eq!(request.to_json().unwrap(), text);
}

#[test]
fn broken_messages_are_refused() {
    let with =
        |rest: &str| format!(r#"{{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","requestID":"1",{rest}}}"#);
    assert_refused(
        rewrite,
        &[
            (
                r#"{"apiName":"OtherAPI","apiVersion":"1.0","requestID":"","messageType":"StatisticsRequest"}"#,
                "StatisticsRequest: apiName is \"OtherAPI\", expected \"VTubeStudioPublicAPI\" (line 1, column 12)\n\
             StatisticsRequest: requestID has 0 characters, at least 1 is required (line 1, column 54)",
            ),
            (
                &with(r#""messageType":"StatisticsRequests""#),
                r#"messageType is "StatisticsRequests", did you mean `StatisticsRequest`? (line 1, column 84)"#,
            ),
            (&with(r#""messageType":"ModelLoadResponse""#), "ModelLoadResponse: data is missing (line 1, column 1)"),
            (
                &with(r#""messageType":"MoveModelRequest","data":{"timeInSeconds":3,"rotation":400}"#),
                "MoveModelRequest: data.valuesAreRelativeToModel is missing (line 1, column 110)\n\
             MoveModelRequest: data.timeInSeconds is 3, expected 0 to 2 (line 1, column 127)\n\
             MoveModelRequest: data.rotation is 400, expected -360 to 360 (line 1, column 140)",
            ),
            (
                &with(
                    r#""messageType":"AuthenticationTokenRequest","data":{"pluginName":"K","pluginDeveloper":"Timmy"}"#,
                ),
                "AuthenticationTokenRequest: data.pluginName has 1 character, at least 3 are required (line 1, column 134)",
            ),
            (
                &with(
                    r#""messageType":"VTubeStudioAPIStateBroadcast","data":{"active":true,"port":80010,"instanceID":"i"}"#,
                ),
                "VTubeStudioAPIStateBroadcast: data.windowTitle is missing (line 1, column 122)\n\
             VTubeStudioAPIStateBroadcast: data.port is 80010, at most 65535 is allowed (line 1, column 144)",
            ),
            (&with(r#""data":{"modelID":""}"#), "messageType is missing (line 1, column 1)"),
        ],
    );
}
