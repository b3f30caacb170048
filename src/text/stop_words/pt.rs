//! Stop words of Portuguese.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "a acrescentou afirmou agora ainda algo algum alguma algumas alguns alguém ali além ambos antes anunciou ao aos apenas \
    após aquela aquelas aquele aqueles aqui aquilo as assim através até bem bilhão bilhões cada cem cento com como contou \
    contra contudo cá da daquela daquele das de declarou dela delas dele deles demais depois desde dessa desse desta \
    destacou deste deve devem disse disso disto diz dizem do dois dos duas durante e ela elas ele eles em embora enquanto \
    entre então era eram essa essas esse esses esta estar estas estava este estes esteve está estão eu explicou faz fazer \
    fez fim foi for foram fosse garantiu havia hoje há informou isso isto já lhe lhes lo logo lá maior mais mas me mesma \
    mesmas mesmo mesmos meu meus mil milhão milhões minha muita muitas muito muitos na nada nas nem nenhum nenhuma nessa \
    nesse nesta neste ninguém no nos nossa nossas nosso nossos num numa nunca não nós o onde os ou outra outras outro outros \
    para pela pelas pelo pelos perante pode podem poder poderia poderá pois por porque portanto porém pouca pouco poucos \
    primeira primeiro própria próprio quais qual qualquer quando quanto quase que quem quer ressaltou se segundo seja sem \
    sempre sendo ser seria será serão seu seus si sido sim sob sobre sua suas são só tal também tanto tem tendo tenho ter \
    teria teve tinha toda todas todavia todo todos trilhão trilhões três tu tua tudo tão têm um uma umas uns vai vem vez \
    vezes você vocês vos vão à às é";
