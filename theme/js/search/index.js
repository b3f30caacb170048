/* What is found and in what order: BM25 over those parts of the index that a query needs, each loaded once, as a script. */
(function () {
  "use strict";
  // A last word that is still being typed is taken as the beginning of others where these stand in so many files at most.
  var mostFiles = 4;
  // How a term that counts more often in a text adds less and less, and how much longer texts are held back.
  var k = 1.2, b = 0.75;
  var digits = new Uint8Array(128), parts = {}, decoded = {}, counted = {};
  var index, entries, lengths, average, kinds, times;

  for (var code = 35, value = 0; code < 127; code += 1) if (code !== 60 && code !== 92) digits[code] = value++;

  /* A part of the index, by its file's name; one that failed is asked for again the next time. */
  function part(name) {
    return parts[name] ??= new Promise((found, failed) => {
      var script = document.createElement("script");
      script.src = POSTIL_SEARCH.base + "search/" + name + ".js";
      script.onload = script.onerror = () => {
        script.remove();
        if (POSTIL_SEARCH[name]) return found(POSTIL_SEARCH[name]);
        delete parts[name];
        failed(name);
      };
      document.head.append(script);
    });
  }

  async function begin() {
    index ??= await part("index");
    if (lengths) return;
    [kinds] = index;
    entries = index[1].length;
    lengths = Float32Array.from(index[1], digit => (digits[digit.charCodeAt(0)] / 4) ** 2);
    average = lengths.reduce((sum, length) => sum + length, 0) / entries;
    times = new Float32Array(entries);
  }

  /* How many of the sorted `values` are not above `value`. */
  function rank(values, value) {
    var low = 0, high = values.length;
    while (low < high) {
      var middle = low + high >> 1;
      if (values[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /* The terms of a file, and where each stands. */
  async function read(number) {
    var name = "terms-" + number;
    var [terms, places] = await part(name);
    return decoded[name] ??= [
      ((before) => terms.split(" ").map(term => before = before.slice(0, digits[term.charCodeAt(0)]) + term.slice(1)))(""),
      places.split(" "),
    ];
  }

  /* Counts an asked word: the entries that have it, how often each, how much it tells, and whether it begins too many words. */
  async function count({ term, open }) {
    var firsts = index[2], from = Math.max(0, rank(firsts, term) - 1), to = Math.max(0, rank(firsts, term + "\uffff") - 1);
    var wide = open && to - from >= mostFiles;
    if (wide) open = false;
    if (!open) to = from;
    var files = await Promise.all(Array.from({ length: to - from + 1 }, (_, file) => read(from + file)));
    return counted[term + (open ? "*" : "")] ??= sum(files, term, open, wide);
  }

  function sum(files, term, open, wide) {
    var found = [];
    for (var [terms, places] of files) {
      for (var at = Math.max(0, rank(terms, term) - 1); at < terms.length; at += 1) {
        if (terms[at] < term) continue;
        if (terms[at] !== term && !(open && terms[at].startsWith(term))) break;
        var weight = terms[at] === term ? 1 : 0.6, text = places[at], entry = 0, high = 0;
        for (var position = 0; position < text.length; position += 1) {
          var digit = digits[text.charCodeAt(position)];
          if (digit >= 60) {
            high = high * 30 + digit - 59;
            continue;
          }
          entry += high * 60 + digit;
          high = 0;
          if (times[entry] === 0) found.push(entry);
          times[entry] += weight;
        }
      }
    }
    var often = Float32Array.from(found, entry => times[entry]);
    times.fill(0);
    return { found, often, wide, tells: Math.log(1 + (entries - found.length + 0.5) / (found.length + 0.5)) };
  }

  /* The numbers of the best entries, how many there are, whether each has all that was asked for, whether more letters are needed. */
  POSTIL_SEARCH.find = async (asked, most) => {
    await begin();
    var words = (await Promise.all(asked.map(count))).filter(word => word.found.length || !word.wide);
    var scores = new Float32Array(entries), hits = new Uint8Array(entries), wanted = 0;
    for (var { found, often, tells } of words) {
      for (var at = 0; at < found.length; at += 1) {
        var entry = found[at];
        scores[entry] += tells * often[at] * (k + 1) / (often[at] + k * (1 - b + b * lengths[entry] / average));
        if (++hits[entry] > wanted) wanted = hits[entry];
      }
    }
    var best = [], total = 0, kind = -1;
    for (entry = 0; wanted && entry < entries; entry += 1) {
      while (kind + 1 < kinds.length && kinds[kind + 1][0] <= entry) kind += 1;
      if (hits[entry] < wanted) continue;
      total += 1;
      var score = scores[entry] *= kinds[kind][1] / 100;
      if (best.length === most && score <= scores[best[most - 1]]) continue;
      var low = best.length;
      while (low > 0 && scores[best[low - 1]] < score) low -= 1;
      best.splice(low, 0, entry);
      if (best.length > most) best.pop();
    }
    return { best, total, all: wanted === words.length, wide: !words.length };
  };

  /* What is shown of an entry. */
  POSTIL_SEARCH.shown = async (entry) => {
    var file = rank(index[3], entry) - 1, at = entry - index[3][file];
    for (var [title, address, language, list] of await part("texts-" + file)) {
      if (at < list.length) {
        var [label, place, heading, text, group] = list[at];
        var kind = kinds[rank(kinds.map(([first]) => first), entry) - 1][2];
        // What has a page of its own has a whole address.
        if (place && place[0] !== "#") [address, place] = [place, ""];
        return { title, address, language, label, place, heading, text, group, kind };
      }
      at -= list.length;
    }
  };
})();
