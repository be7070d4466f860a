//! What requests and responses are made of.

#![allow(missing_docs, reason = "most names say what the document says of them")]

use protocol::data;

/// Where the model is, and how large; 0 is the centre, and -1 and 1 are the edges.
#[data(rename_all = "camelCase")]
pub struct ModelPosition {
    #[field(range(-1000.0..=1000.0))]
    pub position_x: f64,
    #[field(range(-1000.0..=1000.0))]
    pub position_y: f64,
    #[field(range(-360.0..=360.0))]
    pub rotation: f64,
    #[field(range(-100.0..=100.0))]
    pub size: f64,
}

/// A model in the folder.
#[data(rename_all = "camelCase")]
pub struct Model {
    pub model_loaded: bool,
    pub model_name: String,
    #[field(rename = "modelID")]
    pub model_id: String,
    pub vts_model_name: String,
    pub vts_model_icon_name: String,
}

/// A hotkey of a model.
#[data(rename_all = "camelCase")]
pub struct Hotkey {
    pub name: String,
    #[field(rename = "type")]
    pub kind: HotkeyKind,
    pub description: String,
    pub file: String,
    #[field(rename = "hotkeyID")]
    pub hotkey_id: String,
    pub key_combination: Vec<String>,
    #[field(rename = "onScreenButtonID", range(-1..=8))]
    pub on_screen_button_id: i8,
}

/// What a hotkey does. More kinds may come.
#[data(rename_all = "PascalCase")]
pub enum HotkeyKind {
    Unset,
    TriggerAnimation,
    ChangeIdleAnimation,
    ToggleExpression,
    RemoveAllExpressions,
    MoveModel,
    ChangeBackground,
    ReloadMicrophone,
    ReloadTextures,
    CalibrateCam,
    #[field(rename = "ChangeVTSModel")]
    ChangeModel,
    TakeScreenshot,
    ScreenColorOverlay,
    RemoveAllItems,
    ToggleItemScene,
    DownloadRandomWorkshopItem,
    ExecuteItemAction,
    ArtMeshColorPreset,
    ToggleTracker,
    ToggleTwitchFeature,
    #[other]
    Other(String),
}
