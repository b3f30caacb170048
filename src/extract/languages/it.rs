//! Italian.

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
pub static ITALIAN: Language = Language {
    tag: "it",
    numbers: NumberStyle::Comma,
    point_regions: "it-ch",
    elides: true,
    number_words: NumberWords {
        small: &[
            "zero",
            "uno|un|una",
            "due",
            "tre|tré",
            "quattro",
            "cinque",
            "sei",
            "sette",
            "otto",
            "nove",
            "dieci",
            "undici",
            "dodici",
            "tredici",
            "quattordici",
            "quindici",
            "sedici",
            "diciassette",
            "diciotto",
            "diciannove",
        ],
        tens: &["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"],
        joints: &[Joint::Elided],
        others: &[],
        articles: "un una uno sei",
        scales: &[(1e2, "cento"), (1e3, "mila|mille"), (1e6, "milione|milioni"), (1e9, "miliardo|miliardi"), (1e12, "bilione|bilioni")],
        alone: "cento mille",
        glued: "cento mila",
        short: &[(1e6, "mln|m"), (1e9, "mld|mrd"), (1e3, "k")],
        vague: &[(1e2, "centinaia"), (1e3, "migliaia"), (1e6, "milioni"), (1e9, "miliardi"), (12.0, "decine|dozzine")],
    },
    measures: Measures {
        of: "di d' d’",
        percent: &[("percentage point", "punti percentuali|punto percentuale"), ("percent", "per cento|percento")],
        currencies: &[
            ("EUR", "euro"),
            ("USD", "dollaro|dollari|dollari americani|dollari statunitensi"),
            ("GBP", "sterlina|sterline"),
            ("CHF", "franchi|franchi svizzeri"),
            ("ITL", "lire"),
            ("JPY", "yen"),
            ("CNY", "yuan"),
            ("INR", "rupie"),
            ("RUB", "rubli"),
            ("XBT", "bitcoin"),
            ("cent", "centesimi"),
        ],
        units: &[
            ("kilometre", "chilometro|chilometri|km"),
            ("metre", "metro|metri|m"),
            ("centimetre", "centimetro|centimetri|cm"),
            ("millimetre", "millimetro|millimetri|mm"),
            ("mile", "miglio|miglia"),
            ("kilogram", "chilogrammo|chilogrammi|chilo|chili|kg"),
            ("gram", "grammo|grammi|g"),
            ("tonne", "tonnellata|tonnellate|t"),
            ("litre", "litro|litri|l"),
            ("hectare", "ettaro|ettari|ha"),
            ("year", "anno|anni"),
            ("month", "mese|mesi"),
            ("week", "settimana|settimane"),
            ("day", "giorno|giorni"),
            ("hour", "ora|ore"),
            ("minute", "minuto|minuti"),
            ("second", "secondo|secondi"),
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
            ("degree celsius", "gradi|gradi centigradi"),
        ],
        nouns: &[
            ("people", "persone|abitanti"),
            ("dead", "morti|morte|vittime"),
            ("injured", "feriti|ferite"),
            ("missing", "dispersi"),
            ("employees", "dipendenti|impiegati|lavoratori"),
            ("children", "bambini"),
            ("women", "donne"),
            ("men", "uomini"),
            ("companies", "aziende|imprese|società"),
            ("countries", "paesi"),
            ("users", "utenti"),
        ],
        noun_endings: "i e",
        age: ("", "di età"),
        aged: "",
        to: "a",
        between: ("tra", "e"),
        approximate: "circa|quasi|più di|oltre|meno di|almeno|fino a|intorno a|attorno a",
        ordinal_endings: "º ª o",
        ordinal_stop: false,
    },
    calendar: Calendar {
        months: [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
        short_months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "sett|set", "ott", "nov", "dic"],
        weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
        capitals: false,
        days: &[(0, "oggi"), (-1, "ieri"), (-2, "l'altro ieri"), (1, "domani"), (2, "dopodomani")],
        spans: &[
            ((Span::Year, -1), "anno scorso|scorso anno|anno passato"),
            ((Span::Year, 0), "quest' anno|questo anno"),
            ((Span::Year, 1), "prossimo anno|anno prossimo"),
            ((Span::Month, -1), "mese scorso|scorso mese"),
            ((Span::Month, 0), "questo mese"),
            ((Span::Month, 1), "prossimo mese|mese prossimo"),
            ((Span::Week, -1), "settimana scorsa|scorsa settimana"),
            ((Span::Week, 0), "questa settimana"),
            ((Span::Week, 1), "prossima settimana|settimana prossima"),
        ],
        hours: "h",
    },
    names: NameWords {
        strict: false,
        function: "a ad agli ai al all' all’ alla alle allo alcune alcuni allora altra altre altri altro anche ancora appena attraverso avanti bene c' c’ che chi ci ciò come con contro così \
    cosa cui d' d’ da dagli dai dal dall' dalla dalle davanti degli dei del dell' dell’ della delle dello dentro di dietro dopo dove dunque durante e è ecco ed egli ella \
    era essere essi fino fra già gli grazie ha hanno ho i ieri il in infatti infine insieme intanto inoltre invece io l' l’ la le lei li lo loro lui ma mai malgrado \
    meno mentre mi mio molta molte molti molto ne negli nei nel nell' nell’ nella nelle nello nemmeno nessun nessuna niente no noi non nostra nostro nulla o oggi ogni \
    ognuno oltre oppure ora per perché perciò però persino più poco poi poiché presso prima proprio può pure qual quale quali quando quanto quasi quel quella \
    quelle quelli quello quest' questa queste questi questo qui quindi se secondo sempre senza si sia siamo solo sono sopra sotto sta stata stato su sua sue sugli \
    sui sul sull' sull’ sulla sulle suo suoi tale tali tanto te tra tranne tre troppo tu tua tuo tutta tutte tutti tuttavia tutto un un' una uno vi via voi ha detto",
        titles: "sig signor signora dott dottor dottoressa dr prof professor professore professoressa presidente ministro ministra premier direttore direttrice sindaco \
    sindaca deputato deputata senatore senatrice generale re regina papa giudice avvocato avvocata segretario segretaria portavoce cancelliere \
    onorevole analista ricercatore ricercatrice economista fondatore fondatrice capitano governatore",
        title_endings: "",
        particles: "di d' d’ dell' dell’ de del della dei da van von der",
        second_particles: "",
        common: "ia tv ansa foto fonte",
        common_endings: "",
    },
    wording: Some(Wording {
        denials: "non mai senza né neanche nemmeno neppure nessun nessuno nessuna",
        denial_endings: "",
        undoing: "solo soltanto solamente meno più",
        doubts: "nega negò negato negano negare smentisc- smenti- respin- falso nulla niente",
        deaths: "mort- morì morirono muore muoiono morire morendo decedut- deceduti decess- uccis- uccide- uccid- \
            assassin- annegat- mortal- perì perirono vittim-",
        injuries: "ferit- ferì ferirono ferire ferisc- ferend- lesion-",
        other_harm: "vita vite dispers- salvat- evacuat- arrestat- sopravviss-",
        people: "people dead injured missing employees children women men person- gente abitant- uomini uomo donn- \
            bambin- civil- soldat- poliziott- passegger- student- vittim- turist- manifestant- detenut- lavorator- \
            migrant- minator- ragazz- altri altre ferit- mort-",
        joints: "e ed mentre ma",
        verbs: "è sono ha hanno era erano aveva avevano stato stati fu furono morì morirono",
        loose: true,
    }),
};
