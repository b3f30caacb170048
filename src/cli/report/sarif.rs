//! Diagnostics as SARIF 2.1.0, which code hosts and text editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;

use serde_json::Value;
use serde_json::json;

use crate::cli::report::rows::Row;
use crate::cli::report::rows::path_from_here;
use crate::cli::report::rows::rows;
use crate::diag::Diagnostic;
use crate::model::Inputs;
use crate::text::percent_encoded;

/// A log with one run, which holds all diagnostics.
pub fn log(diagnostics: &[Diagnostic], inputs: &Inputs) -> String {
    let codes: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let results: Vec<Value> = rows(diagnostics, inputs).iter().map(|row| result(row, inputs)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "Postil", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Numbers and strings always serialise.
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn result(row: &Row<'_>, inputs: &Inputs) -> Value {
    let words = if row.help.is_empty() { row.message.to_owned() } else { format!("{}\n{}", row.message, row.help) };
    json!({
        "ruleId": row.code,
        "level": row.severity,
        "message": { "text": words },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": percent_encoded(&path_from_here(row.file, inputs), "/") },
                "region": {
                    "startLine": row.line,
                    "startColumn": row.column,
                    "endLine": row.end_line,
                    "endColumn": row.end_column,
                },
            },
        }],
    })
}
