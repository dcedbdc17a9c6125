#include "report/html_assets.h"

namespace crosscheck {

std::string_view html_style() {
  return R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1c1b19; --soft: #5d5951; --rule: #ddd8cd;
  --stripe: #f2efe8; --link: #174f86; --mark: #ffe79a; --mark-ink: #1c1b19;
  --conflict: #a81d1d; --check: #835200; --update: #1c5a9c; --agree: #24683d;
  --apart: #5d5951; --note: #5d5951;
  --k0: #0b66b0; --k1: #b0460a; --k2: #1b7a52; --k3: #9a2f7d; --k4: #7a5d00; --k5: #5646b5;
  --k6: #b3203f; --k7: #3f5a66;
  --serif: "Iowan Old Style", Charter, "Source Serif 4", Georgia, "Noto Serif",
    "Liberation Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
    "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141518; --card: #1c1e22; --ink: #ebe8e1; --soft: #aca79c; --rule: #383a40;
    --stripe: #202227; --link: #9cc8f5; --mark: #6b5608; --mark-ink: #fff8e0;
    --conflict: #ff948a; --check: #f0bf62; --update: #90c1f8; --agree: #85d2a0;
    --apart: #aca79c; --note: #aca79c;
    --k0: #6bb5f5; --k1: #f59a61; --k2: #63c99a; --k3: #e68fd0; --k4: #d9bb4d; --k5: #b0a4f7;
    --k6: #f58aa0; --k7: #a3bcc7;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 var(--sans); overflow-wrap: break-word;
}
.masthead, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible,
[tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -200vw; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.skip:focus { left: 1rem; top: 1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
[hidden] { display: none !important; }
.drawings { position: absolute; }
.stroke { fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round;
  stroke-linecap: round; }
svg.sign { width: 1.05em; height: 1.05em; vertical-align: -.16em; margin-right: .4em; flex: none; }
svg.dot { width: .8em; height: .8em; vertical-align: -.05em; margin-right: .4em; flex: none; }
.dot { fill: currentColor; }
.k0 { color: var(--k0); } .k1 { color: var(--k1); } .k2 { color: var(--k2); }
.k3 { color: var(--k3); } .k4 { color: var(--k4); } .k5 { color: var(--k5); }
.k6 { color: var(--k6); } .k7 { color: var(--k7); }

.masthead { padding-top: 2.2rem; }
.kicker { margin: 0; font-size: .8rem; letter-spacing: .14em; text-transform: uppercase;
  color: var(--soft); }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(2rem, 6vw, 3rem); margin: .1rem 0 .3rem; letter-spacing: -.01em; }
.headline { font-family: var(--serif); font-size: 1.15rem; color: var(--soft); margin: 0 0 1rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: .6rem 0;
  margin: 0; border-top: 3px double var(--rule); border-bottom: 1px solid var(--rule); }
nav a { text-decoration: none; display: inline-block; padding: .25rem 0; }
nav a:hover { text-decoration: underline; }
h2 { font-size: 1.65rem; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 3px solid var(--ink); }
.summary h2 { border-top: 0; margin: 1.6rem 0 .8rem; padding: 0; }
h3 { font-size: 1.25rem; margin: 2rem 0 .6rem; }
.lead { color: var(--soft); max-width: 44rem; margin-top: -.4rem; }

.tiles { list-style: none; display: grid; gap: .8rem; padding: 0; margin: 0 0 1.6rem;
  grid-template-columns: repeat(4, 1fr); }
.tile { display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: .6rem;
  height: 100%; padding: .9rem 1rem; background: var(--card); border: 1px solid var(--rule);
  border-top: 4px solid currentColor; text-decoration: none; }
.tile svg.sign { width: 1.7rem; height: 1.7rem; margin: 0; }
.tile .number { font: 600 2.3rem/1 var(--serif); color: var(--ink); }
.tile .what { grid-column: 1 / -1; margin-top: .45rem; color: var(--ink); }
.tile:hover .what { text-decoration: underline; }
.tile.none { border-top-color: var(--rule); color: var(--soft); }
.tile.none .number, .tile.none .what { color: var(--soft); }
.conflict { color: var(--conflict); } .check { color: var(--check); }
.update { color: var(--update); } .agree { color: var(--agree); }
.apart { color: var(--apart); } .note { color: var(--note); }
.digests { columns: 2; column-gap: 2.4rem; }
.digest { color: inherit; }
.digest h3 { display: flex; align-items: center; margin: 1.2rem 0 .4rem; font-size: 1.1rem; }
.digest.conflict h3 svg { color: var(--conflict); } .digest.check h3 svg { color: var(--check); }
.digest.update h3 svg { color: var(--update); } .digest.agree h3 svg { color: var(--agree); }
.digest ul { list-style: none; margin: 0; padding: 0; }
.digest h3 { break-after: avoid; }
.digest li { break-inside: avoid; padding: .55rem 0; border-top: 1px solid var(--rule); }
.digest .verdict-words, .digest .by { color: var(--soft); font-size: .9rem; }
.sides-line, .ask-line { display: block; font-size: .95rem; }
.ask-line { margin-top: .15rem; } .rest-link { font-size: .9rem; }
.against { color: var(--soft); padding: 0 .25rem; }
.nothing, .more { color: var(--soft); margin: .2rem 0; }

figure { margin: 0 0 1rem; }
figcaption { font-size: .875rem; color: var(--soft); }
figcaption p { margin: .25rem 0; max-width: 48rem; }
.scroll { overflow-x: auto;
  background: linear-gradient(to right, var(--paper) 30%, transparent) left / 3rem 100%,
    linear-gradient(to left, var(--paper) 30%, transparent) right / 3rem 100%,
    linear-gradient(to right, #0003, transparent) left / .8rem 100%,
    linear-gradient(to left, #0003, transparent) right / .8rem 100%;
  background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
.finding .scroll { background: none; }
.picture { display: block; max-width: none; height: auto; }
.picture.fit { max-width: 100%; min-width: 440px; }
.figures .picture { width: 100%; max-width: 760px; min-width: 470px; }
@media (min-width: 60rem) {
  .figures { display: grid; grid-template-columns: minmax(0, 760px) minmax(0, 1fr); gap: 2rem;
    align-items: center; }
  .figures .legend { display: block; }
}
.picture text { font: 12px var(--sans); fill: var(--soft); }
.picture .label { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--paper);
  stroke-width: 4px; stroke-linejoin: round; }
.picture .node + .label, .picture .stripe + .label { stroke: none; }
.picture .plain { font-weight: 400; stroke: none; }
.picture .end { text-anchor: end; } .picture .middle { text-anchor: middle; }
.picture .grid { stroke: var(--rule); stroke-width: 1; }
.picture .axis { stroke: var(--soft); stroke-width: 1; fill: none; }
.picture .lane { stroke: var(--rule); stroke-dasharray: 2 4; }
.picture .stripe { fill: var(--stripe); }
.picture .thin { stroke: currentColor; stroke-width: 1.5; fill: none; }
.picture .bar { fill: currentColor; opacity: .38; }
.picture g.dot { stroke: var(--paper); stroke-width: 1; }
.picture .step { fill: none; stroke: var(--soft); stroke-width: 2; }
.picture .trend { fill: none; stroke: var(--soft); stroke-width: 2; stroke-dasharray: 8 3; }
.picture .clash { fill: none; stroke: currentColor; stroke-width: 2; stroke-dasharray: 3 4; }
.picture .ground { fill: var(--card); stroke: none; }
.picture .said { fill: var(--soft); }
.picture .stretch { fill: var(--soft); opacity: .45; }
.picture .edge { fill: none; stroke: currentColor; stroke-width: 1.4; opacity: .7; }
.picture .node { fill: var(--card); stroke: var(--soft); }
.picture .arc { fill: none; stroke: currentColor; stroke-width: 2; }
.picture .arc.update { stroke-dasharray: 7 4; } .picture .arc.agree { stroke-dasharray: 1 4;
  stroke-linecap: round; stroke-width: 2.4; }
.picture .arc.check { stroke-dasharray: 10 3 2 3; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0;
  margin: .5rem 0; color: var(--ink); }
.legend .conflict svg, .legend .check svg, .legend .update svg, .legend .agree svg { color: inherit; }

table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .4rem 0; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem .5rem 0;
  border-top: 1px solid var(--rule); font-weight: 400; }
thead th { color: var(--soft); font-size: .78rem; letter-spacing: .05em; text-transform: uppercase;
  border-top: 0; white-space: nowrap; overflow-wrap: normal; }
.sources tbody th { min-width: 9rem; } .sources .date { display: block; color: var(--soft);
  font-size: .85rem; padding-left: 1.2em; }
.sources .value { font: 600 1.05rem/1.35 var(--serif); }
.signs a { display: flex; align-items: baseline; text-decoration: none; white-space: nowrap; }
.signs a:hover { text-decoration: underline; }

.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .7rem 1rem; padding: .8rem 1rem;
  margin: 2rem 0 0; background: var(--card); border: 1px solid var(--rule); }
#filters { position: sticky; top: 0; z-index: 1; margin-top: 2.5rem; }
.field { display: grid; flex: 1 1 9rem; min-width: 0; } .field label { font-size: .8rem; color: var(--soft); }
select, button { font: inherit; color: inherit; background: var(--paper); min-height: 2.5rem;
  border: 1px solid var(--soft); border-radius: 3px; padding: .2rem .6rem; min-width: 0; width: 100%; }
button { width: auto; cursor: pointer; }
output { flex: 1 1 100%; font-size: .9rem; color: var(--soft); }
output:empty { display: none; }

.topic { color: inherit; padding: 1.4rem 0 .4rem; border-top: 1px solid var(--rule); }
/* Of a long page only what is near the window is laid out. */
.long .topic { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.band > .topic:first-of-type, .band > h2 + .topic { border-top: 0; padding-top: 0; }
.topic-head h3 { margin: 0; font-size: 1.4rem; } .topic-head .count { margin: .1rem 0 1rem;
  color: var(--soft); font-size: .9rem; }
.finding { color: var(--ink); background: var(--card); border: 1px solid var(--rule);
  border-left: 5px solid var(--note); padding: 1rem 1.2rem; margin: 1rem 0; }
.finding.conflict { border-left-color: var(--conflict); }
.finding.check { border-left-color: var(--check); border-left-style: dashed; }
.finding.update { border-left-color: var(--update); }
.finding.agree { border-left-color: var(--agree); }
.finding h4 { margin: 0 0 .3rem; font: 600 1rem/1.4 var(--sans); }
.finding.conflict h4 { color: var(--conflict); } .finding.check h4 { color: var(--check); }
.finding.update h4 { color: var(--update); } .finding.agree h4 { color: var(--agree); }
.finding .tag { letter-spacing: .05em; } .finding h4 .by { color: var(--soft); font-weight: 400; }
.message { margin: .2rem 0 .6rem; max-width: 60rem; }
.sides { display: grid; gap: 1rem 2rem; }
.sides.n2 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.sides.n3 { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.sides.many { gap: 0; }
.sides.many .side { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1.5rem;
  border-top: 1px solid var(--rule); padding-top: .5rem; }
.sides.many .side > * { grid-column: 2; } .sides.many .says { grid-column: 1; }
.sides.many .says + blockquote { grid-row-start: auto; }
.sides:not(.many) .side + .side { border-left: 1px solid var(--rule); padding-left: 2rem; }
.says { font: 600 1.5rem/1.2 var(--serif); margin: .5rem 0 .2rem; }
blockquote { margin: 0; } blockquote p { font: 1.04rem/1.5 var(--serif); margin: .2rem 0 .3rem; }
blockquote p::before { content: "“"; } blockquote p::after { content: "”"; }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em .15em; border-radius: 2px;
  font-weight: 600; }
.credit { margin: 0 0 .8rem; font-size: .9rem; color: var(--soft); }
.credit cite { font-style: normal; font-weight: 600; color: var(--ink); }
.speaker::before { content: " · "; }
.at { font-size: .8rem; color: var(--soft); overflow-wrap: anywhere; } .credit .at { display: block; }
.others { margin: .2rem 0; font-size: .9rem; color: var(--soft); }
.ask { background: var(--stripe); border-left: 3px solid var(--check); padding: .5rem .8rem;
  margin: .6rem 0; }
.change { margin: .5rem 0; font-size: .93rem; color: var(--soft); max-width: 46rem; }
summary { cursor: pointer; padding: .35rem 0; }
details > summary { color: var(--link); }
.proof { font-size: .9rem; margin-top: .4rem; } .proof p { margin: .3rem 0; color: var(--soft); }
.proof ol, .proof ul { margin: .3rem 0; padding-left: 1.8rem; } .proof li { padding: .2rem 0; }
.proof code { font-size: .82rem; background: var(--stripe); padding: .05rem .3rem; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; margin: .4rem 0 0;
  font-size: .85rem; }
.tools button { min-height: 2rem; font-size: .85rem; }
@media (min-width: 44rem) { .finding, .topic { scroll-margin-top: 7rem; } }
.finding:target, .topic:target, .source:target { outline: 3px solid var(--link); outline-offset: 4px; }
.rest > summary { padding: .6rem 0; }
.story, .source, .single { border-top: 1px solid var(--rule); }
.story > summary, .source > summary, .single > summary { padding: .6rem 0; }
.source .title { color: var(--ink); } .by { color: var(--soft); }
.source ol { padding-left: 1.6rem; } .source li { margin: .5rem 0; }
q { font-family: var(--serif); quotes: "“" "”"; }
.chips { display: block; font-size: .85rem; color: var(--soft); }
.chip { text-decoration: none; margin-right: .8rem; white-space: nowrap; display: inline-block; }
.chip:hover { text-decoration: underline; }
.cut { border: 1px dashed var(--soft); padding: .6rem .9rem; font-size: .92rem; }
.comparing { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; }
.comparing .source:not(.chosen), .comparing .cut { display: none; }
.comparing .second { order: 2; }
.comparing li:not(.linked) { opacity: .62; }
.linked { border-left: 4px solid var(--link); padding-left: .7rem; }
.linked.lit { background: var(--stripe); outline: 2px solid var(--link); outline-offset: 3px; }
.pair-number { font-weight: 700; color: var(--link); margin-right: .4em; background: none; border: 0;
  padding: 0; min-height: 0; text-decoration: underline; }
footer { border-top: 1px solid var(--rule); margin-top: 3rem; color: var(--soft); font-size: .85rem; }

@media (max-width: 56rem) {
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .digests { columns: 1; }
}
@media (max-width: 44rem) {
  .masthead, main, footer { padding-left: 1rem; padding-right: 1rem; }
  .masthead { padding-top: 1.2rem; }
  .sides.n2, .sides.n3, .comparing { grid-template-columns: minmax(0, 1fr); }
  .sides.many .side { display: block; }
  .sides:not(.many) .side + .side { border-left: 0; padding-left: 0; border-top: 1px solid var(--rule); padding-top: .5rem; }
  .finding { padding: .8rem .9rem; }
  #filters { position: static; }
  .field { flex-basis: 40%; }
  .sources thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sources, .sources tbody, .sources caption { display: block; }
  .sources tr { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .1rem .6rem;
    padding: .7rem 0; border-top: 1px solid var(--rule); }
  .sources th, .sources td { border: 0; padding: 0; display: block; }
  .sources tbody th, .sources td.signs, .sources td[colspan] { grid-column: 1 / -1; }
  .sources tbody th { font-weight: 600; } .sources .date { display: inline; padding-left: .5em; font-weight: 400; }
  .sources td[data-label] { grid-column: 1 / -1; display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr); gap: .6rem; }
  .sources td[data-label]::before { content: attr(data-label); color: var(--soft); font: .85rem var(--sans); }
  .sources td[data-label]:empty { display: none; }
}
@media print {
  .long .topic { content-visibility: visible; }
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb;
    --stripe: #f3f3f3; --link: #000; --mark: #fff3c4; --mark-ink: #000; --conflict: #8f1414;
    --check: #6b4300; --update: #174a80; --agree: #1d5531;
    --k0: #0b66b0; --k1: #b0460a; --k2: #1b7a52; --k3: #9a2f7d; --k4: #7a5d00; --k5: #5646b5;
    --k6: #b3203f; --k7: #3f5a66; }
  body { font-size: 10.5pt; }
  nav, .filters, .copy, .skip, .as-table { display: none !important; }
  .masthead, main, footer { max-width: none; padding: 0; }
  h2 { margin-top: 1.6rem; } h2, h3, h4, .says, caption, .story > summary { break-after: avoid; }
  .finding, figure, tr, .digest li, .tile { break-inside: avoid; }
  .picture { max-width: 100%; } .scroll { overflow: visible; }
  .figures .picture { min-width: 0; max-width: 140mm; }
  .rest::details-content, .story::details-content, .single::details-content { content-visibility: visible; block-size: auto; }
  mark { border-bottom: 1.5pt solid #000; print-color-adjust: exact; }
  a { text-decoration: none; }
}
@media (forced-colors: active) { mark { outline: 1px solid; } .finding { border-left-width: 5px; } }
)css";
}

}  // namespace crosscheck
