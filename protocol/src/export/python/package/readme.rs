//! The end of the README: how to use the package.

use super::Protocol;

/// Writes the section after the reference of the first protocol.
pub(super) fn usage(package: &str, protocols: &[Protocol<'_>]) -> String {
    let Some((first, others)) = protocols.split_first() else { return String::new() };
    let message = first.types.payloads().next().map_or("Message", |(name, _)| name);
    format!(
        "\n## In Python\n\n\
         `pip install .` in this folder needs Python 3.11, and no network. `help({package})` says more.\n\n\
         ```python\n\
         from {package} import {message}, ValidationError, decode\n\n\
         try:\n    match decode(text).payload:\n        case {message}() as message:\n            ...\n\
         except ValidationError as error:\n    print(error)  # everything that is wrong\n\
         ```\n{}",
        modules(package, others),
    )
}

/// Lists the protocols that are modules of the package.
fn modules(package: &str, others: &[Protocol<'_>]) -> String {
    let line = |Protocol { types, module, .. }: &Protocol<'_>| {
        format!("\n- [`{name}`]({module}.md): `{package}.{module}`", name = types.description.name)
    };
    match others {
        [] => String::new(),
        others => format!(
            "\nThe package has more protocols, each in a module of its own:\n{}\n",
            others.iter().map(line).collect::<Vec<_>>().concat(),
        ),
    }
}
