//! The Content-Security-Policy of a page: nothing from elsewhere, and inline only what it names by hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page with this inline style and these inline scripts.
pub fn policy(style: &str, script_hashes: &str) -> String {
    let style_hash = if style.is_empty() { String::new() } else { format!(" {}", hash(style)) };
    format!(
        "default-src 'none'; script-src 'self'{script_hashes}; style-src 'self'{style_hash}; img-src 'self'; font-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// The source expression of an inline text, as in Content Security Policy Level 3, section 2.3.1.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
