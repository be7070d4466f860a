#[message(type = "say", example = Self::new("a"), example = Say::new("b"))]
pub struct Say<'a, 'b> {
    pub text: Cow<'a, str>,
    pub quotes: Vec<Quote<'a, 'b>>,
    #[field(check = is_short, default = Cow::Borrowed("?"))]
    pub by: Cow<'b, str>,
    pub kept: Cow<'static, str>,
    pub answers: Option<Vec<Self>>,
    pub loud: bool,
}
