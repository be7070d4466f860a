//! `rename_all` produces the same names as serde, in all cases, for fields and for variants.

#![allow(
    non_snake_case,
    non_camel_case_types,
    uncommon_codepoints,
    mixed_script_confusables,
    confusable_idents,
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::upper_case_acronyms,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the names are strange on purpose"
)]

use protocol::contract::{Describe, Shape};
use protocol::{Field, data, protocol};

/// Returns the wire names of a struct's fields, or of an enum's variants, in order.
fn names(describe: Describe) -> Vec<&'static str> {
    match describe() {
        Shape::Struct(info) => info.fields.iter().map(|field| field.name).collect(),
        Shape::Enum(info) => info.variants.iter().map(|variant| variant.name).collect(),
        other => panic!("neither a struct nor an enum: {other:?}"),
    }
}

/// Passes field names to a macro, in lists whose names stay different in every case.
macro_rules! fields {
    ($compare:ident $case:literal) => {
        $compare! { $case
            {
                a a1 ab_cd http_server http2_server reply_to_2nd user_id id_ _private__name_ a_b_c a__b
                x_1 x_1_y _1 _1a v2 sha256_sum is_ok snake_case already_snake camelCase PascalCase
                mixedCase_snake SCREAMING_SNAKE Http r#type r#match r#async r#fn größe straße_name
                naïve_Ärger i_ı a1_b2_c3 long_name_of_many_words_in_a_row url json_api x509 ip_v4
                two__words___here trailing_
            }
            {
                _id v_2 HTTPServer a_B_c ipV4 a_
            }
            {
                __id http_Server _a
            }
            {
                id__
            }
        }
    };
}

/// Names that begin with a non-ASCII letter, on which serde's derive panics for `camelCase`.
macro_rules! fields_beyond_ascii {
    ($compare:ident $case:literal) => {
        $compare! { $case
            {
                ärger_1 _ärger été_À ελλάδα_όνομα данные_поля 数据_字段 ǆ_x ﬁ_x Ünder_Über
            }
        }
    };
}

/// Passes variant names to a macro, in lists whose names stay different in every case.
macro_rules! variants {
    ($compare:ident $case:literal) => {
        $compare! { $case
            {
                A Ab AbCd HTTPError IOError V2 V2Beta X509 VeryLoud2 UTF8 Utf8String Very_Loud _Hidden
                lower lowerCase snake_case SCREAMING_SNAKE ABC Iso8601Date B64 AOrB A1 A1B2 R2D2 JsonAPI
                IPv4 Größe Straße NaïveÄrger Self_ r#Type r#async r#match LongNameOfManyWordsInARow Url
                Json0Api E404 x Aß
            }
            {
                HttpError Very__Loud __Hidden ABc A_1 IpV4
            }
            {
                VeryLoud_ _hidden AbC
            }
        }
    };
}

/// Names that begin with a non-ASCII letter, on which serde's derive panics for `camelCase`.
macro_rules! variants_beyond_ascii {
    ($compare:ident $case:literal) => {
        $compare! { $case
            {
                Ärger ÉtÉ ÀLaCarte ΕλλάδαΌνομα Данные ДанныеПоля 数据 数据A Ǆx Ünder ÜnderÜber ß
            }
        }
    };
}

/// Compares our names of the fields with serde's.
macro_rules! compare_fields {
    ($case:literal $({ $($name:ident)* })*) => {$({
        #[data(rename_all = $case)]
        struct Ours { $($name: u8),* }

        #[derive(serde::Serialize)]
        #[serde(rename_all = $case)]
        struct Serdes { $($name: u8),* }

        let ours: Vec<String> =
            names(<Ours as Field<'_>>::describe).into_iter().map(|name| format!("{name:?}:0")).collect();
        let serdes = serde_json::to_string(&Serdes { $($name: 0),* }).unwrap();
        assert_eq!(format!("{{{}}}", ours.join(",")), serdes);
    })*};
}

/// Compares our names of the variants with serde's.
macro_rules! compare_variants {
    ($case:literal $({ $($name:ident)* })*) => {$({
        #[data(rename_all = $case)]
        enum Ours { $($name),* }

        #[derive(serde::Serialize)]
        #[serde(rename_all = $case)]
        enum Serdes { $($name),* }

        let ours = names(<Ours as Field<'_>>::describe);
        let serdes = serde_json::to_string(&[$(Serdes::$name),*][..]).unwrap();
        assert_eq!(serde_json::to_string(&ours).unwrap(), serdes);
    })*};
}

/// A test for each case.
macro_rules! cases {
    ($($test:ident $case:literal)*) => {$(
        #[test]
        fn $test() {
            fields!(compare_fields $case);
            fields_beyond_ascii!(compare_fields $case);
            variants!(compare_variants $case);
            variants_beyond_ascii!(compare_variants $case);
        }
    )*};
}

cases! {
    lower_case "lowercase"
    upper_case "UPPERCASE"
    pascal_case "PascalCase"
    snake_case "snake_case"
    screaming_snake_case "SCREAMING_SNAKE_CASE"
    kebab_case "kebab-case"
    screaming_kebab_case "SCREAMING-KEBAB-CASE"
}

#[test]
fn camel_case() {
    fields!(compare_fields "camelCase");
    variants!(compare_variants "camelCase");
}

#[test]
fn camel_case_leaves_a_first_letter_beyond_ascii() {
    #[data(rename_all = "camelCase")]
    struct Fields {
        größe_gesamt: u8,
        ärger_über: u8,
        __: u8,
    }

    #[data(rename_all = "camelCase")]
    enum Variants {
        ÄrgerÜber,
        Größe,
    }

    assert_eq!(names(<Fields as Field<'_>>::describe), ["größeGesamt", "ärgerüber", "__"]);
    assert_eq!(names(<Variants as Field<'_>>::describe), ["ÄrgerÜber", "größe"]);
}

/// A protocol whose names are all in one case, unless a type says otherwise.
#[protocol(rename_all = "camelCase", header = Head)]
pub mod chat {
    #[data(header)]
    pub struct Head {
        sent_by: String,
    }

    #[message(type = "line_of_text")]
    pub struct Line {
        in_reply_to: Option<u8>,
        #[field(rename = "tone_of_voice")]
        tone: Option<Tone>,
    }

    #[message(type = "place", rename_all = "SCREAMING-KEBAB-CASE")]
    pub struct Place {
        how_far: u8,
    }

    #[data]
    pub enum Tone {
        VeryLoud,
    }

    #[data(rename_all = "snake_case")]
    pub enum Mood {
        SoSo,
    }
}

#[test]
fn a_protocol_sets_the_case_of_all_types_that_set_none() {
    assert_eq!(names(<chat::Head as Field<'_>>::describe), ["sentBy"]);
    assert_eq!(names(<chat::Line as Field<'_>>::describe), ["inReplyTo", "tone_of_voice"]);
    assert_eq!(names(<chat::Place as Field<'_>>::describe), ["HOW-FAR"]);
    assert_eq!(names(<chat::Tone as Field<'_>>::describe), ["veryLoud"]);
    assert_eq!(names(<chat::Mood as Field<'_>>::describe), ["so_so"]);
    assert_eq!(chat::CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["line_of_text", "place"]);
}
