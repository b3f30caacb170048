//! Stop words of German.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bald bei beide beiden \
    beim bereits berichten berichtet berichtete besonders bestätigte betonte billion billionen bin bis bisher bist da dabei \
    dadurch dafür dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf darin darum darunter darüber \
    das dass davon davor dazu dein deine dem demnach den denen denn dennoch der deren derzeit des deshalb dessen desto \
    deswegen dich die diejenigen dies diese diesem diesen dieser dieses dir doch dort drei du durch dürfen ebenfalls ebenso \
    eigentlich ein eine einem einen einer eines einige einigen einiger einmal er erklärt erklärte erklärten erst erste \
    ersten es etwa etwas euch euer fast fügte für ganz geben gegen gegenüber gehen gemacht genau gesagt gewesen gibt ging \
    habe haben halt hat hatte hatten heißt heute hier hieß hin hinter hinzu hundert ich ihm ihn ihnen ihr ihre ihrem ihren \
    ihrer im immer in indem infolge innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch jene jetzt kam kann kein \
    keine keinem keinen kommen konnte konnten können könnte kündigte laut letzte letzten lässt machen macht man manche mehr \
    mein meine meist meldet meldete mich milliarde milliarden million millionen mio mir mit mitteilte mrd muss musste müssen \
    nach nachdem neben nein nicht nichts nie noch nun nur ob obwohl oder oft ohne per prozent sagt sagte sagten schon sehr \
    sei seien sein seine seinem seinen seiner seit seitdem selbst sich sie sind so sobald sogar solche solchen soll sollen \
    sollte sollten somit sondern sonst sowie später statt tausend teilte trotz um und uns unser unsere unter viel viele \
    vielen vielleicht voll vom von vor wann war warum was weder wegen weil weiter weitere weiteren welche welchen welcher \
    wem wen wenig weniger wenn wer werde werden wie wieder will wir wird wirklich wo wobei wohl wollen wollte womit worden \
    wurde wurden während wäre würde würden zu zudem zufolge zum zunächst zur zurück zwar zwei zwischen äußerte über";
