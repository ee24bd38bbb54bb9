"use strict";

// The second phone: the mini-program of the same person, and its customer service.

const mini = { isOpen: false, isChatting: false };

function openMiniProgram(page) {
  const query = new URLSearchParams({ fan: chosen, ...(page ? { page } : {}) });
  byId("mini-frame").src = `${prefix}/mini-program?${query}`;
  mini.isOpen = true;
  showMini();
}

function closeMiniProgram() {
  byId("mini-frame").removeAttribute("src");
  mini.isOpen = mini.isChatting = false;
  showMini();
}

function showMini() {
  byId("mini-whose").textContent = fan()?.nickname ?? "";
  byId("mini-open").hidden = mini.isOpen || !fan();
  byId("mini-frame").hidden = !mini.isOpen || mini.isChatting;
  byId("mini-chat").hidden = !mini.isChatting;
  byId("mini-close").hidden = !mini.isOpen;
  byId("mini-contact").hidden = !mini.isOpen;
  byId("mini-contact").textContent = mini.isChatting ? "回到小程序" : "联系客服";
}

async function contact() {
  mini.isChatting = !mini.isChatting;
  showMini();
  if (!mini.isChatting) return;
  await act("enter-mini-program", { sessionFrom: "wxapp" });
  await loadMiniChat();
}

async function loadMiniChat() {
  if (!mini.isChatting) return;
  const lines = await ask("GET", `/control/fans/${chosen}/chat?miniProgram=true`);
  byId("mini-lines").replaceChildren(...lines.map(showLine));
  byId("mini-lines").scrollTop = byId("mini-lines").scrollHeight;
}

onClick("mini-open", () => openMiniProgram());
onClick("mini-close", closeMiniProgram);
onClick("mini-contact", contact);
onSubmit("mini-say", async (form) => {
  const content = byId("mini-words").value;
  form.reset();
  if (content.trim()) await ask("POST", `/control/fans/${chosen}/text?miniProgram=true`, { content });
});
