/* What is found and in what order: BM25 over those parts of the index that a query needs, each loaded once, as a script. */
(function () {
  "use strict";
  var finder = POSTIL_SEARCH;
  // A last word that is still being typed is taken as the beginning of others where these stand in so many files at most.
  var mostFiles = 4;
  // How a term that counts more often in a text adds less and less, and how much longer texts are held back.
  var k = 1.2, b = 0.75;
  var digits = new Uint8Array(128), parts = {}, decoded = {}, counted = {};
  var index, entries, held, kinds, times, seen, scores, hits;

  for (var code = 35, value = 0; code < 127; code += 1) if (code !== 60 && code !== 92) digits[code] = value++;

  /* A part of the index, by its file's name; one that failed is asked for again the next time. */
  var part = finder.part = name => {
    return parts[name] ??= new Promise((found, failed) => {
      var script = document.createElement("script");
      script.src = finder.base + "search/" + name + ".js";
      script.onload = script.onerror = () => {
        script.remove();
        if (finder[name]) return found(finder[name]);
        delete parts[name];
        failed(name);
      };
      document.head.append(script);
    });
  };

  /* What every answer needs; the field asks for it before the first letter is typed. */
  var begin = finder.begin = async () => {
    var read = await part("index"), lengths = read[1], sum = 0;
    if (index) return;
    [kinds] = index = read;
    entries = lengths.length;
    [held, times, scores] = [0, 0, 0].map(() => new Float32Array(entries));
    hits = new Uint16Array(entries);
    seen = new Uint32Array(entries);
    for (var entry = 0; entry < entries; entry += 1) sum += held[entry] = (digits[lengths.charCodeAt(entry)] / 4) ** 2;
    for (entry = 0; entry < entries; entry += 1) held[entry] = k * (1 - b + b * held[entry] * entries / sum);
  };

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
  async function count(word) {
    var { term, stem, open } = word, first = text => Math.max(0, rank(index[2], text) - 1);
    // Other forms of a word are looked for where they stand in few files; so are the words that it begins.
    var many = begin => first(begin + "\uffff") - first(begin) >= mostFiles;
    if (many(stem)) stem = term;
    var wide = open && many(stem);
    if (wide) word.open = false;
    var from = first(stem), to = word.open || stem !== term ? first(stem + "\uffff") : from;
    var files = await Promise.all(Array.from({ length: to - from + 1 }, (_, file) => read(from + file)));
    return counted[term + open] ??= sum(files, word, stem, wide);
  }

  function sum(files, word, stem, wide) {
    var many = 0;
    for (var [terms, places] of files) {
      for (var at = Math.max(0, rank(terms, stem) - 1); at < terms.length; at += 1) {
        if (terms[at] < stem) continue;
        if (!terms[at].startsWith(stem)) break;
        var weight = finder.weight(word, terms[at]), text = weight ? places[at] : "", entry = 0, high = 0;
        for (var position = 0; position < text.length; position += 1) {
          var digit = digits[text.charCodeAt(position)];
          if (digit >= 60) {
            high = high * 30 + digit - 59;
            continue;
          }
          entry += high * 60 + digit;
          high = 0;
          if (times[entry] === 0) seen[many++] = entry;
          times[entry] += weight;
        }
      }
    }
    var found = seen.slice(0, many), often = new Float32Array(many);
    for (at = 0; at < many; at += 1) {
      entry = found[at];
      often[at] = times[entry];
      times[entry] = 0;
    }
    return { found, often, wide, tells: Math.log(1 + (entries - many + 0.5) / (many + 0.5)) };
  }

  /* The numbers of the best entries, how many there are, whether each has all that was asked for, whether more letters are needed. */
  finder.find = async (asked, most) => {
    await begin();
    return choose((await Promise.all(asked.map(count))).filter(word => word.found.length || !word.wide), most, scores.fill(0), hits.fill(0));
  };

  function choose(words, most, scores, hits) {
    var best = [], total = 0, wanted = 0, least = 0, at, entry, low;
    for (var { found, often, tells } of words) {
      for (at = 0; at < found.length; at += 1) {
        entry = found[at];
        scores[entry] += tells * often[at] / (often[at] + held[entry]);
        if (++hits[entry] > wanted) wanted = hits[entry];
      }
    }
    for (var kind = entry = 0; wanted && kind < kinds.length; kind += 1) {
      for (var end = kinds[kind + 1]?.[0] ?? entries, weight = kinds[kind][1]; entry < end; entry += 1) {
        if (hits[entry] < wanted) continue;
        total += 1;
        if ((scores[entry] *= weight) <= least) continue;
        for (low = best.length; low && scores[best[low - 1]] < scores[entry]; low -= 1);
        best.splice(low, 0, entry);
        if (best.length > most) best.pop();
        if (best.length === most) least = scores[best[most - 1]];
      }
    }
    return { best, total, all: wanted === words.length, wide: !words.length };
  }

  /* What is shown of an entry. */
  finder.shown = async (entry) => {
    var file = rank(index[3], entry) - 1, at = entry - index[3][file];
    for (var [title, address, language, list] of await part("texts-" + file)) {
      if (at < list.length) {
        var [label, place, heading, text, group] = list[at];
        var kind = kinds.findLast(([first]) => first <= entry)[2];
        // What has a page of its own has a whole address.
        if (place && place[0] !== "#") [address, place] = [place, ""];
        return { title, address, language, label, place, heading, text, group, kind };
      }
      at -= list.length;
    }
  };
})();
