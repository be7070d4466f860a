//! Enums that keep unknown names, with handwritten serde impls: serde's own way, `#[serde(untagged)]` on a variant,
//! buffers every value and would slow all other candidates down.

/// Declares an enum of names with an additional `Other(String)`.
macro_rules! open_enum {
    ($ident:ident { $($variant:ident = $name:literal),* $(,)? }) => {
        pub(crate) enum $ident {
            $($variant,)*
            Other(String),
        }

        impl<'de> serde::Deserialize<'de> for $ident {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Name;

                impl serde::de::Visitor<'_> for Name {
                    type Value = $ident;

                    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        formatter.write_str("a name")
                    }

                    fn visit_str<E>(self, name: &str) -> Result<$ident, E> {
                        Ok(match name {
                            $($name => $ident::$variant,)*
                            _ => $ident::Other(name.to_owned()),
                        })
                    }
                }

                deserializer.deserialize_str(Name)
            }
        }

        impl serde::Serialize for $ident {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self {
                    $(Self::$variant => $name,)*
                    Self::Other(name) => name,
                })
            }
        }
    };
}
pub(crate) use open_enum;
