//! Which sites' pages may open sockets: cookies are not used, but pages of other sites could still send for a visitor.

use axum::http::{HeaderMap, header};

use super::Rejection;

/// Checks the origin of a page against the list; without a list, it has to be the host itself. Programs that are no pages
/// have no origin.
pub(super) fn check(headers: &HeaderMap, allowed: &[String]) -> Result<(), Rejection> {
    let Some(origin) = headers.get(header::ORIGIN) else { return Ok(()) };
    let origin = origin.to_str().unwrap_or("an unreadable origin");
    let is_allowed = if allowed.is_empty() {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let site = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
        site.is_some() && site == host
    } else {
        allowed.iter().any(|allowed| allowed == origin)
    };
    if is_allowed { Ok(()) } else { Err(Rejection::OtherOrigin(origin.to_owned())) }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(origin: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("world.example:8080"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
        }
        headers
    }

    #[test]
    fn pages_of_the_same_host_may_connect() {
        assert_eq!(check(&headers(Some("http://world.example:8080")), &[]), Ok(()));
        assert_eq!(check(&headers(None), &[]), Ok(()));
    }

    #[test]
    fn pages_of_other_sites_may_not_connect() {
        for origin in
            ["http://world.example", "http://evil.example:8080", "null", "http://world.example:8080.evil.example"]
        {
            assert!(check(&headers(Some(origin)), &[]).is_err(), "{origin}");
        }
    }

    #[test]
    fn a_list_replaces_the_host() {
        let allowed = ["https://page.example".to_owned()];
        assert_eq!(check(&headers(Some("https://page.example")), &allowed), Ok(()));
        assert!(check(&headers(Some("http://world.example:8080")), &allowed).is_err());
    }
}
