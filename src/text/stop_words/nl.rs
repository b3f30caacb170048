//! Stop words of Dutch.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "aan achter af al aldus alle alleen alles als altijd ander andere anderen anders beide ben bent bij bijna biljoen binnen \
    blijven boven buiten daar daarbij daardoor daarin daarmee daarna daarom daarop dan dat de den der deze die dit doch doen \
    doet door drie duizend dus echter een eens eerst eerste elk elke en enige enkele er erg ervan even ga gaan gaat ge geen \
    geweest gewoon haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe honderd hun iemand iets ik in \
    inmiddels is ja je jij jou jouw jullie kan komen komt kon konden kunnen kunt laat later latere liet maar mag maken me \
    mede meer meest meldde meldt men met mij mijn miljard miljoen misschien mld mln mocht moet moeten mrd na naar naast \
    nadat nee net niemand niet niets nieuwe nog nooit nu of ofwel om omdat ondanks onder ons onze ook op over pas per \
    procent reeds rond samen schreef sinds slechts sommige steeds stelde te tegen ten ter terug terwijl tijdens toch toe \
    toegevoegd toen tot totdat tussen twee u uit uw van vanaf vandaag vanuit vanwege veel verder verklaarde vertelde via \
    voegde vol volgens voor vooral voordat vorige waar waarbij waarin waarom wanneer want waren was wat we weer wel welk \
    welke werd werden weten wie wij wil wilde willen worden wordt zal ze zeer zeggen zegt zei zelf zich zij zijn zo zoals \
    zodat zonder zou zouden zowel zullen één";
