//! Who may ask: only pages that this server has served, under a name of this machine.
//!
//! A page from elsewhere can send requests to this machine too. It cannot choose the `Host` and `Origin` that its
//! requests carry, so these tell it apart, also where its name was made to lead here (DNS rebinding).

use std::net::IpAddr;
use std::net::Ipv6Addr;

use crate::serve::request::Request;

/// Whether `host`, with or without a port, is a name of this machine that no name server has a say in.
pub fn is_loopback(host: &str) -> bool {
    let name = name_of(host);
    name.eq_ignore_ascii_case("localhost") || address_of(name).is_some_and(|address| address.is_loopback())
}

/// Whether a request for `host` may be answered by a server that was told to listen at `hostname`.
///
/// Whoever serves to other machines is asked for by the name that was given, or by an address in figures.
pub fn may_read(host: &str, hostname: &str) -> bool {
    let name = name_of(host);
    let open = !is_loopback(hostname);
    is_loopback(host) || open && (name.eq_ignore_ascii_case(hostname) || address_of(name).is_some())
}

/// Whether `request`, which asks for what only this server's pages need, comes from one of them; `token` is that of this run.
pub fn is_own_reader(request: &Request, token: &str) -> bool {
    let same_site = request.header("sec-fetch-site").is_none_or(|site| site == "same-origin");
    same_site && request.header("host").is_some_and(is_loopback) && request.header("x-postil-token") == Some(token)
}

/// Whether `request`, which is to change a file, comes from a page of this server's.
pub fn is_own_page(request: &Request) -> bool {
    let Some(host) = request.header("host").filter(|host| is_loopback(host)) else { return false };
    let same_site = request.header("sec-fetch-site").is_none_or(|site| site == "same-origin");
    same_site && request.header("origin").is_some_and(|origin| origin == format!("http://{host}"))
}

fn name_of(host: &str) -> &str {
    if host.starts_with('[') {
        return host.split_inclusive(']').next().unwrap_or(host);
    }
    if host.parse::<Ipv6Addr>().is_ok() { host } else { host.split(':').next().unwrap_or(host) }
}

fn address_of(name: &str) -> Option<IpAddr> {
    name.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine() {
        for host in ["localhost", "LOCALHOST:3000", "127.0.0.1:80", "127.8.9.1", "[::1]:3000", "::1"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["", "localhost.evil.example", "evil.example:3000", "127.0.0.1.evil.example", "192.168.1.5", "[2001:db8::1]:80"] {
            assert!(!is_loopback(host), "{host}");
        }
        assert!(may_read("192.168.1.5:3000", "0.0.0.0") && may_read("desk.lan:3000", "desk.lan"));
        assert!(!may_read("evil.example", "0.0.0.0") && !may_read("192.168.1.5:3000", "localhost"));
    }
}
