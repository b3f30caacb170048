//! Stop words of Italian.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "a abbia abbiamo ad affermato aggiunto agli ai al alcuna alcune alcuni alcuno all alla alle allo allora altra altre altri \
    altro anche ancora annunciato appena avere aveva avevano avrebbe avuto bene c cento che chi ci ciascuno cioè ciò cogli \
    coi col come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello \
    dentro detto deve devono di dice dichiarato dicono dietro disse dopo dove dovrebbe due dunque durante e ecco ed egli \
    ella era erano essa esse essere essi esso fa fanno fare fatto fino fra fu fuori furono già gli grazie ha hanno ho i ieri \
    il in infatti infine insieme intanto invece io l la le lei li lo loro lui là ma mai me meno mentre mi mia mila miliardi \
    miliardo milione milioni mille mio mld mln molta molte molti molto ne negli nei nel nell nella nelle nello nemmeno \
    nessun nessuna nessuno niente no noi non nostra nostro nulla nuova nuovo né o oggi ogni oltre oppure ora per perché però \
    più poco poi poiché possono presso prima primo propria proprio può qua qualche qualcosa qualcuno quale quali quando \
    quanta quanto quasi quattro quel quella quelle quelli quello quest questa queste questi questo qui quindi riferito \
    riportato saranno sarebbe sarà se secondo sei sembra sempre senza si sia siamo siano siete solo sono sopra soprattutto \
    sotto sottolineato spiegato sta stata state stati stato stesso su sua sue sugli sui sul sull sulla sulle suo suoi tale \
    tali tanto te tra tre troppo tu tua tutta tuttavia tutte tutti tutto un una uno va verso vi via voi volta vostro è";
