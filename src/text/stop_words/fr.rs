//! Stop words of French.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "a a-t-il affirmé afin ai aie ainsi ajouté alors annoncé après as assez assuré au aucun aucune aujourd'hui auquel aura \
    auraient aurait aussi autant autour autre autres aux auxquels avaient avait avant avec avez avoir avons ayant beaucoup \
    bien car ce ceci cela celle celles celui cent cependant certain certaine certaines certains ces cet cette ceux chacun \
    chaque chez ci combien comme confié contre d dans de depuis dernier derniers dernière derrière des desquels deux devant \
    disait disent dit doit doivent donc dont du durant dès déclaré déjà eh elle elles en encore enfin ensuite entre envers \
    es est estimé et eu eux expliqué faire fait fois font fut hors ici il ils indiqué j jamais je jusque juste l la laquelle \
    le lequel les lesquelles lesquels leur leurs lors lorsque lui là m ma maintenant mais malgré me mes mille milliard \
    milliards million millions moi moins mon même mêmes n ne nos notamment notre nous on ont or ou outre où par parce \
    parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait pourtant presque près précisé \
    puis puisque qu quand quant que quel quelle quelles quelque quelques quels qui quoi rapporté rien s sa sans sauf se \
    selon sera seraient serait seront ses seul seule si sinon soit sommes son sont souligné sous souvent suis sur surtout t \
    ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes trois trop très tu un une \
    va vers voici voilà vont vos votre vous vu y à étaient était étant été être";
