//! The public API of VTube Studio, declared after its document: <https://github.com/DenchiSoft/VTubeStudio>.
//!
//! Plugins send requests over a WebSocket; each is answered by a response or an error with the same id.

#[path = "vtube_studio/values.rs"]
pub mod values;

use protocol::protocol;

/// Requests and responses, told apart by their names.
#[protocol(tag = "messageType", content = "data", header = Call, rename_all = "camelCase")]
#[allow(missing_docs, reason = "most names say what the document says of them")]
pub mod api {
    use super::values::{Hotkey, Model, ModelPosition};

    /// In each message.
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

    /// Asks whether there is an API. Needs no authentication.
    #[message(type = "APIStateRequest")]
    pub struct ApiStateRequest;

    /// There is.
    #[message(type = "APIStateResponse")]
    pub struct ApiStateResponse {
        pub active: bool,
        pub v_tube_studio_version: String,
        pub current_session_authenticated: bool,
    }

    /// Sent by UDP every two seconds, for plugins that look for the port.
    #[message(type = "VTubeStudioAPIStateBroadcast")]
    pub struct ApiStateBroadcast {
        pub active: bool,
        pub port: u16,
        #[field(rename = "instanceID")]
        pub instance_id: String,
        pub window_title: String,
    }

    /// Asks the user to allow a plugin.
    #[message(type = "AuthenticationTokenRequest")]
    pub struct AuthenticationTokenRequest {
        #[field(len(3..=32))]
        pub plugin_name: String,
        #[field(len(3..=32))]
        pub plugin_developer: String,
        pub plugin_icon: Option<String>,
    }

    /// The user allows it.
    #[message(type = "AuthenticationTokenResponse")]
    pub struct AuthenticationTokenResponse {
        pub authentication_token: String,
    }

    /// The answer to a request that has failed.
    #[message(type = "APIError")]
    pub struct ApiError {
        #[field(rename = "errorID")]
        pub error_id: i32,
        pub message: String,
    }

    /// Opens the session of a plugin that is allowed.
    #[message(type = "AuthenticationRequest")]
    pub struct AuthenticationRequest {
        #[field(len(3..=32))]
        pub plugin_name: String,
        #[field(len(3..=32))]
        pub plugin_developer: String,
        pub authentication_token: String,
    }

    /// Whether the session is open.
    #[message(type = "AuthenticationResponse")]
    pub struct AuthenticationResponse {
        pub authenticated: bool,
        pub reason: String,
    }

    /// Asks how the program is doing.
    #[message(type = "StatisticsRequest")]
    pub struct StatisticsRequest;

    /// How the program is doing.
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

    /// Asks for the names of the folders with models and the like.
    #[message(type = "VTSFolderInfoRequest")]
    pub struct FolderInfoRequest;

    /// The names of the folders.
    #[message(type = "VTSFolderInfoResponse")]
    pub struct FolderInfoResponse {
        pub models: String,
        pub backgrounds: String,
        pub items: String,
        pub config: String,
        pub logs: String,
        pub backup: String,
    }

    /// Asks which model is shown.
    #[message(type = "CurrentModelRequest")]
    pub struct CurrentModelRequest;

    /// The model that is shown; names are empty if there is none.
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

    /// Asks which models there are.
    #[message(type = "AvailableModelsRequest")]
    pub struct AvailableModelsRequest;

    /// All models.
    #[message(type = "AvailableModelsResponse")]
    pub struct AvailableModelsResponse {
        pub number_of_models: u32,
        pub available_models: Vec<Model>,
    }

    /// Shows another model, or none.
    #[message(type = "ModelLoadRequest")]
    pub struct ModelLoadRequest {
        #[field(rename = "modelID")]
        pub model_id: String,
    }

    /// The model is shown.
    #[message(type = "ModelLoadResponse")]
    pub struct ModelLoadResponse {
        #[field(rename = "modelID")]
        pub model_id: String,
    }

    /// Moves the model; what is absent stays.
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

    /// The model moves. The payload is an empty object, whereas requests without a payload have none.
    #[message(type = "MoveModelResponse")]
    pub struct MoveModelResponse {}

    /// Asks which hotkeys a model has.
    #[message(type = "HotkeysInCurrentModelRequest")]
    pub struct HotkeysInCurrentModelRequest {
        #[field(rename = "modelID")]
        pub model_id: Option<String>,
        #[field(rename = "live2DItemFileName")]
        pub live2d_item_file_name: Option<String>,
    }

    /// The hotkeys of a model.
    #[message(type = "HotkeysInCurrentModelResponse")]
    pub struct HotkeysInCurrentModelResponse {
        pub model_loaded: bool,
        pub model_name: String,
        #[field(rename = "modelID")]
        pub model_id: String,
        pub available_hotkeys: Vec<Hotkey>,
    }

    /// Presses a hotkey, known by its id or its name.
    #[message(type = "HotkeyTriggerRequest")]
    pub struct HotkeyTriggerRequest {
        #[field(rename = "hotkeyID")]
        pub hotkey_id: String,
        #[field(rename = "itemInstanceID")]
        pub item_instance_id: Option<String>,
    }

    /// The hotkey was pressed.
    #[message(type = "HotkeyTriggerResponse")]
    pub struct HotkeyTriggerResponse {
        #[field(rename = "hotkeyID")]
        pub hotkey_id: String,
    }
}
