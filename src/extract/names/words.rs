//! Words that tell what is a name and what is not.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// A list of words to look up in; its order plays no part.
type Words = LazyLock<FxHashSet<&'static str>>;

/// Function words: with a capital they stand in headings or begin a sentence, and are no names.
static FUNCTION_WORDS: Words = LazyLock::new(|| {
    set("a about according after again against all also although an and another any are as at be because been before \
    being both but by can could despite did do does during each earlier even every few first for from had has have he her here him his how however i if in \
    into is it its just last later like many may me meanwhile more most much my no nor not now of off on one only or other our out \
    over own per she should since so some sources still such than that the their them then there these they this those through to \
    too two under unlike until up us very was we were what when where which while who whose why will with within without would yet \
    you your")
});

/// Days, months and marks of time and place in an address: they have capitals but name nobody.
static NO_NAMES: Words = LazyLock::new(|| {
    set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th am pm a.m. p.m. est gmt utc photo file ai agi llm llms ceo cfo cto coo tv pc")
});

/// Titles and offices before a person's name; they are no part of it.
static TITLES: Words = LazyLock::new(|| {
    set("mr mrs ms dr sir president minister prime chairman chairwoman chief ceo cfo cto coo senator sen rep gov governor judge \
    justice gen col capt lt sgt professor prof secretary spokesman spokeswoman captain coach chancellor congressman \
    congresswoman vice deputy director executive detective officer sheriff miss mayor ambassador inspector superintendent constable")
});

/// What people do or are, in small letters before a full name.
static ROLES: Words = LazyLock::new(|| {
    set("actor actress analyst attorney author boss captain chairman coach cofounder co-founder director economist founder lawyer \
    leader manager minister pilot player president professor scientist singer spokesman spokeswoman student")
});

/// Small words that may stand inside a name.
static PARTICLES: Words = LazyLock::new(|| set("of de van von der la le al bin du da di del &"));

/// Last words of the names of organisations.
static ORGANISATIONS: Words = LazyLock::new(|| {
    set("academy administration agency airlines association authority bank board brothers bureau co college commission \
    committee company congress corp corporation council court department federation foundation fund group hospital inc \
    institute laboratories league llc ltd ministry motors museum network organization organisation parliament partners party \
    police school senate society studios survey times trust union university")
});

/// Last words of the names of places.
static PLACES: Words = LazyLock::new(|| {
    set("airport avenue bay beach city coast county desert district island islands mountains ocean park peninsula province region \
    river road sea square state street valley village")
});

/// Last words of the names of events.
static EVENTS: Words =
    LazyLock::new(|| set("awards bowl championship championships cup election festival games marathon olympics open prix summit war"));

/// Words for a people or its language, which name nobody in particular.
static PEOPLES: Words = LazyLock::new(|| {
    set("african american arab argentine asian australian austrian belgian brazilian british bulgarian canadian chilean chinese \
    colombian croatian cuban czech danish dutch egyptian english european filipino finnish french georgian german greek \
    hungarian indian indonesian iranian iraqi irish israeli italian japanese kenyan korean latin lebanese libyan malaysian \
    mexican moroccan nigerian norwegian pakistani palestinian peruvian polish portuguese romanian russian saudi scottish \
    serbian somali spanish swedish swiss syrian thai tunisian turkish ukrainian venezuelan vietnamese welsh")
});

/// Countries and continents, which are places by themselves; those of several words are joined by `-`.
static COUNTRIES: Words = LazyLock::new(|| {
    set("afghanistan africa albania algeria argentina armenia asia australia austria azerbaijan bahrain bangladesh belarus \
    belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus denmark \
    ecuador egypt england estonia ethiopia europe finland france germany ghana greece greenland guatemala haiti honduras \
    hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait latvia \
    lebanon libya lithuania luxembourg madagascar malaysia mali malta mexico moldova mongolia morocco myanmar nepal \
    netherlands new-zealand nicaragua niger nigeria north-korea norway oman pakistan palestine panama paraguay peru \
    philippines poland portugal qatar romania russia rwanda saudi-arabia scotland senegal serbia sierra-leone singapore \
    slovakia slovenia somalia south-africa south-korea spain sri-lanka sudan sweden switzerland syria taiwan tanzania \
    thailand tunisia turkey uganda ukraine united-kingdom united-states uruguay uzbekistan venezuela vietnam wales yemen \
    zambia zimbabwe us uk usa eu")
});

/// Whether `word`, in lower case, is a function word.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Whether `word` has a capital without being a name.
#[must_use]
pub fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(word)
}

/// Whether a name with `word` after its first word is an institution's, which is called after its town.
#[must_use]
pub fn is_institution(word: &str) -> bool {
    matches!(
        word,
        "council"
            | "police"
            | "university"
            | "hospital"
            | "school"
            | "court"
            | "parliament"
            | "museum"
            | "airport"
            | "college"
            | "city"
            | "county"
            | "service"
            | "brigade"
            | "chamber"
            | "authority"
    )
}

/// Whether `word`, which is else a function word, ends the names of groups and campaigns: "Bridge Now".
#[must_use]
pub fn ends_campaign(word: &str) -> bool {
    matches!(word, "now" | "first" | "out" | "more" | "again" | "together")
}

/// Whether `word`, by itself, only says of which people something is.
#[must_use]
pub fn is_people(word: &str) -> bool {
    PEOPLES.contains(word) || word.strip_suffix('s').is_some_and(|one| PEOPLES.contains(one))
}

/// Whether `word` is a title or an office.
#[must_use]
pub fn is_title(word: &str) -> bool {
    TITLES.contains(word.trim_end_matches('.'))
}

/// Whether `word` says what somebody is.
#[must_use]
pub fn is_role(word: &str) -> bool {
    ROLES.contains(word) || is_title(word)
}

/// Whether `word` may stand inside a name.
#[must_use]
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether a name that ends with `word` is an organisation's.
#[must_use]
pub fn ends_organisation(word: &str) -> bool {
    ORGANISATIONS.contains(word)
}

/// Whether a name that ends with `word` is a place's.
#[must_use]
pub fn ends_place(word: &str) -> bool {
    PLACES.contains(word)
}

/// Whether a name that ends with `word` is an event's.
#[must_use]
pub fn ends_event(word: &str) -> bool {
    EVENTS.contains(word)
}

/// Whether `word`, by itself, is too general to name a place: "Street".
#[must_use]
pub fn is_general(word: &str) -> bool {
    PLACES.contains(word)
}

/// Whether a whole name, in lower case, is a country or a continent.
#[must_use]
pub fn is_country(name: &str) -> bool {
    COUNTRIES.contains(name.replace(' ', "-").as_str())
}

fn set(list: &'static str) -> FxHashSet<&'static str> {
    list.split_ascii_whitespace().collect()
}
