// A winner's code stands behind the # of the address a phone scanned. It is taken from there before the page's connection
// begins, and put into the field that asks for it: no server sees it in an address.
(() => {
  const page = "/console/prizes";
  let scanned = "";

  const fill = () => {
    const field = document.querySelector("[data-prize-code]");
    if (!field || !scanned) return;
    field.value = scanned;
    scanned = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const take = (event) => {
    if (location.pathname !== page || location.hash.length < 2) return;
    scanned = location.hash.slice(1);
    history.replaceState(history.state, "", page);
    // The next one, on a page that is open already: nothing else follows the change.
    event?.stopImmediatePropagation();
    fill();
  };

  window.unionPrizeCode = { fill };
  window.addEventListener("popstate", take);
  window.addEventListener("hashchange", take);
  take();
})();
