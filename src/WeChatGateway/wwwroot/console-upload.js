// Shows which file a form has, and how far it is on its way. Without this script the form sends itself as it is.
"use strict";

const say = (form, text, percent) => {
  const line = form.querySelector(".console-upload");
  line.hidden = false;
  line.querySelector("progress").hidden = percent === null;
  line.querySelector("progress").value = percent ?? 0;
  line.querySelector("span").textContent = text;
};

const send = (form, button) => {
  const request = new XMLHttpRequest();
  let shown = -1;
  request.upload.onprogress = (sent) => {
    const percent = sent.total > 0 ? Math.floor((sent.loaded / sent.total) * 100) : 0;
    if (percent !== shown) {
      shown = percent;
      say(form, percent < 100 ? `正在上传 ${percent}%` : "已传完，正在保存……", percent);
    }
  };
  // The answer is the page to go to; it has been followed already.
  request.onload = () => location.assign(request.responseURL);
  request.onerror = () => {
    button.disabled = false;
    say(form, "没有传成功，请检查网络后再试。", null);
  };
  request.open("POST", form.action);
  request.send(new FormData(form));
};

export const follow = (form) => {
  const input = form.querySelector("input[type=file]");
  input.addEventListener("change", () => {
    form.querySelector(".console-file-name").textContent = input.files[0]?.name ?? "还没有选择";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    const file = input.files[0];
    if (button.disabled || !file) {
      return;
    }
    if (file.size > Number(form.dataset.limit)) {
      say(form, "文件超过大小上限，请拆分后再上传。", null);
      return;
    }
    button.disabled = true;
    say(form, "正在上传 0%", 0);
    send(form, button);
  });
};
