//! Tells which language a text is plainly written in, by its stop words.
//!
//! The shares of stop words tell languages apart as surely as n-grams do, where a text is long enough (Grefenstette,
//! "Comparing two language identification schemes", JADT 1995).

use crate::text::stop_words::languages_with;
use crate::text::words::words;

/// A shorter text tells too little.
const LEAST_WORDS: usize = 30;
/// The least share of a text's words that are stop words of its language.
const LEAST_SHARE: f64 = 0.3;
/// How many times as many words as any other language must a language have that stand in its list alone.
const LEAD: usize = 4;
/// How many words of a text are read.
const MOST_READ: usize = 2000;

/// The primary subtag of a BCP 47 tag, in lower case.
#[must_use]
pub fn primary_subtag(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The language, by its primary subtag, that a text is plainly in; none where there is any doubt, or the language is none of
/// those whose stop words are known.
///
/// It must have three in ten of the words in its list, and of the words that stand in one list alone four times as many as
/// any other language.
#[must_use]
pub fn language_of(text: &str) -> Option<&'static str> {
    let mut read = 0;
    let mut counts: Vec<(&'static str, usize, usize)> = languages_with("").map(|(language, _)| (language, 0, 0)).collect();
    for word in words(text).map(|(_, word)| word.to_lowercase()).filter(|word| word.chars().all(char::is_alphabetic)).take(MOST_READ) {
        read += 1;
        let is_in: Vec<bool> = languages_with(&word).map(|(_, is_in)| is_in).collect();
        let alone = is_in.iter().filter(|is_in| **is_in).count() == 1;
        for ((_, all, own), _) in counts.iter_mut().zip(is_in).filter(|(_, is_in)| *is_in) {
            *all += 1;
            *own += usize::from(alone);
        }
    }
    counts.sort_by_key(|(_, _, own)| std::cmp::Reverse(*own));
    let [(language, all, own), (_, _, next), ..] = counts[..] else { return None };
    #[expect(clippy::cast_precision_loss, reason = "no more than some thousand words are counted")]
    let share = all as f64 / read.max(1) as f64;
    (read >= LEAST_WORDS && share >= LEAST_SHARE && own > 0 && own >= LEAD * next).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_known_where_they_are_plain() {
        let texts = [
            (
                Some("en"),
                "The council has decided that the old bridge will be closed from Monday, because the inspection found cracks in it. Nobody knows how long this will take, said the mayor, and she would not say what it is going to cost.",
            ),
            (
                Some("de"),
                "Der Stadtrat hat beschlossen, dass die alte Brücke ab Montag gesperrt wird, weil bei der Prüfung Risse gefunden wurden. Niemand weiß, wie lange das dauern wird, sagte die Bürgermeisterin, und sie wollte nicht sagen, was es kosten soll.",
            ),
            (
                Some("fr"),
                "Le conseil a décidé que le vieux pont sera fermé à partir de lundi, parce que des fissures ont été trouvées lors de l'inspection. Personne ne sait combien de temps cela va durer, a dit la maire, et elle n'a pas voulu dire ce que cela va coûter.",
            ),
            (
                Some("es"),
                "El ayuntamiento ha decidido que el viejo puente se cierre a partir del lunes, porque en la inspección se encontraron grietas. Nadie sabe cuánto va a durar, dijo la alcaldesa, y no quiso decir lo que va a costar a los vecinos de la ciudad.",
            ),
            (
                Some("pt"),
                "A câmara decidiu que a velha ponte será fechada a partir de segunda-feira, porque na inspeção foram encontradas fissuras. Ninguém sabe quanto tempo vai demorar, disse a presidente, e ela não quis dizer o que isso vai custar aos moradores da cidade.",
            ),
            (
                Some("it"),
                "Il consiglio ha deciso che il vecchio ponte sarà chiuso da lunedì, perché nell'ispezione sono state trovate delle crepe. Nessuno sa quanto tempo ci vorrà, ha detto la sindaca, e non ha voluto dire quello che costerà agli abitanti della città.",
            ),
            (
                Some("nl"),
                "De gemeenteraad heeft besloten dat de oude brug vanaf maandag wordt gesloten, omdat er bij de inspectie scheuren zijn gevonden. Niemand weet hoe lang dat gaat duren, zei de burgemeester, en ze wilde niet zeggen wat het gaat kosten.",
            ),
            (
                None,
                "Kommunfullmäktige har beslutat att den gamla bron ska stängas från och med måndag, eftersom man vid besiktningen hittade sprickor. Ingen vet hur länge det kommer att dröja, sade borgmästaren, och hon ville inte säga vad det kommer att kosta.",
            ),
            (
                None,
                "Byrådet har besluttet, at den gamle bro skal lukkes fra mandag, fordi man ved eftersynet fandt revner. Ingen ved, hvor længe det vil vare, sagde borgmesteren, og hun ville ikke sige, hvad det kommer til at koste for byens borgere.",
            ),
            (
                None,
                "Die stadsraad het besluit dat die ou brug vanaf Maandag gesluit word, omdat daar by die inspeksie krake gevind is. Niemand weet hoe lank dit gaan duur nie, het die burgemeester gesê, en sy wou nie sê wat dit gaan kos nie.",
            ),
            (
                None,
                "L'ajuntament ha decidit que el vell pont es tanqui a partir de dilluns, perquè en la inspecció es van trobar esquerdes. Ningú no sap quant de temps durarà, va dir l'alcaldessa, i no va voler dir el que costarà als veïns de la ciutat.",
            ),
            (
                None,
                "O concello decidiu que a vella ponte se peche a partir do luns, porque na inspección se atoparon fendas. Ninguén sabe canto vai durar, dixo a alcaldesa, e non quixo dicir o que lles vai custar aos veciños da cidade de Lugo.",
            ),
            (
                None,
                "Rada miasta postanowiła, że stary most zostanie zamknięty od poniedziałku, ponieważ podczas kontroli znaleziono pęknięcia. Nikt nie wie, jak długo to potrwa, powiedziała burmistrz, i nie chciała powiedzieć, ile to będzie kosztować.",
            ),
            (None, "The council met."),
        ];
        for (language, text) in texts {
            assert_eq!(language_of(text), language, "{text}");
        }
    }

    #[test]
    fn a_text_in_two_languages_is_in_doubt() {
        let english =
            "The council has decided that the old bridge will be closed from Monday, because of the cracks that were found in it. ";
        let german = "Der Stadtrat hat beschlossen, dass die alte Brücke ab Montag gesperrt wird, weil in ihr Risse gefunden wurden. ";
        assert_eq!(language_of(&format!("{english}{german}")), None);
    }
}
