//! A second protocol for the conformance cases: every shape and every rule that the Matrix lacks.

use protocol::protocol;

/// A sampler, as embroiderers make it: one of each stitch.
///
/// Its envelope has other keys than the Matrix, its header fields stand on both sides of the payload, it
/// keeps messages of types that it does not know, and refuses keys that it does not know.
#[protocol(tag = "op", content = "body", header = Label, unknown = capture, unknown_fields = reject)]
pub mod sampler {
    use std::collections::BTreeMap;
    use std::time::Duration;

    use protocol::{Nullable, RawJson, Timestamp};
    use serde_json::Value;

    /// What is written on the envelope.
    #[data(header)]
    pub struct Label {
        /// The room it is for.
        #[field(rename = "roomId", len(1..=16))]
        pub room_id: String,
        /// How urgent it is.
        pub level: Option<Level>,
        /// Which one it is in a row.
        #[field(after_content, range(1..))]
        pub serial: u32,
        /// When it was sent.
        #[field(after_content)]
        pub sent_at: Option<Timestamp>,
    }

    /// Whole numbers of every type, and in every kind of range.
    #[message(type = "integers", rename_all = "camelCase")]
    pub struct Integers {
        /// The one that must be there.
        pub unsigned_8: u8,
        /// 0 to 65535.
        pub unsigned_16: Option<u16>,
        /// 0 to 4294967295.
        pub unsigned_32: Option<u32>,
        /// 0 to 2^53-1.
        pub unsigned_64: Option<u64>,
        /// -128 to 127.
        pub signed_8: Option<i8>,
        /// -32768 to 32767.
        pub signed_16: Option<i16>,
        /// -2147483648 to 2147483647.
        pub signed_32: Option<i32>,
        /// -(2^53-1) to 2^53-1.
        pub signed_64: Option<i64>,
        /// Both ends inside.
        #[field(range(-5..=5))]
        pub inclusive: Option<i32>,
        /// The upper end outside.
        #[field(range(-5..5))]
        pub exclusive: Option<i32>,
        /// A lower end alone.
        #[field(range(3..))]
        pub at_least: Option<u32>,
        /// An upper end alone, outside.
        #[field(range(..1000))]
        pub below: Option<u64>,
        /// As text, from 1.
        #[field(as_string, range(1..))]
        pub serial_number: Option<u64>,
        /// As text, with a sign.
        #[field(as_string)]
        pub balance: Option<i64>,
    }

    /// Whole numbers beyond what JavaScript's numbers hold exactly.
    #[message(type = "wide")]
    pub struct Wide {
        /// 0 to 2^64-1.
        #[field(full_range)]
        pub unsigned: u64,
        /// Below zero.
        #[field(full_range, range(..0))]
        pub negative: Option<i64>,
        /// Numbers that differ, from 1.
        #[field(full_range, unique, each(range(1..)))]
        pub serials: Option<Vec<u64>>,
        /// By name.
        #[field(full_range)]
        pub named: Option<BTreeMap<String, i64>>,
        /// As many as there can be.
        #[field(full_range, default = u64::MAX)]
        pub most: u64,
    }

    /// Numbers with a fraction.
    #[message(type = "floats")]
    pub struct Floats {
        /// Any finite number.
        pub double: f64,
        /// Any finite number of 32 bits.
        pub single: Option<f32>,
        /// The upper end outside.
        #[field(range(0.0..1.0))]
        pub half_open: Option<f64>,
        /// A lower end alone, below zero.
        #[field(range(-1.5..))]
        pub at_least: Option<f64>,
        /// An upper end alone.
        #[field(range(..=0.1))]
        pub at_most: Option<f64>,
        /// Ends without a fraction.
        #[field(range(1..=10))]
        pub grade: Option<f64>,
        /// Ends that 32 bits do not hold exactly.
        #[allow(deprecated)]
        #[field(range(0.1..=0.3))]
        pub narrow: Option<f32>,
        /// Seconds since 1970.
        pub when: Option<Timestamp>,
    }

    /// Strings under every rule.
    #[message(type = "strings")]
    pub struct Strings {
        /// Two to four characters.
        #[field(len(2..=4))]
        pub short: String,
        /// At least three.
        #[field(len(3..))]
        pub long: Option<String>,
        /// At most three.
        #[field(len(..=3))]
        pub brief: Option<String>,
        /// Anchored at both ends.
        #[field(pattern("^[a-z]+(-[a-z]+)*$"))]
        pub slug: Option<String>,
        /// Matched anywhere.
        #[field(pattern("o{2}"))]
        pub inner: Option<String>,
        /// Three digits.
        #[field(pattern("^[0-9]{3}$"))]
        pub digits: Option<String>,
        /// Characters beyond the basic plane.
        #[field(pattern("^[😀-😎]$"))]
        pub face: Option<String>,
        /// One of three.
        #[field(one_of("S", "M", "extra large"))]
        pub size: Option<String>,
        /// Three rules at once.
        #[field(len(2..=3), pattern("^[A-Z]"), one_of("AB", "ABC"))]
        pub strict: Option<String>,
        /// One character.
        pub letter: Option<char>,
    }

    /// Strings in standard forms.
    #[message(type = "formats")]
    pub struct Formats {
        /// A date with a time.
        #[field(format(date_time))]
        pub at: String,
        /// A date.
        #[field(format(date))]
        pub day: Option<String>,
        /// A UUID.
        #[field(format(uuid))]
        pub id: Option<String>,
        /// Base64, of a limited number of characters.
        #[field(len(4..=8), format(base64))]
        pub bytes: Option<String>,
        /// The same, as bytes.
        #[field(len(..=8))]
        pub icon: Option<protocol::Bytes>,
        /// Three rules at once.
        #[field(format(date), pattern("^2"), one_of("2024-02-29", "2026-12-31"))]
        pub strict: Option<String>,
        /// Different dates.
        #[field(unique, each(format(date)))]
        pub days: Option<Vec<String>>,
        /// UUIDs as keys, times as values.
        #[field(keys(format(uuid)), values(format(date_time)))]
        pub seen: Option<BTreeMap<String, String>>,
    }

    /// Lists, arrays and tuples.
    #[message(type = "lists")]
    pub struct Lists {
        /// Rules for the list and for what is in it.
        #[field(len(1..=3), unique, each(len(1..=2), pattern("^[a-zé😀]*$")))]
        pub words: Vec<String>,
        /// Numbers that differ.
        #[field(unique, each(range(-9..=9)))]
        pub numbers: Option<Vec<i64>>,
        /// Characters that differ.
        #[field(unique)]
        pub letters: Option<Vec<char>>,
        /// Two by two.
        pub grid: Option<[[u8; 2]; 2]>,
        /// Two kinds of values.
        pub pair: Option<(String, f64)>,
        /// Four kinds of values.
        pub four: Option<(bool, Option<u8>, Level, Vec<char>)>,
        /// Values that may be missing.
        #[field(len(..=4), each(len(..=3)))]
        pub gaps: Option<Vec<Option<String>>>,
        /// Named values.
        pub moods: Option<Vec<Mood>>,
        /// Objects.
        pub places: Option<Vec<Place>>,
        /// Lists of lists.
        #[field(each(len(1..)))]
        pub nested: Option<Vec<Vec<bool>>>,
    }

    /// Maps with keys of every kind.
    #[message(type = "maps")]
    pub struct Maps {
        /// Rules for the map, its keys and its values.
        #[field(len(1..=2), keys(len(1..=3), pattern("^[a-zé ]+$")), values(range(1..=9)))]
        pub by_name: BTreeMap<String, u8>,
        /// Whole numbers as keys.
        #[field(keys(range(-7..)))]
        pub by_number: Option<BTreeMap<i16, Place>>,
        /// Characters as keys.
        pub by_letter: Option<BTreeMap<char, Option<bool>>>,
        /// Named values as keys.
        pub by_level: Option<BTreeMap<Level, Mood>>,
        /// Rules two levels down.
        #[field(values(len(1..=2), each(one_of("a", "b"))))]
        pub lists: Option<BTreeMap<String, Vec<String>>>,
        /// Keys under a name of their own, which have several names.
        pub by_rank: Option<BTreeMap<Rank, u8>>,
    }

    /// Named values, and fields with several names.
    #[message(type = "choices")]
    pub struct Choices {
        /// One of a few.
        pub level: Level,
        /// One of a few, or another.
        pub mood: Option<Mood>,
        /// Has had other names.
        #[field(rename = "line", alias = "text", alias = "words", len(..=8))]
        pub line: Option<String>,
        /// Is on its way out.
        #[deprecated = "write `line`"]
        pub remark: Option<String>,
    }

    /// What there is, and whatever else there is.
    #[message(type = "extras", rename_all = "camelCase")]
    pub struct Extras {
        /// What it is.
        #[field(alias = "name")]
        pub short_name: String,
        /// Counts of anything.
        #[field(rest, values(range(..=9)))]
        pub more_of_it: BTreeMap<String, Nullable<i16>>,
        /// How large it is.
        pub size: Option<u8>,
        /// Anything at all.
        pub free: Option<Free>,
        /// Nothing but such.
        #[field(len(..=1))]
        pub spots: Vec<Spots>,
    }

    /// What is always the same.
    #[message(type = "constants")]
    pub struct Constants {
        /// The version, in which people write quotes.
        #[field(is = "`2.0` ${\"x\"}")]
        pub version: (),
        /// A number, formerly of another name.
        #[field(is = -3, alias = "nr")]
        pub number: (),
        /// Nothing.
        #[field(is = 0)]
        pub zero: (),
        /// Which one it is.
        pub serial: u8,
        /// Whether it is one of these.
        #[field(is = true)]
        pub fixed: (),
        /// One inside of another.
        pub inner: Option<Version>,
    }

    /// A payload without fields, which is written.
    #[message(type = "pong")]
    pub struct Pong {}

    /// How many are there: a payload that is a number.
    #[message(type = "count", example = Count(3))]
    pub struct Count(#[field(range(..=9))] pub u8);

    /// Places by name: a payload that is a map.
    #[message(type = "places")]
    pub struct Places(#[field(len(..=2), keys(len(1..)), values(len(..=2)))] pub BTreeMap<String, Vec<Place>>);

    /// A payload that may be `null`.
    #[message(type = "ended")]
    pub struct Ended(pub Nullable<Code>);

    /// Any JSON in a string.
    #[message(type = "whatever")]
    pub struct Whatever(#[field(as_string)] pub Value);

    /// JSON in strings.
    #[message(type = "in strings")]
    pub struct InStrings {
        /// Rules for the list and for what is in it.
        #[field(as_string, len(1..=3), unique, each(range(1..=9)))]
        pub numbers: Vec<u8>,
        /// An object.
        #[field(as_string)]
        pub place: Option<Place>,
        /// A small whole number.
        #[field(as_string, range(..=9))]
        pub digit: Option<i8>,
        /// What is there anyway.
        #[field(as_string, default = vec!["a \"b\"".to_owned()])]
        pub words: Vec<String>,
        /// A tree.
        #[field(as_string)]
        pub value: Option<Value>,
        /// A text in a text.
        #[field(as_string)]
        pub raw: Option<RawJson>,
        /// A string in another.
        #[field(as_string)]
        pub version: Option<Version>,
    }

    /// A value that holds values of its own kind.
    #[message(type = "tree")]
    pub struct Tree {
        /// Where it begins.
        pub root: Node,
        /// Lists without end.
        pub nest: Option<Nest>,
    }

    /// Values of no fixed shape.
    #[message(type = "anything")]
    pub struct Anything {
        /// Kept as a tree.
        pub value: Value,
        /// Kept as text.
        pub raw: Option<RawJson>,
        /// Another crate's type.
        #[field(serde)]
        pub wait: Option<Duration>,
        /// Any value, of which `null` is one.
        pub later: Option<Nullable<Value>>,
    }

    /// Values that say `null`, and values that may also say nothing.
    #[message(type = "nulls")]
    pub struct Nulls {
        /// There, or `null`.
        #[field(len(1..=3))]
        pub name: Nullable<String>,
        /// As text, or `null`.
        #[field(as_string)]
        pub serial: Nullable<u64>,
        /// An object, or `null`.
        pub place: Nullable<Place>,
        /// A value, `null` or nothing.
        #[field(range(1..=9))]
        pub count: Option<Nullable<u8>>,
        /// One of a few, `null` or nothing.
        pub level: Option<Nullable<Level>>,
        /// Seconds since 1970, `null` or nothing.
        pub when: Option<Nullable<Timestamp>>,
        /// As text, `null` or nothing.
        #[field(as_string, range(1..))]
        pub balance: Option<Nullable<i64>>,
        /// `null` outside and inside.
        #[field(len(1..=3), each(range(..=0.5)))]
        pub list: Option<Nullable<Vec<Nullable<f64>>>>,
        /// `null` by name.
        pub by_name: Option<BTreeMap<String, Nullable<Mood>>>,
    }

    /// Nothing here must be said.
    #[message(type = "settings")]
    pub struct Settings {
        /// Whether there is sound.
        #[field(default)]
        pub sound: bool,
        /// How loud it is.
        #[field(default = 5, range(..=9))]
        pub volume: u8,
        /// What it is called.
        #[field(default = "plain \"n\" simple".to_owned(), len(1..=20))]
        pub label: String,
        /// What it is about.
        #[field(default, len(..=2), unique)]
        pub tags: Vec<String>,
        /// How urgent it is.
        #[field(default = Level::VeryHigh)]
        pub level: Level,
        /// Where it is.
        #[field(default = Place::new(0.5, -1.0))]
        pub place: Place,
        /// How much there is.
        #[field(default, as_string)]
        pub stock: u64,
        /// Not a default: may be left out.
        pub note: Option<String>,
    }

    /// Objects that a tag tells apart.
    #[message(type = "shapes")]
    pub struct Shapes {
        /// One of a few.
        pub figure: Figure,
        /// One of a few, or another, each in one of a list.
        #[field(len(..=4))]
        pub pieces: Option<Vec<Piece>>,
        /// One of a few by name, whose values stand apart from the tag.
        pub settings: Option<BTreeMap<String, Setting>>,
        /// Where there may be nothing.
        pub gaps: Option<Vec<Option<Figure>>>,
    }

    /// Integers that mean something, and values told apart by their looks.
    #[message(type = "looks")]
    pub struct Looks {
        /// One of a few integers.
        pub op: Op,
        /// One of a few integers, or another, each in one of a list.
        #[field(len(..=4))]
        pub reasons: Option<Vec<Reason>>,
        /// A number or a string.
        pub id: Identity,
        /// Where there is one unless said otherwise.
        #[field(default = Identity::Number(7))]
        pub other: Identity,
        /// One of a few objects, told apart by their keys, or a list of them.
        pub frame: Option<Frame>,
        /// A string, or anything else.
        pub rest: Option<BTreeMap<String, Rest>>,
        /// A number or `null`, which is not the same as nothing.
        pub gap: Option<Gap>,
    }

    /// Values by position.
    #[message(type = "arrays")]
    pub struct Arrays {
        /// Where it is.
        pub point: Point,
        /// Elements that may be absent, between others.
        pub row: Option<Row>,
        /// What is asked for, and for what.
        #[field(len(..=2))]
        pub calls: Option<Vec<Call>>,
        /// A point or something with a name.
        pub aim: Option<Aim>,
        /// Points by name.
        pub points: Option<BTreeMap<String, Point>>,
        /// Where it is unless said otherwise.
        #[field(default = Point { label: Some("o".to_owned()), ..Point::new(0.5, 1.0) })]
        pub origin: Point,
        /// In a string.
        #[field(as_string)]
        pub text: Option<Point>,
    }

    /// A point in the plane.
    #[data(array)]
    pub struct Point {
        /// From left to right.
        #[field(range(0.0..))]
        pub x: f64,
        /// From bottom to top.
        pub y: f64,
        /// What it is called.
        #[field(len(1..=3))]
        pub label: Option<String>,
    }

    /// Elements of all kinds.
    #[data(array)]
    pub struct Row {
        /// Absent as `null`, since others follow.
        pub first: Option<u8>,
        /// How urgent it is.
        pub level: Level,
        /// There, or `null`.
        pub fixed: Nullable<bool>,
        /// What it feels like.
        pub third: Option<Mood>,
        /// Always written.
        #[field(default = 7, range(..=9))]
        pub times: u8,
        /// A row in a row.
        pub inner: Option<Box<Row>>,
        /// Anything.
        pub any: Option<Value>,
        /// `null`, a value or nothing.
        pub last: Option<Nullable<u8>>,
    }

    /// A request of any number of parts.
    #[data(array)]
    pub struct Call {
        /// What it is.
        #[field(is = "REQ")]
        pub kind: (),
        /// Which one it is.
        pub r#type: String,
        /// How urgent it is.
        pub level: Option<Level>,
        /// What for.
        #[field(rest, each(len(1..=3)))]
        pub filters: Vec<Nullable<String>>,
    }

    /// Told apart by their kinds of JSON.
    #[data(untagged)]
    pub enum Aim {
        /// By numbers.
        Point(Point),
        /// By name.
        Named {
            /// The name.
            name: String,
        },
    }

    /// What is to be done.
    #[data(integer)]
    pub enum Op {
        /// To begin.
        Begin = 0,
        /// To go on.
        GoOn = 3,
        /// To undo.
        Undo = -1,
    }

    /// Why it ended.
    #[data(integer)]
    pub enum Reason {
        /// As it should.
        Normal = 1000,
        /// For another reason.
        #[other]
        Other(i64),
    }

    /// What tells things apart.
    #[data(untagged)]
    pub enum Identity {
        /// By counting.
        Number(#[field(range(..=99))] i64),
        /// By naming.
        Name(#[field(len(1..=4), pattern("^[a-z]"))] String),
    }

    /// A question or an answer.
    #[data(untagged)]
    pub enum Frame {
        /// An answer.
        #[field(when = "result")]
        Reply {
            /// The version.
            #[field(is = "2.0")]
            version: (),
            /// To what.
            id: Identity,
            /// The answer itself.
            result: Nullable<Mood>,
        },
        /// None.
        #[field(when = "error")]
        Failure {
            /// The version.
            #[field(is = 3)]
            version: (),
            /// To what.
            id: Option<Identity>,
            /// Why.
            error: String,
            /// How often it was tried.
            #[field(default = 1, alias = "count")]
            times: u8,
            /// What else is known.
            #[field(rest, values(len(..=3)))]
            facts: BTreeMap<String, Vec<u8>>,
        },
        /// Cloth.
        #[field(when = "type")]
        Piece(Piece),
        /// A question.
        Call(Place),
        /// Several at once.
        Batch(#[field(len(..=3))] Vec<Frame>),
    }

    /// A number, or `null`.
    #[data(untagged)]
    pub enum Gap {
        /// How wide it is.
        Width(u8),
        /// Of any width, or of none.
        Open(Nullable<bool>),
    }

    /// A text or something else.
    #[data(untagged)]
    pub enum Rest {
        /// A text.
        Text(#[field(len(..=3))] String),
        /// Whatever else there may be.
        Any(Value),
    }

    /// Values under names of their own.
    #[message(type = "newtypes")]
    pub struct Newtypes {
        /// Text.
        pub code: Code,
        /// A number, or `null`.
        pub floor: Nullable<Floor>,
        /// Items that differ.
        #[field(len(..=3), unique)]
        pub codes: Option<Vec<Code>>,
        /// As keys and as values.
        pub floors: Option<BTreeMap<Code, Floor>>,
        /// Numbers as keys.
        pub by_floor: Option<BTreeMap<Floor, Code>>,
        /// A list with rules for its items.
        pub ratings: Option<Ratings>,
        /// A name of a name.
        #[allow(deprecated)]
        pub room: Option<Room>,
        /// `null` or a value, or nothing.
        pub mark: Option<Mark>,
        /// As text.
        pub key: Option<Key>,
        /// A named value.
        pub rank: Option<Rank>,
        /// An object.
        pub spot: Option<Spot>,
        /// What it is if nobody says so.
        #[field(default = Code::new("A1"))]
        pub standard: Code,
    }

    /// What people must not see.
    #[message(type = "secrets", example = Secrets { login: Some(Login::new("timmy", "hunter22")), ..Secrets::new("correct") })]
    pub struct Secrets {
        /// A word.
        #[field(secret, len(4..=8), pattern("^[a-z]+$"))]
        pub word: String,
        /// A few digits.
        #[field(secret, range(1000..=9999))]
        pub pin: Option<u16>,
        /// What it is until it is changed.
        #[field(secret, default = "changeme".to_owned(), len(4..))]
        pub first: String,
        /// As text.
        #[field(secret, as_string)]
        pub serial: Option<u64>,
        /// A value, `null` or nothing.
        #[field(secret, format(uuid))]
        pub id: Option<Nullable<String>>,
        /// One of two.
        #[field(secret, one_of("left", "right"), alias = "hand")]
        pub side: Option<String>,
        /// Words that differ.
        #[field(secret, len(..=3), unique, each(len(1..=3)))]
        pub words: Option<Vec<String>>,
        /// Numbers by names that are secret too.
        #[field(secret, keys(len(..=3)), values(range(..=9)))]
        pub by_name: Option<BTreeMap<String, u8>>,
        /// All that is in it.
        #[field(secret)]
        pub place: Option<Place>,
        /// One of a few.
        #[field(secret)]
        pub level: Option<Level>,
        /// One of a few objects.
        #[field(secret)]
        pub setting: Option<Setting>,
        /// A number or a string.
        #[field(secret)]
        pub identity: Option<Identity>,
        /// Seconds since 1970.
        #[field(secret)]
        pub when: Option<Timestamp>,
        /// A letter and a half.
        #[field(secret)]
        pub pair: Option<(char, f32)>,
        /// In an object that is not secret itself.
        pub login: Option<Login>,
        /// The same, by default.
        #[field(default = Login::new("guest", "password"))]
        pub guest: Login,
        /// Secret wherever they are.
        #[field(unique)]
        pub tokens: Option<Vec<Token>>,
        /// As keys.
        pub owners: Option<BTreeMap<Token, u8>>,
        /// In one of a few objects.
        pub access: Option<Access>,
        /// One of a few values.
        pub proof: Option<Proof>,
    }

    /// What people must not see in strings.
    #[message(type = "sealed")]
    pub struct Sealed {
        /// Secret as a whole.
        #[field(secret, as_string)]
        pub inside: Vec<u8>,
        /// Secret wherever it is.
        #[field(as_string)]
        pub token: Option<Token>,
    }

    /// A sign of life.
    #[message(type = "ping")]
    pub struct Ping;

    /// Names that mean something else to some language.
    #[message(type = "awkward names")]
    pub struct AwkwardNames {
        /// A keyword of many languages.
        #[field(rename = "class")]
        pub class_name: u8,
        /// A keyword of Python, and a constant.
        #[field(rename = "None")]
        pub none: Option<u8>,
        /// What Python calls an object of its own.
        #[field(rename = "self")]
        pub this: Option<u8>,
        /// What JavaScript calls the parent of an object.
        #[field(rename = "__proto__")]
        pub proto: Option<u8>,
        /// What every JavaScript object has.
        #[field(rename = "constructor")]
        pub constructor: Option<u8>,
        /// No name at all in most languages.
        #[field(rename = "two words")]
        pub two_words: Option<u8>,
        /// Letters of another script.
        #[field(rename = "größe")]
        pub size: Option<u8>,
        /// Characters that JSON escapes.
        #[field(rename = "\"\\")]
        pub quote: Option<u8>,
        /// The key of the type, one level down.
        pub op: Option<u8>,
        /// The key of the payload, one level down.
        pub body: Option<u8>,
    }

    /// A version.
    #[data]
    pub struct Version {
        /// The only one there is.
        #[field(is = "1.0")]
        pub version: (),
        /// What is new in it.
        #[field(len(..=8))]
        pub news: Option<String>,
    }

    /// A place on a plane.
    #[data]
    pub struct Place {
        /// To the right.
        pub x: f64,
        /// To the top.
        pub y: f64,
    }

    /// A branch of a tree.
    #[data]
    pub struct Node {
        /// What it is called.
        #[field(len(..=3))]
        pub name: String,
        /// What grows from it.
        #[field(default, len(..=3))]
        pub children: Vec<Node>,
        /// What hangs to its left.
        pub left: Option<Box<Node>>,
        /// What grows from it by name.
        pub named: Option<BTreeMap<String, Node>>,
    }

    /// Whatever one likes.
    #[data]
    pub struct Free {
        /// How much of it.
        #[field(default = 2)]
        pub amount: u8,
        /// The rest.
        #[field(rest)]
        pub rest: BTreeMap<String, Value>,
    }

    /// Places by their names.
    #[data]
    pub struct Spots {
        /// The places.
        #[field(rest)]
        pub by_name: BTreeMap<String, Place>,
    }

    /// A figure, which may contain others.
    #[data(tag = "kind")]
    pub enum Figure {
        /// A point.
        Origin,
        /// A circle.
        #[field(alias = "disc", alias = "ball")]
        Circle {
            /// How wide it is.
            #[field(default = 1.0, range(0.0..=100.0))]
            radius: f64,
            /// What is written on it.
            #[field(alias = "text", len(1..=4))]
            label: Option<String>,
            /// That it is round.
            #[field(is = true)]
            round: (),
        },
        /// A place.
        Place(Place),
        /// Several at once.
        Group {
            /// Which ones.
            #[field(len(..=3))]
            members: Vec<Figure>,
            /// The one in front.
            front: Option<Box<Figure>>,
        },
    }

    /// A piece of cloth.
    #[data(tag = "type", rename_all = "kebab-case")]
    pub enum Piece {
        /// Cut to size.
        CutOut {
            /// How many of them.
            #[field(range(1..=9))]
            count: u8,
            /// How it feels elsewhere.
            #[field(rest)]
            moods: BTreeMap<String, Mood>,
        },
        /// What is left.
        Rest,
        /// Of another kind.
        #[other]
        Other(protocol::Unknown),
    }

    /// A value with its kind beside it.
    #[data(tag = "is", content = "value")]
    pub enum Setting {
        /// How much.
        Amount(u8),
        /// How much to the last digit.
        Exact(#[field(full_range)] u64),
        /// Always so.
        On(#[field(is = "yes")] ()),
        /// How it feels.
        Feeling(Mood),
        /// Where it is.
        Place(Place),
        /// Nothing.
        Off,
    }

    /// A letter and a digit.
    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Code(#[field(len(2..=2), pattern("^[A-Z][0-9]$"))] pub String);

    /// Where the lift stops.
    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Floor(#[field(range(-2..=40))] pub i8);

    /// How good it was.
    #[data]
    pub struct Ratings(#[field(len(1..=2), each(range(0.0..=1.0)))] pub Vec<f64>);

    /// What is behind a door.
    #[deprecated = "say `Code`"]
    #[data]
    pub struct Room(pub Code);

    /// A mark, or the lack of one.
    #[data]
    pub struct Mark(#[field(one_of("good", "bad"))] pub Nullable<String>);

    /// What opens a door.
    #[data]
    pub struct Key(#[field(as_string, range(1..))] pub u64);

    /// How much it matters, to whom it matters.
    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Rank(pub Level);

    /// Who somebody is.
    #[data]
    pub struct Login {
        /// By what name.
        #[field(len(1..=8))]
        pub name: String,
        /// And how that is known.
        #[field(secret, len(8..=12))]
        pub password: String,
    }

    /// What opens everything.
    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Token(#[field(secret, len(3..=9), pattern("^t-"))] pub String);

    /// How to get in.
    #[data(tag = "by")]
    pub enum Access {
        /// By something one has.
        Token {
            /// Which one has it.
            #[field(secret, len(..=4))]
            value: String,
            /// How often.
            times: Option<u8>,
        },
        /// By something one knows.
        Login(Login),
    }

    /// How to show it.
    #[data(untagged)]
    pub enum Proof {
        /// In digits.
        Digits(#[field(secret, range(..=999))] u16),
        /// In letters.
        Token(Token),
    }

    /// A place that is known.
    #[data]
    pub struct Spot(pub Place);

    /// Lists of lists.
    #[data]
    pub struct Nest(#[field(len(..=2))] pub Vec<Nest>);

    /// How much it matters.
    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        /// Little.
        Low,
        /// A lot.
        #[field(alias = "hi", alias = "big")]
        High,
        /// More than anything.
        #[field(rename = "VERY high")]
        VeryHigh,
    }

    /// How one feels.
    #[data]
    #[derive(Debug, Clone, PartialEq)]
    pub enum Mood {
        /// Well.
        #[field(alias = "happy")]
        Good,
        /// Not so well.
        Bad,
        /// In some other way.
        #[other]
        Other(String),
    }
}
