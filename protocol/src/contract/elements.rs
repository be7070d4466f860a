//! The elements of an envelope that is an array, in order.

use super::place::{Key, Place, Places, Side, content_key, tag_key};

/// An element of an envelope, before all those that are fields of the payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Element {
    Tag,
    Payload,
    /// The field of the header with this number.
    HeaderField(u16),
}

/// The elements of an envelope: tag and payload at their positions, and the fields of the header at all others. Without a
/// header, those that it would take are not there.
#[derive(Debug, Clone)]
pub(crate) struct Elements {
    tag: u8,
    content: Option<u8>,
    /// The number of fields of the header.
    fields: u16,
    /// The position of the next element.
    index: u16,
    /// The number of the next field.
    next: u16,
}

impl Elements {
    /// Returns the elements of an envelope of these places, whose header has this number of fields.
    pub(crate) fn new(places: &Places, fields: usize) -> Self {
        let index_of = |key: Key| key.index().unwrap_or_default();
        Self::at(index_of(tag_key(places)), content_key(places).map(index_of), fields)
    }

    /// Returns the elements of an envelope with tag and payload at these positions.
    pub(crate) fn at(tag: u8, content: Option<u8>, fields: usize) -> Self {
        Self { tag, content, fields: fields.try_into().unwrap_or(u16::MAX), index: 0, next: 0 }
    }
}

impl Iterator for Elements {
    type Item = Element;

    fn next(&mut self) -> Option<Element> {
        loop {
            let at = self.index;
            self.index = at.saturating_add(1);
            if at == u16::from(self.tag) {
                return Some(Element::Tag);
            }
            if self.content.is_some_and(|content| at == u16::from(content)) {
                return Some(Element::Payload);
            }
            if self.next < self.fields {
                let number = self.next;
                self.next += 1;
                return Some(Element::HeaderField(number));
            }
            if at > u16::from(self.tag.max(self.content.unwrap_or_default())) {
                return None;
            }
        }
    }
}

impl Place<Key, Side> {
    /// Returns the places of an envelope that is an array, each element by itself, and the fields of the payload.
    pub(crate) fn of_elements<F>(places: &Places, fields: &'static [F]) -> Vec<Place<&'static str, &'static F>> {
        let (tag, content) = (tag_key(places), content_key(places));
        let place = |element| match element {
            Element::Tag => Some(Place::Tag(tag.name())),
            Element::Payload => content.map(|content| Place::Content(content.name())),
            Element::HeaderField(number) => fields.get(usize::from(number)).map(Place::HeaderField),
        };
        let elements = Elements::new(places, fields.len()).filter_map(place);
        elements.chain(content.is_none().then_some(Place::PayloadFields)).collect()
    }
}
