//! What `check --suggest` prints can be pasted into the editors' files as it stands.

use crate::support::temporary::Folder;

const ONE: &str = "The alarm at Marsden Mill was raised at 9.40 pm on 3 March 2026.\n\nForty-two residents of Canal Street were evacuated to \
    the \"sports hall\", said Daniel Osei. Osei was calm.\n";
const OTHER: &str = "The fire at Marsden Mill was reported at 9.55 pm on 3 March 2026.\n\n58 residents of Canal Street were evacuated to \
    the sports hall on the orders of Daniel Osei.\n";

fn suggested(project: &Folder) -> String {
    let said = project.postil(&["check", "--suggest"]);
    assert_eq!(said.status.code(), Some(0), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap()
}

#[test]
fn suggestions_can_be_pasted_and_are_then_settled() {
    let project = Folder::new().file("book.toml", "[book]\ntitle = \"Mill\"\n").file("seeds/a.txt", ONE).file("seeds/b.txt", OTHER);
    let first = suggested(&project);
    let (references, entities) = first.split_once("# For content/entities.toml").unwrap();
    assert!(references.contains("relation = \"differs\"") && references.contains("9.40 pm"), "{first}");
    assert!(entities.contains("name = \"Daniel Osei\""), "{first}");
    project.write("content/cross-references.toml", references);
    project.write("content/entities.toml", format!("#{entities}"));
    assert_eq!(suggested(&project), "", "all is judged");

    project.write("content/cross-references.toml", references.replace("\"confirm\"", "\"reject\""));
    assert_eq!(suggested(&project), "", "what was rejected does not come back");
    let export = project.postil(&["export", "xref"]);
    assert!(!String::from_utf8_lossy(&export.stdout).contains("\"differs\""), "and stands nowhere");
}
