//! `export schema NAME`: a JSON Schema of each file that editors write, for their text editors' completion.

/// The schemas by name.
pub const SCHEMAS: &[(&str, &str)] = &[
    ("annotations", include_str!("schemas/annotations.json")),
    ("authors", include_str!("schemas/authors.json")),
    ("book", include_str!("schemas/book.json")),
    ("claims", include_str!("schemas/claims.json")),
    ("cross-references", include_str!("schemas/cross-references.json")),
    ("entities", include_str!("schemas/entities.json")),
    ("sources", include_str!("schemas/sources.json")),
];
