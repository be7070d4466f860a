//! TOML, a self-describing format that is not JSON: it has NaN, infinities, and no null.

use protocol::{Header, Payload, Timestamp};

use super::world::{Envelope, Full, Message, Ping};
use super::{Inner, full};

fn envelope() -> Envelope<'static> {
    let message = Full {
        by_number: Some([(-7, Some(1))].into()),
        raw: None,
        inner: Some(Box::new(Inner::new(0.5, vec![]))),
        ..full()
    };
    Message::from(message).wrap(Header::new("timmy", Timestamp::from_micros(1_500_000).unwrap()))
}

#[test]
fn an_envelope_goes_out_and_comes_back() {
    let text = toml::to_string(&envelope()).unwrap();
    assert!(text.contains("type = \"full\"") && text.contains("id = \"18446744073709551615\""), "{text}");
    assert_eq!(toml::from_str::<Envelope<'static>>(&text).unwrap(), envelope());
    let ping = Message::from(Ping).wrap(Header::new("timmy", Timestamp::from_secs(7).unwrap()));
    let text = toml::to_string(&ping).unwrap();
    assert_eq!(toml::from_str::<Envelope<'static>>(&text).unwrap(), ping);
}

#[test]
fn a_message_can_be_written_by_hand() {
    let text =
        "Text = 'a'\ntimes = 7\npair = [1, 'x']\nwhen = 1.25\n[inner]\nx = 1\nnames = ['a']\n[by_number]\n7 = 1\n";
    let expected = Full {
        times: 7,
        pair: Some((1, 'x')),
        when: Timestamp::from_micros(1_250_000),
        inner: Some(Box::new(Inner::new(1.0, vec![Some("a".to_owned())]))),
        by_number: Some([(7, Some(1))].into()),
        ..Full::new("a")
    };
    assert_eq!(toml::from_str::<Full>(text).unwrap(), expected);
}

#[test]
fn nan_and_infinity_are_refused() {
    for number in ["nan", "inf", "-inf"] {
        let result = toml::from_str::<Full>(&format!("Text = 'a'\nmaybe = {number}\n"));
        assert!(result.is_err(), "{number} became {:?}", result.unwrap().maybe);
        assert!(toml::from_str::<Inner>(&format!("x = {number}\nnames = []\n")).is_err(), "{number}");
    }
}

#[test]
fn rules_and_strictness_hold() {
    for text in [
        "Text = ''",
        "Text = 'abcdef'",
        "Text = 'a'\nextra = 1",
        "times = 1",
        "Text = 'a'\ntimes = 1.5",
        "Text = 'a'\nwhen = 1979-05-27T07:32:00Z",
    ] {
        assert!(toml::from_str::<Full>(text).is_err(), "{text}");
    }
    assert!(toml::to_string(&Full::new("")).is_err());
    assert!(toml::to_string(&Full { maybe: Some(f64::NAN), ..Full::new("a") }).is_err());
}
