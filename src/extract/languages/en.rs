//! English, as far as it is told in word lists: all else about it has readers of its own.

use crate::model::Wording;

/// The words of denial and harm.
pub static WORDING: Wording = Wording {
    denials: "not never no without neither nor deny denies denied cannot",
    denial_endings: "n't",
    undoing: "only less fewer later",
    doubts: "",
    deaths: "dead die died dies dying toll slain death- kill- fatal- slay- murder- perish-",
    injuries: "hurt injur- wound-",
    other_harm: "",
    people: "boy- child- civilian- dead- fatalit- girl- hurt- injur- inmate- kill- men- militant- officer- other- passenger- people- person- \
        polic- prisoner- protest- rebel- resident- soldier- student- teen- tourist- troop- victim- villager- women- worker- wound-",
    joints: "and while but",
    verbs: "was were has have had is are died",
    loose: false,
};
