"use strict";
(() => {
  const list = document.getElementById("questions");
  const cards = Array.from(list.children);
  const by = (id) => document.getElementById(id);
  const fits = (card) => {
    const { text, state, labels, flipped } = card.dataset;
    const wanted = by("state").value;
    const flip = { b: "gained", a: "lost" }[flipped];
    return (
      by("find").value.toLowerCase().split(/\s+/).every((word) => text.includes(word)) &&
      (!wanted || wanted === state || wanted === flip) &&
      (!by("label").value || labels.split("|").includes(by("label").value))
    );
  };
  const filter = () => {
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card);
      shown += card.hidden ? 0 : 1;
    }
    by("count").textContent = shown === cards.length ? String(shown) : `${shown} of ${cards.length}`;
    by("none").hidden = shown > 0;
  };
  const sort = () => {
    const key = by("sort").value;
    const sign = key === "seconds" ? -1 : 1;
    const place = (card) => Number(card.dataset.place);
    cards.sort((a, b) => sign * (a.dataset[key] - b.dataset[key]) || place(a) - place(b));
    list.append(...cards);
  };
  const open = () => {
    const closed = cards.some((card) => !card.hidden && !card.open);
    for (const card of cards) card.open = closed && !card.hidden;
  };
  // "#state=wrong&sort=seconds&open" opens the page so: find, state, label, sort, open.
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of ["find", "state", "label", "sort"]) {
    if (asked.has(name)) by(name).value = asked.get(name);
  }
  filter();
  sort();
  if (asked.has("open")) open();
  by("controls").addEventListener("submit", (event) => event.preventDefault());
  by("find").addEventListener("input", filter);
  by("state").addEventListener("change", filter);
  by("label").addEventListener("change", filter);
  by("sort").addEventListener("change", sort);
  by("open").addEventListener("click", open);
})();
