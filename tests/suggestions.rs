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

/// What several sources name and nobody has recorded is told by `check` alone, with a table that settles it; it is no fault.
#[test]
fn check_tells_names_that_nobody_has_recorded() {
    let project = Folder::new().file("book.toml", "[book]\ntitle = \"Mill\"\n").file("seeds/a.txt", ONE).file("seeds/b.txt", OTHER);
    let check = || {
        let said = project.postil(&["check", "--strict"]);
        assert_eq!(said.status.code(), Some(0));
        String::from_utf8(said.stderr).unwrap() + &String::from_utf8(said.stdout).unwrap()
    };
    let said = check();
    assert!(said.contains("note[unrecorded-name]") && said.contains("several sources name `Daniel Osei`"), "{said}");
    assert!(said.contains("seeds/a.txt:1:14") && said.contains("no errors and no warnings"), "{said}");
    let begin = said.find("[[entity]]").unwrap();
    let block: Vec<&str> =
        said[begin..].lines().map(|line| line.trim_start_matches([' ', '│', '|'])).take_while(|line| !line.is_empty()).collect();
    project.write("content/entities.toml", block.join("\n"));
    let name = block.iter().find(|line| line.starts_with("name")).unwrap().split('"').nth(1).unwrap();
    let after = check();
    assert!(!after.contains(&format!("several sources name `{name}`")), "{after}");
}

/// A town is not its chamber of commerce, and a word of a group's name is not the bridge that the group is called after.
#[test]
fn no_alias_is_suggested_that_names_another() {
    let one = "The Old Harbour Bridge in Lindhaven will close in April.\n\nTomas Reiter heads the Lindhaven Chamber of Commerce. The Lindhaven Chamber of Commerce is old.\n\n\
        Residents have founded a group called Bridge Now.\n";
    let other = "Lindhaven's council has closed the Old Harbour Bridge.\n\nTomas Reiter of the Chamber of Commerce was not asked.\n\n\
        The group Bridge Now handed the list to the mayor.\n";
    let project = Folder::new().file("book.toml", "[book]\ntitle = \"B\"\n").file("seeds/a.txt", one).file("seeds/b.txt", other);
    let said = suggested(&project);
    for name in ["Old Harbour Bridge", "Lindhaven Chamber of Commerce", "Bridge Now", "Lindhaven"] {
        assert!(said.contains(&format!("name = \"{name}\"")), "{name}: {said}");
    }
    assert!(!said.contains("\"Bridge\"") && !said.contains("aliases = [\"Lindhaven\""), "{said}");
    assert!(said.contains("aliases = [\"Chamber of Commerce\"]"), "{said}");
}
