//! The public API of `VTube Studio`: <https://github.com/DenchiSoft/VTubeStudio>.

pub mod values;

use protocol::protocol;

use super::Protocol;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "vtube-studio",
    rewrite: |text| Some(vtube_studio::Envelope::from_json(text).and_then(|envelope| envelope.to_json())),
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

/// Requests and responses, told apart by their names.
#[protocol(tag = "messageType", header = Call, rename_all = "camelCase")]
pub mod vtube_studio {
    use std::collections::BTreeMap;

    use protocol::RawJson;

    use super::values::{Hotkey, Model, ModelPosition};

    #[data(header)]
    pub struct Call {
        #[field(is = "VTubeStudioPublicAPI")]
        pub api_name: (),
        pub api_version: String,
        /// Milliseconds since 1970, in responses.
        pub timestamp: Option<u64>,
        #[field(rename = "requestID", len(1..=64))]
        pub request_id: String,
    }

    #[message(type = "APIStateRequest")]
    pub struct ApiStateRequest;

    #[message(type = "APIStateResponse")]
    pub struct ApiStateResponse {
        pub active: bool,
        pub v_tube_studio_version: String,
        pub current_session_authenticated: bool,
    }

    #[message(type = "VTubeStudioAPIStateBroadcast")]
    pub struct ApiStateBroadcast {
        pub active: bool,
        pub port: u16,
        #[field(rename = "instanceID")]
        pub instance_id: String,
        pub window_title: String,
    }

    #[message(type = "AuthenticationTokenRequest")]
    pub struct AuthenticationTokenRequest {
        #[field(len(3..=32))]
        pub plugin_name: String,
        #[field(len(3..=32))]
        pub plugin_developer: String,
        pub plugin_icon: Option<String>,
    }

    #[message(type = "AuthenticationTokenResponse")]
    pub struct AuthenticationTokenResponse {
        pub authentication_token: String,
    }

    #[message(type = "APIError")]
    pub struct ApiError {
        #[field(rename = "errorID")]
        pub error_id: i32,
        pub message: String,
    }

    #[message(type = "AuthenticationRequest")]
    pub struct AuthenticationRequest {
        #[field(len(3..=32))]
        pub plugin_name: String,
        #[field(len(3..=32))]
        pub plugin_developer: String,
        pub authentication_token: String,
    }

    #[message(type = "AuthenticationResponse")]
    pub struct AuthenticationResponse {
        pub authenticated: bool,
        pub reason: String,
    }

    #[message(type = "StatisticsRequest")]
    pub struct StatisticsRequest;

    #[message(type = "StatisticsResponse")]
    pub struct StatisticsResponse {
        pub uptime: u64,
        pub framerate: u32,
        pub v_tube_studio_version: String,
        pub allowed_plugins: u32,
        pub connected_plugins: u32,
        pub started_with_steam: bool,
        pub window_width: u32,
        pub window_height: u32,
        pub window_is_fullscreen: bool,
    }

    #[message(type = "VTSFolderInfoRequest")]
    pub struct FolderInfoRequest;

    #[message(type = "VTSFolderInfoResponse")]
    pub struct FolderInfoResponse {
        pub models: String,
        pub backgrounds: String,
        pub items: String,
        pub config: String,
        pub logs: String,
        pub backup: String,
    }

    #[message(type = "CurrentModelRequest")]
    pub struct CurrentModelRequest;

    #[message(type = "CurrentModelResponse")]
    pub struct CurrentModelResponse {
        pub model_loaded: bool,
        pub model_name: String,
        #[field(rename = "modelID")]
        pub model_id: String,
        pub vts_model_name: String,
        pub vts_model_icon_name: String,
        #[field(rename = "live2DModelName")]
        pub live2d_model_name: String,
        pub model_load_time: u64,
        pub time_since_model_loaded: u64,
        #[field(rename = "numberOfLive2DParameters")]
        pub number_of_live2d_parameters: u32,
        #[field(rename = "numberOfLive2DArtmeshes")]
        pub number_of_live2d_artmeshes: u32,
        pub has_physics_file: bool,
        pub number_of_textures: u32,
        pub texture_resolution: u32,
        pub model_position: ModelPosition,
    }

    #[message(type = "AvailableModelsRequest")]
    pub struct AvailableModelsRequest;

    #[message(type = "AvailableModelsResponse")]
    pub struct AvailableModelsResponse {
        pub number_of_models: u32,
        pub available_models: Vec<Model>,
    }

    #[message(type = "ModelLoadRequest")]
    pub struct ModelLoadRequest {
        #[field(rename = "modelID")]
        pub model_id: String,
    }

    #[message(type = "ModelLoadResponse")]
    pub struct ModelLoadResponse {
        #[field(rename = "modelID")]
        pub model_id: String,
    }

    #[message(type = "MoveModelRequest")]
    pub struct MoveModelRequest {
        #[field(range(0.0..=2.0))]
        pub time_in_seconds: f64,
        pub values_are_relative_to_model: bool,
        #[field(range(-1000.0..=1000.0))]
        pub position_x: Option<f64>,
        #[field(range(-1000.0..=1000.0))]
        pub position_y: Option<f64>,
        #[field(range(-360.0..=360.0))]
        pub rotation: Option<f64>,
        #[field(range(-100.0..=100.0))]
        pub size: Option<f64>,
    }

    /// The object is there, with nothing in it.
    #[message(type = "MoveModelResponse")]
    pub struct MoveModelResponse {
        #[field(rest)]
        pub nothing: BTreeMap<String, RawJson>,
    }

    #[message(type = "HotkeysInCurrentModelRequest")]
    pub struct HotkeysInCurrentModelRequest {
        #[field(rename = "modelID")]
        pub model_id: Option<String>,
        #[field(rename = "live2DItemFileName")]
        pub live2d_item_file_name: Option<String>,
    }

    #[message(type = "HotkeysInCurrentModelResponse")]
    pub struct HotkeysInCurrentModelResponse {
        pub model_loaded: bool,
        pub model_name: String,
        #[field(rename = "modelID")]
        pub model_id: String,
        pub available_hotkeys: Vec<Hotkey>,
    }

    #[message(type = "HotkeyTriggerRequest")]
    pub struct HotkeyTriggerRequest {
        #[field(rename = "hotkeyID")]
        pub hotkey_id: String,
        #[field(rename = "itemInstanceID")]
        pub item_instance_id: Option<String>,
    }

    #[message(type = "HotkeyTriggerResponse")]
    pub struct HotkeyTriggerResponse {
        #[field(rename = "hotkeyID")]
        pub hotkey_id: String,
    }
}
