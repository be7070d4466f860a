//! Japanese text, names of users, and what services invent to tell things apart.

use crate::measuring::Random;

const WORDS: [&str; 28] = [
    "今日",
    "は",
    "の",
    "が",
    "海",
    "を",
    "見て",
    "います",
    "猫",
    "と",
    "友達",
    "散歩",
    "した",
    "とても",
    "楽しい",
    "雨",
    "でも",
    "カメラ",
    "ラーメン",
    "食べたい",
    "東京",
    "から",
    "電車",
    "で",
    "帰ります",
    "ありがとう",
    "明日",
    "も",
];
const SIGNS: [&str; 8] = ["。", "、", "！", "\n", "w", "😊", "✨", "…"];
const SYLLABLES: [&str; 12] = ["ka", "ri", "no", "mi", "sa", "to", "yu", "ha", "ne", "_", "ko", "shi"];
const LETTERS: [&str; 16] = ["a", "B", "c", "D", "e", "F", "g", "H", "k", "M", "n", "Q", "2", "5", "7", "9"];

/// Returns a text of at least `shortest` and about `longest` characters at most.
pub(super) fn japanese(random: &mut Random, shortest: usize, longest: usize) -> String {
    let length = shortest + random.below(longest.saturating_sub(shortest));
    let mut text = String::new();
    let mut characters = 0;
    while characters < length {
        let part = if random.chance(15) { random.pick(&SIGNS) } else { random.pick(&WORDS) };
        text.push_str(part);
        characters += part.chars().count();
    }
    text
}

/// Returns the name of a user.
pub(super) fn handle(random: &mut Random) -> String {
    let parts = 4 + random.below(4);
    (0..parts).map(|_| random.pick(&SYLLABLES)).collect()
}

/// Returns letters and digits.
pub(super) fn token(random: &mut Random, length: usize) -> String {
    (0..length).map(|_| random.pick(&LETTERS)).collect()
}
