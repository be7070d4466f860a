//! Who lives in the demo, and what they have to say.

/// Somebody who lives in the demo.
#[derive(Debug)]
pub(super) struct Character {
    pub(super) id: &'static str,
    pub(super) home: (f64, f64),
    pub(super) moods: &'static [&'static str],
    pub(super) activities: &'static [&'static str],
    pub(super) barks: &'static [&'static str],
    pub(super) thoughts: &'static [&'static str],
    pub(super) tasks: &'static [&'static str],
    pub(super) memories: &'static [(&'static str, &'static [&'static str])],
}

/// Everybody.
pub(super) const AGENTS: &[Character] = &[
    Character {
        id: "timmy",
        home: (-6.5, -4.5),
        moods: &["curious", "cheerful", "restless"],
        activities: &["Looks at the sea.", "Counts the gulls.", "Follows a beetle."],
        barks: &[
            "Woof! Somebody is here.",
            "Did you hear that?",
            "The tide is coming in!",
            "I found a stick. A good one.",
        ],
        thoughts: &[
            "If the lamp turns, somebody must be turning it.",
            "Gulls never look down. Why?",
            "The sea was closer yesterday.",
        ],
        tasks: &["Bring the post to the lighthouse", "Guard the pier"],
        memories: &[
            ("The night the lamp went out, and came back.", &["lamp", "night"]),
            ("A hand that smelled of tar.", &["harbour"]),
        ],
    },
    Character {
        id: "mira",
        home: (6.5, -5.0),
        moods: &["calm", "dreamy", "busy"],
        activities: &["Waters the plants.", "Reads the clouds.", "Sorts seeds by colour."],
        barks: &["Rain by four, I should think.", "Mind the seedlings, please.", "The thyme is up again!"],
        thoughts: &[
            "Every garden is a plan that the weather has read.",
            "Somebody moved the watering can. Kindly.",
            "Three more days of sun would do.",
        ],
        tasks: &["Water the plants", "Mend the greenhouse", "Label the herbs"],
        memories: &[
            ("The first spring here, all mud and hope.", &["spring", "garden"]),
            ("A storm that took the roof.", &["storm"]),
        ],
    },
    Character {
        id: "otto",
        home: (-5.5, 6.0),
        moods: &["stern", "satisfied", "tired"],
        activities: &["Oils the hinges.", "Measures a plank twice.", "Draws a bridge."],
        barks: &["That plank is half a finger short.", "Who took the good hammer?", "It holds. Of course it holds."],
        thoughts: &[
            "A bridge is a promise to people one has not met.",
            "Rust is patient. So am I.",
            "Twice measured is once regretted less.",
        ],
        tasks: &["Repair the bridge", "Sharpen the saws"],
        memories: &[
            ("The day the bridge was opened.", &["bridge", "day"]),
            ("My father's level, always true.", &["tools", "father"]),
        ],
    },
    Character {
        id: "juno",
        home: (6.0, 5.5),
        moods: &["excited", "thoughtful", "amused"],
        activities: &["Tunes the radio.", "Listens to the static.", "Writes down call signs."],
        barks: &["Signal! Faint, but a signal.", "Say again, over?", "Somebody out there plays the accordion."],
        thoughts: &[
            "Static is only a message nobody has claimed.",
            "If I answer, who hears it first?",
            "Two clicks, a pause, two clicks. A name?",
        ],
        tasks: &["Calibrate the antenna", "Log the night's signals"],
        memories: &[
            ("A voice at dawn, counting backwards.", &["radio", "dawn"]),
            ("The summer without a single call.", &["summer", "silence"]),
        ],
    },
];
