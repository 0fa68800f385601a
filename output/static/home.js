// Takes meetings that have been held since the page was made out of those that are to come. The page says of which day its list is.
"use strict";
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/London" });
const toCome = document.getElementById("to-come");
if (toCome) {
  for (const item of toCome.querySelectorAll("[data-day]")) {
    if (item.dataset.day < today) item.remove();
  }
  if (!toCome.querySelector("li")) toCome.remove();
}
