//! What people have written in Japanese, most of it repeated from others.

mod prose;

use prose::{handle, japanese, token};

use super::{below, json, list};
use crate::measuring::Random;
use crate::types::twitter::theirs::{
    Hashtag, Language, Media, Metadata, Resize, ResultType, SearchMetadata, Size, Sizes, Status, StatusEntities,
    Twitter, Url, Urls, User, UserEntities, UserMention,
};

const COLOURS: [&str; 6] = ["C0DEED", "0084B4", "DDEEF6", "333333", "FFFFFF", "E6EAED"];
const SOURCES: [(&str, &str); 3] = [
    ("http://twitter.com/download/iphone", "Twitter for iPhone"),
    ("http://twitter.com/download/android", "Twitter for Android"),
    ("https://twitter.com/minato_no_kotoba", "\u{6e2f}\u{306e}\u{8a00}\u{8449}\u{2605}\u{6bce}\u{65e5}"),
];

/// Returns the result of a search that has found this much.
pub(crate) fn text(random: &mut Random, statuses: usize) -> String {
    let statuses = list(random, statuses, |random| status(random, true));
    let (max_id, query) = (any_id(random), "%E6%B8%AF");
    json(&Twitter {
        search_metadata: SearchMetadata {
            completed_in: 0.087,
            max_id,
            max_id_str: max_id.to_string(),
            next_results: format!("?max_id={}&q={query}&count=100&include_entities=1", any_id(random)),
            query: query.to_owned(),
            refresh_url: format!("?since_id={max_id}&q={query}&include_entities=1"),
            count: 100,
            since_id: 0,
            since_id_str: "0".to_owned(),
        },
        statuses,
    })
}

/// Returns what somebody has written, or repeated.
fn status(random: &mut Random, may_repeat: bool) -> Status {
    let id = any_id(random);
    let retweeted_status = (may_repeat && random.chance(73)).then(|| Box::new(status(random, false)));
    let text = match &retweeted_status {
        Some(repeated) => format!("RT @{}: {}", repeated.user.screen_name, repeated.text),
        None => japanese(random, 60, 150),
    };
    let reply = (retweeted_status.is_none() && random.chance(20)).then(|| (any_id(random), user_id(random)));
    let language = if random.chance(97) { Language::Japanese } else { Language::Chinese };
    Status {
        metadata: Metadata { result_type: ResultType::Recent, iso_language_code: language },
        created_at: time(random),
        id,
        id_str: id.to_string(),
        text,
        source: source(random),
        truncated: false,
        in_reply_to_status_id: reply.map(|(status, _)| status),
        in_reply_to_status_id_str: reply.map(|(status, _)| status.to_string()),
        in_reply_to_user_id: reply.map(|(_, user)| user),
        in_reply_to_user_id_str: reply.map(|(_, user)| user.to_string()),
        in_reply_to_screen_name: reply.map(|_| handle(random)),
        user: user(random),
        geo: None,
        coordinates: None,
        place: None,
        contributors: None,
        retweet_count: below(random, 10_000),
        favorite_count: below(random, 10_000),
        entities: entities(random, retweeted_status.is_some()),
        retweeted_status,
        favorited: false,
        retweeted: false,
        possibly_sensitive: random.chance(13).then_some(false),
        lang: language,
    }
}

fn source(random: &mut Random) -> String {
    let (url, name) = random.pick(&SOURCES);
    format!("<a href=\"{url}\" rel=\"nofollow\">{name}</a>")
}

fn user(random: &mut Random) -> User {
    let id = user_id(random);
    let is_on_time = random.chance(18);
    let background = format!("://abs.twimg.com/images/themes/theme{}/bg.png", 1 + random.below(19));
    let picture = format!("://pbs.twimg.com/profile_images/{}/{}_normal.jpeg", any_id(random), token(random, 8));
    User {
        id,
        id_str: id.to_string(),
        name: japanese(random, 3, 14),
        screen_name: handle(random),
        location: if random.chance(25) { japanese(random, 4, 14) } else { String::new() },
        description: japanese(random, 10, 145),
        url: random.chance(10).then(|| short_url(random)),
        entities: UserEntities {
            url: random.chance(10).then(|| Urls { urls: vec![url(random)] }),
            description: Urls { urls: some(random, 4, url) },
        },
        protected: false,
        followers_count: below(random, 100_000),
        friends_count: below(random, 50_000),
        listed_count: below(random, 500),
        created_at: time(random),
        favourites_count: below(random, 10_000),
        utc_offset: is_on_time.then_some(32_400),
        time_zone: is_on_time.then(|| "Tokyo".to_owned()),
        geo_enabled: random.chance(20),
        verified: false,
        statuses_count: below(random, 100_000),
        lang: if random.chance(97) { Language::Japanese } else { Language::English },
        contributors_enabled: false,
        is_translator: false,
        is_translation_enabled: false,
        profile_background_color: colour(random),
        profile_background_image_url: format!("http{background}"),
        profile_background_image_url_https: format!("https{background}"),
        profile_background_tile: random.chance(20),
        profile_image_url: format!("http{picture}"),
        profile_image_url_https: format!("https{picture}"),
        profile_banner_url: random.chance(91).then(|| banner(random, id)),
        profile_link_color: colour(random),
        profile_sidebar_border_color: colour(random),
        profile_sidebar_fill_color: colour(random),
        profile_text_color: colour(random),
        profile_use_background_image: random.chance(90),
        default_profile: random.chance(60),
        default_profile_image: false,
        following: false,
        follow_request_sent: false,
        notifications: false,
    }
}

fn banner(random: &mut Random, user: u32) -> String {
    format!("https://pbs.twimg.com/profile_banners/{user}/{}", 1_300_000_000 + random.below(100_000_000))
}

fn entities(random: &mut Random, is_repeated: bool) -> StatusEntities {
    StatusEntities {
        hashtags: some(random, 5, |random| Hashtag { text: japanese(random, 4, 12), indices: indices(random) }),
        symbols: Vec::new(),
        urls: some(random, 10, url),
        user_mentions: if is_repeated { vec![mention(random)] } else { some(random, 10, mention) },
        media: random.chance(6).then(|| vec![media(random)]),
    }
}

fn mention(random: &mut Random) -> UserMention {
    let id = user_id(random);
    UserMention {
        screen_name: handle(random),
        name: japanese(random, 3, 14),
        id,
        id_str: id.to_string(),
        indices: indices(random),
    }
}

fn media(random: &mut Random) -> Media {
    let (id, source) = (any_id(random), random.chance(50).then(|| any_id(random)));
    let picture = format!("://pbs.twimg.com/media/{}.jpg", token(random, 15));
    let size = |w, h, resize| Size { w, h, resize };
    Media {
        id,
        id_str: id.to_string(),
        indices: indices(random),
        media_url: format!("http{picture}"),
        media_url_https: format!("https{picture}"),
        url: short_url(random),
        display_url: format!("pic.twitter.com/{}", token(random, 10)),
        expanded_url: format!("http://twitter.com/{}/status/{id}/photo/1", handle(random)),
        r#type: "photo".to_owned(),
        sizes: Sizes {
            medium: size(600, 338, Resize::Fit),
            small: size(340, 192, Resize::Fit),
            thumb: size(150, 150, Resize::Crop),
            large: size(765, 432, Resize::Fit),
        },
        source_status_id: source,
        source_status_id_str: source.map(|id| id.to_string()),
    }
}

fn url(random: &mut Random) -> Url {
    let page = format!("{}.jp/{}", handle(random), token(random, 8));
    Url { url: short_url(random), expanded_url: format!("http://{page}"), display_url: page, indices: indices(random) }
}

fn short_url(random: &mut Random) -> String {
    format!("http://t.co/{}", token(random, 10))
}

/// Returns one value in `percent` out of a hundred cases, and none otherwise.
fn some<T>(random: &mut Random, percent: usize, value: impl Fn(&mut Random) -> T) -> Vec<T> {
    let count = usize::from(random.chance(percent));
    list(random, count, value)
}

fn indices(random: &mut Random) -> (u8, u8) {
    let start = below(random, 100);
    (start, start + 10 + below::<u8>(random, 20))
}

/// Returns an id as statuses and media have it: beyond 2^53.
fn any_id(random: &mut Random) -> u64 {
    500_000_000_000_000_000 + below::<u64>(random, 6_000_000_000_000_000)
}

fn user_id(random: &mut Random) -> u32 {
    10_000_000 + below::<u32>(random, 2_700_000_000)
}

fn colour(random: &mut Random) -> String {
    random.pick(&COLOURS).to_owned()
}

fn time(random: &mut Random) -> String {
    let [hour, minute, second] = [24, 60, 60].map(|end| random.below(end));
    format!("Sun Aug {:02} {hour:02}:{minute:02}:{second:02} +0000 2014", 1 + random.below(31))
}
