#include "report/html_assets.h"

namespace crosscheck {

std::string_view html_script() {
  return R"js(
"use strict";
(() => {
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const findings = all(".finding");

  // Filters: what does not fit is hidden, and so is a question with nothing left.
  const form = one("filters");
  const fits = (finding, wanted) =>
    (!wanted.source || finding.dataset.sources.split(" ").includes(wanted.source)) &&
    (!wanted.relation || finding.dataset.relation === wanted.relation) &&
    (!wanted.severity || finding.dataset.severity === wanted.severity) &&
    (!wanted.question || finding.closest(".topic").id === wanted.question);
  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const narrowed = Object.values(wanted).some((value) => value);
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !fits(finding, wanted);
      if (!finding.hidden) shown += 1;
    }
    for (const fold of all(".rest")) {
      fold.hidden = !all(".finding", fold).some((finding) => !finding.hidden);
      if (narrowed && !fold.hidden) fold.open = true;
    }
    for (const topic of all(".topic")) {
      topic.hidden = !all(".finding", topic).some((finding) => !finding.hidden);
    }
    for (const band of all("#questions > .band")) {
      band.hidden = !all(".topic", band).some((topic) => !topic.hidden);
    }
    one("shown").value = narrowed
      ? shown + " of " + findings.length + " findings shown"
      : "";
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  // Deep links: open what is folded around the target, and show what a filter hides.
  const reveal = () => {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (form && target.closest("[hidden]")) form.reset();
    setTimeout(() => {
      for (let at = target; at; at = at.parentElement) {
        if (at.tagName === "DETAILS") at.open = true;
      }
      target.scrollIntoView();
    });
  };
  window.addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // Citations: the words of both sides with their sources, as plain text.
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const citation = (finding) => {
    const topic = finding.closest(".topic");
    const lines = [words(topic.querySelector("h3")) + ": " + words(finding.querySelector("h4"))];
    for (const quote of all("blockquote", finding)) {
      lines.push("“" + words(quote) + "” " + words(quote.nextElementSibling));
    }
    lines.push("crosscheck finding " + finding.id);
    return lines.join("\n");
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };
  for (const button of all(".copy")) button.hidden = false;
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const done = await copy(citation(button.closest(".finding")));
    button.textContent = done ? "Copied" : "Could not copy";
    setTimeout(() => { button.textContent = "Copy as citation"; }, 2000);
  });

  // Two articles side by side: sentences that share a verdict get the same number.
  const pair = one("pair");
  const texts = one("texts");
  const sources = all("#texts > .source");
  const links = (item) => (item.dataset.links || "").split(" ").filter((link) => link);
  const clear = () => {
    texts.classList.remove("comparing");
    for (const item of all(".linked", texts)) item.classList.remove("linked", "lit");
    for (const number of all(".pair-number", texts)) number.remove();
    for (const source of sources) source.classList.remove("chosen", "second");
    one("linked").value = "";
  };
  const light = (number) => {
    for (const item of all(".linked", texts)) {
      item.classList.toggle("lit", item.dataset.pair.split(" ").includes(number));
    }
  };
  const number = (item, count) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pair-number";
    button.textContent = "[" + count + "]";
    button.addEventListener("click", () => light(String(count)));
    item.prepend(button);
  };
  const compare = () => {
    clear();
    const left = one(one("left").value);
    const right = one(one("right").value);
    if (!left || !right || left === right) return;
    texts.classList.add("comparing");
    right.classList.add("second");
    for (const source of [left, right]) {
      source.classList.add("chosen");
      source.open = true;
    }
    for (const item of all("li", left).concat(all("li", right))) item.dataset.pair = "";
    let count = 0;
    for (const here of all("li", left)) {
      const own = new Set(links(here));
      const there = all("li", right).filter((item) => links(item).some((link) => own.has(link)));
      if (there.length === 0) continue;
      count += 1;
      for (const item of [here].concat(there)) {
        item.classList.add("linked");
        item.dataset.pair = (item.dataset.pair + " " + count).trim();
        number(item, count);
      }
    }
    one("linked").value = count + (count === 1 ? " sentence" : " sentences") +
      " of the first article linked to the second";
  };
  if (pair && sources.length > 1) {
    pair.hidden = false;
    for (const select of all("select", pair)) {
      for (const source of sources) {
        const title = words(source.querySelector(".title"));
        select.append(new Option(title.length > 80 ? title.slice(0, 79) + "…" : title, source.id));
      }
    }
    pair.addEventListener("change", compare);
    pair.addEventListener("reset", () => setTimeout(clear));
    pair.addEventListener("submit", (event) => event.preventDefault());
  }

  // Paper cannot be unfolded: it shows every verdict; proofs as the reader left them.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all(".rest:not([open]), .story:not([open]), .single:not([open])");
    for (const fold of folded) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });
})();
)js";
}

}  // namespace crosscheck
