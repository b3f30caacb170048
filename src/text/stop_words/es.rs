//! Stop words of Spanish.

/// Function words and the verbs with which news reports speech; and magnitudes, which a figure's value already holds.
pub const WORDS: &str = "a afirmó agregó ahora al algo alguna algunas alguno algunos ambos ante antes anunció aquel aquella aquello aquí aseguró \
    así aun aunque añadió aún bajo bien billones billón cada casi cien ciento cierto comentó como con contra cosa cual \
    cuales cualquier cuando cuanto cuya cuyo cómo da dado dan de debe deben decir declaró decía dejó del demás dentro desde \
    después dice dicen dicho dijo donde dos durante e el ella ellas ello ellos embargo en entonces entre era eran eres es \
    esa esas ese eso esos esta estaba estaban estar estará estas este estos estoy estuvo está están etc explicó fin fue \
    fuera fueron ha haber había habían hace hacen hacer hacia han hasta hay haya he hemos hizo hoy igual incluso indicó \
    informó ir jamás junto la las le les lo los luego manifestó mas me mediante mejor menos mi mientras mil millones millón \
    mis misma mismas mismo mismos mucha muchas mucho muchos muy más nada nadie ni ninguna ninguno no nos nosotros nuestra \
    nuestras nuestro nuestros nueva nuevo nunca o os otra otras otro otros para pero pese poco podrá podría podía por porque \
    primer primera primero principalmente propia propio pudo puede pueden pues que quien quienes quién qué realizar respecto \
    se sea sean según seis ser será serán sería señaló si sido siempre siendo sin sino sobre sola solamente solo somos son \
    soy su sus sólo tal tales también tampoco tan tanta tanto te tenemos tener tenga tenido tenía ti tiene tienen toda todas \
    todavía todo todos tras tres tu tus tuvo un una unas uno unos usted va vamos van varias varios ver vez y ya yo él ésta \
    éste";
