// Uploads each file as soon as it is chosen, with its progress; one that failed is tried again alone. Large photos are made
// smaller first, so that a weak network carries them. The form waits for what is under way.
(() => {
  const form = document.querySelector("form[data-uploads]");
  if (!form) return;
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const MAX = 15 * 1024 * 1024, SMALL = 1024 * 1024, SIDE = 2400;
  let running = 0;

  const shrink = async (file) => {
    if (file.size <= SMALL || !["image/jpeg", "image/webp"].includes(file.type)) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return small && small.size < file.size ? small : file;
    } catch {
      return file;
    }
  };

  const send = (slot, body, name, progress) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", `/m/materials?slot=${encodeURIComponent(slot)}`);
      request.setRequestHeader("RequestVerificationToken", token);
      request.timeout = 120000;
      request.responseType = "json";
      request.upload.onprogress = (e) => e.lengthComputable && progress(Math.round((e.loaded * 100) / e.total));
      request.onload = () => done({ ...(request.response ?? { message: "没有传上去，请重试。" }), status: request.status });
      request.onerror = request.ontimeout = () => done({ message: "网络不好，没有传上去。" });
      const data = new FormData();
      data.append("file", body, name);
      request.send(data);
    });

  const show = (item, id, label) => {
    item.replaceChildren();
    item.className = "";
    item.dataset.material = id;
    const input = Object.assign(document.createElement("input"), { type: "hidden", name: "material", value: id });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "remove", textContent: "删除" });
    remove.setAttribute("aria-label", `删除这份${label}`);
    item.append(input, item.preview, remove);
    // Of the field and not of the item: deleted, it was shown all the same.
    item.closest("fieldset").append(Object.assign(document.createElement("input"), { type: "hidden", name: "shown", value: id }));
  };

  const check = async (item, id) => {
    for (let i = 0; i < 20 && item.isConnected; i++) {
      await new Promise((next) => setTimeout(next, 1500));
      const state = await fetch(`/m/materials/${id}`).then((r) => r.json()).catch(() => null);
      if (state?.state === "refused") return fail(item, state.message);
      if (state?.state === "ready") return;
    }
  };

  const fail = (item, message, again) => {
    item.replaceChildren();
    item.className = "failed";
    const said = Object.assign(document.createElement("span"), { textContent: message });
    said.setAttribute("role", "alert");
    const retry = Object.assign(document.createElement("button"), { type: "button", textContent: again ? "重试" : "知道了" });
    retry.onclick = again ?? (() => item.remove());
    item.append(said, retry);
  };

  const upload = async (field, item, file, label) => {
    const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
    bar.setAttribute("aria-label", `正在上传${label}`);
    item.className = "";
    item.replaceChildren(item.preview, bar);
    running++;
    const body = await shrink(file);
    const answer = await send(field.dataset.slot, body, file.name, (percent) => (bar.value = percent));
    running--;
    if (answer.id && answer.state !== "refused") {
      show(item, answer.id, label);
      check(item, answer.id);
    } else {
      // What is said of the file itself stays true; a server that is away and a file that broke off on the way do not.
      const passes = answer.status >= 500 || answer.status === 408 || !(answer.state || answer.code);
      fail(item, answer.message ?? answer.detail ?? "没有传上去，请重试。", passes ? () => upload(field, item, file, label) : null);
    }
  };

  for (const field of form.querySelectorAll("fieldset.uploads")) {
    const list = field.querySelector("ul");
    const label = field.querySelector("legend").textContent;
    const chooser = field.querySelector("input[type=file]");
    chooser.onchange = () => {
      for (const file of chooser.files) {
        const item = document.createElement("li");
        item.preview = document.createElement("img");
        item.preview.alt = label;
        item.preview.width = item.preview.height = 80;
        item.preview.src = file.type.startsWith("image/") ? URL.createObjectURL(file) : "/file.svg";
        list.append(item);
        if (file.size > MAX) fail(item, "文件超过 15 MB，请压缩后再上传。");
        else upload(field, item, file, label);
      }
      chooser.value = "";
    };
    list.onclick = (e) => e.target.classList.contains("remove") && e.target.closest("li").remove();
  }

  form.addEventListener("submit", (e) => {
    const missing = [...form.querySelectorAll("fieldset[data-required]")].find((f) => !f.querySelector("input[name=material]"));
    if (!running && !missing) return;
    e.preventDefault();
    let said = form.querySelector(".problem.wait");
    if (!said) {
      said = Object.assign(document.createElement("p"), { className: "problem wait" });
      said.setAttribute("role", "alert");
      form.querySelector("button[type=submit]").before(said);
    }
    said.textContent = running ? "照片还在上传，请稍等。" : `请先上传${missing.querySelector("legend").textContent}。`;
  });
})();
