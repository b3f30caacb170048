//! German.

use crate::extract::languages::language::Calendar;
use crate::extract::languages::language::Joint;
use crate::extract::languages::language::Language;
use crate::extract::languages::language::Measures;
use crate::extract::languages::language::NameWords;
use crate::extract::languages::language::NumberWords;
use crate::extract::languages::language::Span;
use crate::extract::number_style::NumberStyle;
use crate::model::Wording;

/// The words of the language.
pub static GERMAN: Language = Language {
    tag: "de",
    numbers: NumberStyle::Comma,
    point_regions: "de-ch de-li",
    elides: false,
    number_words: NumberWords {
        small: &[
            "null",
            "eins|ein",
            "zwei|zwo",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn",
        ],
        tens: &["zwanzig", "dreißig|dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
        joints: &[Joint::OnesFirst("und")],
        others: &[(1.0, "eine|einen|einem|einer"), (1.5, "anderthalb|eineinhalb"), (2.5, "zweieinhalb")],
        articles: "ein eine einen einem einer",
        scales: &[
            (1e2, "hundert"),
            (1e3, "tausend"),
            (1e6, "million|millionen"),
            (1e9, "milliarde|milliarden"),
            (1e12, "billion|billionen"),
            (1e15, "billiarde|billiarden"),
        ],
        alone: "hundert tausend",
        glued: "hundert tausend",
        short: &[(1e3, "tsd"), (1e6, "mio|mill"), (1e9, "mrd|md"), (1e12, "bio")],
        vague: &[
            (1e2, "hunderte|hunderten"),
            (1e3, "tausende|tausenden"),
            (1e6, "millionen"),
            (1e9, "milliarden"),
            (1e12, "billionen"),
            (12.0, "dutzende|dutzenden"),
        ],
    },
    measures: Measures {
        of: "von an der",
        percent: &[("percentage point", "prozentpunkt|prozentpunkte|prozentpunkten"), ("percent", "prozent|v.h.")],
        currencies: &[
            ("EUR", "euro|euros"),
            ("USD", "dollar|dollars|us-dollar|us-dollars|us dollar"),
            ("GBP", "pfund|pfund sterling|britische pfund"),
            ("CHF", "franken|schweizer franken"),
            ("JPY", "yen"),
            ("CNY", "yuan|renminbi"),
            ("INR", "rupien"),
            ("RUB", "rubel"),
            ("TRY", "lira"),
            ("PLN", "zloty"),
            ("DEM", "d-mark|deutsche mark"),
            ("SEK", "schwedische kronen"),
            ("NOK", "norwegische kronen"),
            ("DKK", "dänische kronen"),
            ("AUD", "australische dollar"),
            ("CAD", "kanadische dollar"),
            ("XBT", "bitcoin|bitcoins"),
            ("cent", "cent|cents"),
        ],
        units: &[
            ("kilometre", "kilometer|kilometern|km"),
            ("metre", "meter|metern|m"),
            ("centimetre", "zentimeter|zentimetern|cm"),
            ("millimetre", "millimeter|millimetern|mm"),
            ("mile", "meile|meilen"),
            ("kilogram", "kilogramm|kilo|kg"),
            ("gram", "gramm|g"),
            ("tonne", "tonne|tonnen|t"),
            ("litre", "liter|litern|l"),
            ("hectare", "hektar|ha"),
            ("year", "jahr|jahre|jahren"),
            ("month", "monat|monate|monaten"),
            ("week", "woche|wochen"),
            ("day", "tag|tage|tagen"),
            ("hour", "stunde|stunden|std"),
            ("minute", "minute|minuten|min"),
            ("second", "sekunde|sekunden"),
            ("watt", "w"),
            ("kilowatt", "kw"),
            ("megawatt", "mw"),
            ("gigawatt", "gw"),
            ("kilowatt hour", "kwh"),
            ("megawatt hour", "mwh"),
            ("kilobyte", "kb"),
            ("megabyte", "mb"),
            ("gigabyte", "gb"),
            ("terabyte", "tb"),
            ("hertz", "hz"),
            ("gigahertz", "ghz"),
            ("degree celsius", "grad|grad celsius"),
        ],
        nouns: &[
            ("people", "menschen|personen|leute|leuten"),
            ("dead", "tote|toten|todesopfer"),
            ("injured", "verletzte|verletzten"),
            ("missing", "vermisste|vermissten"),
            ("employees", "mitarbeiter|mitarbeitern|mitarbeitende|beschäftigte|beschäftigten|angestellte|angestellten"),
            ("children", "kinder|kindern"),
            ("women", "frauen"),
            ("men", "männer|männern"),
            ("companies", "unternehmen|firmen"),
            ("countries", "länder|ländern"),
            ("users", "nutzer|nutzern|nutzerinnen"),
        ],
        noun_endings: "",
        age: ("im alter von|alter von", "alt"),
        aged: "jährig",
        to: "bis",
        between: ("zwischen", "und"),
        approximate: "etwa|rund|ungefähr|circa|ca|knapp|fast|gut|mehr als|über|weniger als|mindestens|bis zu|höchstens|nahezu|schätzungsweise",
        ordinal_endings: "",
        ordinal_stop: true,
    },
    calendar: Calendar {
        months: [
            "januar|jänner",
            "februar|feber",
            "märz",
            "april",
            "mai",
            "juni|juno",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ],
        short_months: ["jan", "feb", "mär|mrz", "apr", "", "jun", "jul", "aug", "sep|sept", "okt", "nov", "dez"],
        weekdays: [
            "montag|montagabend|montagmorgen",
            "dienstag|dienstagabend",
            "mittwoch|mittwochabend",
            "donnerstag|donnerstagabend",
            "freitag|freitagabend",
            "samstag|samstagabend|sonnabend",
            "sonntag|sonntagabend",
        ],
        capitals: true,
        days: &[(0, "heute"), (-1, "gestern"), (-2, "vorgestern"), (1, "morgen früh"), (2, "übermorgen")],
        spans: &[
            ((Span::Year, -1), "letztes jahr|letzten jahr|vergangenes jahr|vergangenen jahr|voriges jahr|vorjahr"),
            ((Span::Year, 0), "dieses jahr|diesem jahr|heuer"),
            ((Span::Year, 1), "nächstes jahr|nächsten jahr|kommenden jahr|kommendes jahr"),
            ((Span::Month, -1), "letzten monat|vergangenen monat|vormonat"),
            ((Span::Month, 0), "diesen monat|diesem monat"),
            ((Span::Month, 1), "nächsten monat|kommenden monat"),
            ((Span::Week, -1), "letzte woche|letzten woche|vergangene woche|vergangenen woche|vorige woche"),
            ((Span::Week, 0), "diese woche|dieser woche"),
            ((Span::Week, 1), "nächste woche|nächsten woche|kommende woche|kommenden woche"),
        ],
        hours: "uhr",
    },
    names: NameWords {
        strict: true,
        function: "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beide beiden beim bereits bis bisher da dabei dadurch \
    dafür dagegen daher damit danach dann daran darauf darum das dass dazu dein dem den denn der deren des deshalb dessen die dies diese diesem \
    diesen dieser dieses doch dort durch ein eine einem einen einer eines er erst es etwa etwas euch für gegen genau gewesen hat hatte hier ich \
    ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine laut man mehr mein \
    mit nach nachdem nicht noch nun nur ob obwohl oder ohne schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sogar \
    solche somit sondern sowie statt trotz um und uns unser unter viele vielen vom von vor wann war warum was weder wegen weil welche wenn wer \
    wie wieder wir wird wo während wurde zu zudem zum zur zwar zwischen über",
        titles: "herr herrn frau dr prof professor professorin präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin minister \
    ministerin bürgermeister bürgermeisterin chef chefin sprecher sprecherin direktor direktorin vorstand vorstandschef firmenchef gründer \
    gründerin richter richterin anwalt senator senatorin general oberst könig königin prinz papst abgeordnete abgeordneter konzern firma \
    unternehmer unternehmerin forscher forscherin analyst analystin ökonom ökonomin schauspieler schauspielerin sänger trainer us-präsident",
        title_endings: "konzern agentur unternehmen hersteller minister ministerin präsident präsidentin chef chefin sprecher sprecherin kanzler kanzlerin gründer gründerin direktor direktorin meister meisterin forscher forscherin",
        particles: "von van de",
        second_particles: "der den",
        common: "angaben ende anfang mitte teil richtung uhr ki ceo cfo cto pdf tv dpa afp vor seite kapitel nummer nr platz höhe wert summe preis betrag anteil mal \
    jahr jahre tag tage zeit stand foto bild quelle montag seit punkt liter zahl hälfte drittel viertel haus land stadt welt leben art form fall \
    frage grund weg hand kopf geld deal vertrag plan ziel start-up startup team technik modell daten mensch kunde kunden leser partei regierung \
    polizei gericht staat bank markt aktie aktien kurs gewinn umsatz verlust mehrheit investition investor investoren experte experten wochenende",
        common_endings: "ung ungen heit keit schaft tion tionen ität nis tum ment ismus chen ling jahr monat woche geber nehmer arbeiter",
    },
    wording: Some(Wording {
        denials: "nicht nie niemals kein keine keinen keinem keiner keines ohne weder nirgends keineswegs keinesfalls",
        denial_endings: "",
        undoing: "nur weniger allein bloß später",
        doubts: "kaum dementier- bestreit- bestritt- leugn- widersprach widersprechen widerspricht verneint- bezweifel- \
            zurückgewiesen falsch angeblich",
        deaths: "tot tote toten toter starb starben stirbt sterben gestorben verstarb- verstorben- getötet- tötet töten \
            tötete töteten todes- tod tödlich- umgekommen ermordet- erschossen erschoss- ertrunken ertrank- \
            ertranken umgebracht opferzahl mord- erschlagen",
        injuries: "verletzt- verletzung- verwundet- verwundung- schwerverletzt- leichtverletzt-",
        other_harm: "leben lebens ums opfer vermisst- gerettet- evakuiert- verschollen- festgenommen verhaftet- erkrankt- \
            infiziert- überlebt-",
        people: "people dead injured missing employees children women men mensch- person- leute- kind- frau- mann- \
            männer- polizist- soldat- arbeiter- zivilist- bewohner- einwohner- passagier- schüler- student- opfer- \
            tote- verletzte- tourist- demonstrant- häftling- gefangene- jugendlich- mädchen- junge- bergleute- \
            fahrgäste- insasse- migrant- flüchtling- kämpfer- rebell- anderen- weitere-",
        joints: "und während aber sowie",
        verbs: "wurde wurden war waren ist sind hat haben hatte hatten starb starben kam kamen",
        loose: true,
    }),
};
