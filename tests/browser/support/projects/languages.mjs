// Sources in other scripts and under odd names: Arabic, which runs the other way, and a file whose path has spaces and accents.
import { annotation, table } from "./write.mjs";

const arabic = `أعلنت هيئة الميناء يوم الثلاثاء إغلاق البوابة الشرقية القديمة لإجراء إصلاحات تبلغ كلفتها 4.2 مليون يورو، وتستمر حتى ربيع عام 2027.
وقالت القبطانة إلزه برانت إن الإغلاق تأخر كثيراً، لأن البوابات تسرّب الماء منذ عاصفة 2019.
أما نقابة الصيادين، التي لم يُسأل رأيها، فتحدثت عن قرار اتُّخذ خلف أبواب مغلقة في Hamburg.
`;

const odd = `The file's name has a space and its folder has accents, and the site must be read all the same.
Straße, naïveté, œuvre, and Łódź stand in the second paragraph, with 東京 and an emoji 🌊 for good measure.
The third paragraph, the last, quotes the price of 4.2 million euros again.
`;

const folder = "Ünïcode-dir/a-b";

export const oddSource = folder;

export const languages = {
  "seeds/arabic.txt": arabic,
  "content/sources/arabic.toml": table({ title: "إغلاق البوابة الشرقية", language: "ar", kind: "news article" }),
  "content/annotations/arabic/cost.md": annotation(
    { exact: "4.2 مليون يورو", kind: "fact-check", verdict: "true", gist: "The same sum as in English." },
    "The sum agrees, as **both** sources have it from the board.",
  ),
  "content/annotations/arabic/storm.md": annotation({ exact: "منذ عاصفة 2019", kind: "context" }, "The storm of January 2019."),
  "content/annotations/arabic/closed-doors.md": annotation({ exact: "خلف أبواب مغلقة في Hamburg", kind: "dispute" }, "Behind shut doors."),
  "seeds/Ünïcode dir/a b.txt": odd,
  [`content/sources/${folder}.toml`]: table({ title: "A file with a space in its name" }),
  [`content/annotations/${folder}/größe.md`]: annotation({ exact: "naïveté, œuvre, and Łódź", kind: "comment" }, "A slug with letters of its own."),
  [`content/annotations/${folder}/2nd note.md`]: annotation({ exact: "an emoji 🌊", kind: "question" }, "A slug that begins with a digit."),
};
