//! Stop words of English.

/// English function words and the verbs with which news reports speech.
///
/// Left in, "said" and "told" would tie every report to every other.
pub const WORDS: &str = "a about above according after again against all also although am among an and any are aren't as at be because been \
    before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down \
    during each either else ever every few for from further get gets got had hadn't has hasn't have haven't having he her \
    here hers herself him himself his how however i if in into is isn't it its itself just let like made make makes many may \
    me might more most mr mrs ms much must my myself neither no nor not now of off on once one only onto or other our ours \
    out over own per quite rather s said same say says shall she should since so some such t than that the their theirs them \
    themselves then there these they this those though through thus to together told too toward two under until up upon us \
    very via was wasn't we were what when where whether which while who whom whose why will with within without won't would \
    yet you your yours";
