// What a query finds: counts come after the page; the timeline and the map have modules of their own.

if (document.querySelector(".bars")) import("./timeline.js");
if (document.querySelector(".world")) import("./atlas.js");

const facets = document.querySelector(".facets[data-from]");
if (facets) {
  // Who leaves the page early breaks this off; where it fails, the link to the counts stays.
  const answer = await fetch(facets.dataset.from).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    facets.replaceChildren(...page.querySelector(".facets").children);
  }
}
