// Returns what is wrong with the open page as lines of text. WCAG 2.2: contrast 1.4.3, names 4.1.2; sizes are our own
// (44 px targets, 16 px text), stricter than the standard's.
() => {
  const smallestTarget = 44;
  const smallestText = 16;
  const wrong = [];
  const say = (element, what) => wrong.push(`${element.tagName.toLowerCase()} "${(element.textContent || element.name || "").trim().slice(0, 20)}" ${what}`);

  const isShown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const colours = (text) => [...text.matchAll(/rgba?\(([^)]+)\)/g)].map((match) => {
    const [r, g, b, a = 1] = match[1].split(/[\s,/]+/).map(Number);
    return { r, g, b, a };
  });
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });

  // Every colour that may lie behind an element: a gradient counts with each of its stops.
  function behind(element) {
    if (!element) return [{ r: 255, g: 255, b: 255, a: 1 }];
    const style = getComputedStyle(element);
    const stops = colours(style.backgroundImage);
    if (stops.length > 0) return stops;
    const [own] = colours(style.backgroundColor);
    if (!own || own.a === 0) return behind(element.parentElement);
    return own.a === 1 ? [own] : behind(element.parentElement).map((one) => over(own, one));
  }

  function brightness({ r, g, b }) {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }

  function contrast(a, b) {
    const [dark, light] = [brightness(a), brightness(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  }

  function checkText(element, style) {
    const size = parseFloat(style.fontSize);
    if (size < smallestText) say(element, `is written in ${size} px`);
    const [ink] = colours(style.color);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    for (const ground of behind(element)) {
      const ratio = contrast(over(ink, ground), ground);
      if (ratio < (isLarge ? 3 : 4.5)) say(element, `has contrast ${ratio.toFixed(2)}`);
    }
  }

  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (hasText && isShown(element)) checkText(element, getComputedStyle(element));
    if (element.placeholder && isShown(element)) checkText(element, getComputedStyle(element, "::placeholder"));
  }

  for (const control of document.querySelectorAll("a[href], button, summary, input:not([type=hidden])")) {
    if (!isShown(control)) continue;
    const named = control.getAttribute("aria-label") || control.labels?.[0]?.textContent || control.textContent;
    if (!named?.trim()) say(control, "has no name");
    const box = (control.labels?.[0] ?? control).getBoundingClientRect();
    if (box.width < smallestTarget || box.height < smallestTarget) say(control, `is ${box.width} by ${box.height} px`);
    const described = control.getAttribute("aria-describedby");
    if (described && !document.getElementById(described)) say(control, "is described by nothing");
  }

  for (const field of document.querySelectorAll("[aria-label]")) {
    const isNameless = ["P", "DIV", "SPAN"].includes(field.tagName) && !field.hasAttribute("role");
    if (isNameless) say(field, "has a label that its role does not carry");
  }

  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) wrong.push(`id ${id} stands twice`);
  if (document.documentElement.lang !== "zh-CN") wrong.push("the page does not say its language");
  if (document.querySelectorAll("main").length !== 1) wrong.push("the page has not one main part");
  if (document.querySelectorAll("h1").length !== 1) wrong.push("the page has not one heading");
  if (!document.title) wrong.push("the page has no title");
  if (/user-scalable=no|maximum-scale/.test(document.querySelector("meta[name=viewport]")?.content ?? "")) wrong.push("the page forbids zooming");
  if (document.documentElement.scrollWidth > window.innerWidth) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  return wrong;
}
