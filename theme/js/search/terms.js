/* The terms of a text, cut just as the build cuts those of the index (src/text/terms.rs); here everything of the search meets. */
self.POSTIL_SEARCH ??= {};
POSTIL_SEARCH.base = document.currentScript.src.replace(/[^/]*$/, "");
(function () {
  "use strict";
  // Scripts that put no space between words: their terms are pairs of neighbours.
  var unparted = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]";
  var run = new RegExp(`${unparted}(?:${unparted}|\\p{M})*|(?:(?!${unparted})[\\p{Alphabetic}\\p{N}\\p{M}]|(?<=\\p{N})[.,](?=\\p{N}))+`, "gu");
  var unit = new RegExp(`${unparted}\\p{M}*`, "gu");
  var begins = new RegExp(`^${unparted}`, "u");
  var finder = POSTIL_SEARCH, endings;

  function fold(word) {
    var plain = word.normalize("NFD").replace(/[\p{M}\u200c-\u200f]/gu, "").toLowerCase().replace(/ς/g, "σ");
    return plain.length > 32 ? [...plain].slice(0, 32).join("") : plain;
  }

  /* Each term with its start and its end in the text, and whether it is the last character of a run, which is in a pair too. */
  function terms(text) {
    var found = [];
    for (var match of text.matchAll(run)) {
      var at = match.index;
      if (begins.test(match[0])) {
        var units = [...match[0].matchAll(unit)].map(one => [one.index + at, one.index + at + one[0].length]);
        units.forEach(([start, end], index) => {
          var next = units[index + 1];
          end = next ? next[1] : end;
          found.push([fold(text.slice(start, end)), start, end, !next && index > 0]);
        });
      } else {
        var term = fold(match[0]);
        if (term) found.push([term, at, at + match[0].length, false]);
      }
    }
    return found;
  }

  /* A word without the ending by which its forms differ in the language of the site; the words of the site are there by now.
     Of a short word the ending is a part: "news" is no form of "new". */
  function stem(word) {
    var others = finder.words.endings;
    endings ??= new RegExp(`(?:${Object.keys(others).join("|")})$`);
    return word.replace(endings, (ending, at) => at < 4 ? ending : others[ending] ?? ending);
  }

  /* What a query asks for: its terms, of which the last may still be unfinished. */
  finder.asked = query => {
    query = query.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
    var found = terms(query).filter(term => !term[3]);
    return found.map(([term, , end]) => ({ term, stem: stem(term), open: end === query.length }));
  };

  /* How much a word that was found counts for one that was asked for: itself, one that it begins, another form of it. */
  finder.weight = (asked, word) => word === asked.term ? 1 : asked.open && word.startsWith(asked.term) ? 0.6 : stem(word) === asked.stem ? 0.1 : 0;

  /* Where words that were asked for stand in a text: starts and ends, in order and apart. */
  finder.spans = (text, asked) => {
    var spans = [];
    for (var [term, start, end] of terms(text)) {
      if (!asked.some(word => finder.weight(word, term))) continue;
      var last = spans[spans.length - 1];
      if (last && start < last[1]) last[1] = end;
      else spans.push([start, end]);
    }
    return spans;
  };
})();
