#[data]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AgentId(#[field(len(1..=64), check = is_quiet)] pub String);

#[data]
pub struct Names<'a>(Vec<Cow<'a, str>>);

#[data]
pub struct Serial(#[field(as_string)] u64);

#[data]
pub struct Wait(#[field(serde)] Duration);

#[data]
pub struct Label(Cow<'static, str>);
