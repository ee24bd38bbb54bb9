"use strict";

// Text messages that the back end handed to the simulated operator.

listen(async (what) => {
  if (what !== "open" && what !== "sms") return;
  const messages = await ask("GET", "/control/sms");
  byId("count").textContent = messages.length ? "共 " + messages.length + " 条" : "还没有短信";
  byId("messages").replaceChildren(...messages.map((one) => make("tr", {},
    make("td", { textContent: new Date(one.at).toLocaleTimeString("zh-CN", { hour12: false }) }),
    make("td", { textContent: one.maskedPhone }),
    make("td", { textContent: one.templateId }),
    make("td", { textContent: one.params.join("，") }))));
});
