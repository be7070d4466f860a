//! The result of a search: many fields, strings in Japanese, integers beyond 2^53.

super::twice! {
    struct Twitter {
        statuses: Vec<Status>,
        search_metadata: SearchMetadata,
    }

    struct Status {
        metadata: Metadata,
        created_at: String,
        #[field(full_range)]
        id: u64,
        id_str: String,
        text: String,
        source: String,
        truncated: bool,
        #[field(full_range)]
        in_reply_to_status_id: Nullable<u64>,
        in_reply_to_status_id_str: Nullable<String>,
        in_reply_to_user_id: Nullable<u32>,
        in_reply_to_user_id_str: Nullable<String>,
        in_reply_to_screen_name: Nullable<String>,
        user: User,
        geo: Nullable<String>,
        coordinates: Nullable<String>,
        place: Nullable<String>,
        contributors: Nullable<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        retweeted_status: Option<Box<Status>>,
        retweet_count: u32,
        favorite_count: u32,
        entities: StatusEntities,
        favorited: bool,
        retweeted: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        possibly_sensitive: Option<bool>,
        lang: Language,
    }

    struct Metadata {
        result_type: ResultType,
        iso_language_code: Language,
    }

    struct User {
        id: u32,
        id_str: String,
        name: String,
        screen_name: String,
        location: String,
        description: String,
        url: Nullable<String>,
        entities: UserEntities,
        protected: bool,
        followers_count: u32,
        friends_count: u32,
        listed_count: u32,
        created_at: String,
        favourites_count: u32,
        utc_offset: Nullable<i32>,
        time_zone: Nullable<String>,
        geo_enabled: bool,
        verified: bool,
        statuses_count: u32,
        lang: Language,
        contributors_enabled: bool,
        is_translator: bool,
        is_translation_enabled: bool,
        profile_background_color: String,
        profile_background_image_url: String,
        profile_background_image_url_https: String,
        profile_background_tile: bool,
        profile_image_url: String,
        profile_image_url_https: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        profile_banner_url: Option<String>,
        profile_link_color: String,
        profile_sidebar_border_color: String,
        profile_sidebar_fill_color: String,
        profile_text_color: String,
        profile_use_background_image: bool,
        default_profile: bool,
        default_profile_image: bool,
        following: bool,
        follow_request_sent: bool,
        notifications: bool,
    }

    struct UserEntities {
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Urls>,
        description: Urls,
    }

    struct Urls {
        urls: Vec<Url>,
    }

    struct Url {
        url: String,
        expanded_url: String,
        display_url: String,
        indices: (u8, u8),
    }

    struct StatusEntities {
        hashtags: Vec<Hashtag>,
        symbols: Vec<String>,
        urls: Vec<Url>,
        user_mentions: Vec<UserMention>,
        #[serde(skip_serializing_if = "Option::is_none")]
        media: Option<Vec<Media>>,
    }

    struct Hashtag {
        text: String,
        indices: (u8, u8),
    }

    struct UserMention {
        screen_name: String,
        name: String,
        id: u32,
        id_str: String,
        indices: (u8, u8),
    }

    struct Media {
        #[field(full_range)]
        id: u64,
        id_str: String,
        indices: (u8, u8),
        media_url: String,
        media_url_https: String,
        url: String,
        display_url: String,
        expanded_url: String,
        r#type: String,
        sizes: Sizes,
        #[field(full_range)]
        #[serde(skip_serializing_if = "Option::is_none")]
        source_status_id: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        source_status_id_str: Option<String>,
    }

    struct Sizes {
        medium: Size,
        small: Size,
        thumb: Size,
        large: Size,
    }

    struct Size {
        w: u16,
        h: u16,
        resize: Resize,
    }

    struct SearchMetadata {
        completed_in: f64,
        #[field(full_range)]
        max_id: u64,
        max_id_str: String,
        next_results: String,
        query: String,
        refresh_url: String,
        count: u8,
        since_id: u64,
        since_id_str: String,
    }

    enum Resize {
        Fit = "fit",
        Crop = "crop",
    }

    enum Language {
        Chinese = "zh",
        ChineseOfChina = "zh-cn",
        English = "en",
        Italian = "it",
        Japanese = "ja",
        Spanish = "es",
    }

    enum ResultType {
        Recent = "recent",
    }
}
