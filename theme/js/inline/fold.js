/* Right after the text, before it is painted: on a phone every note shows its first line only. */
if (matchMedia("(width <= 40rem)").matches) document.querySelectorAll(".notes > .note, .contents > details").forEach(function (fold) { fold.open = false; });
