"use strict";

// What every page of the simulator uses.

const prefix = document.documentElement.dataset.prefix;
const byId = (id) => document.getElementById(id);

function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

async function ask(method, path, body) {
  const isFile = body instanceof Blob;
  const response = await fetch(prefix + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": isFile ? body.type : "application/json" },
    body: body === undefined || isFile ? body : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(path + ": " + response.status);
  return response.status === 204 ? null : response.json();
}

function onSubmit(id, run) {
  byId(id).addEventListener("submit", (event) => { event.preventDefault(); run(event.target); });
}

function onClick(id, run) {
  byId(id).addEventListener("click", run);
}

// The server says what changed; several changes of one moment are told once.
function listen(run, pause = 50) {
  const waiting = new Set();
  const tell = (what) => {
    if (waiting.has(what)) return;
    waiting.add(what);
    setTimeout(() => { waiting.delete(what); run(what); }, pause);
  };
  tell("open");
  new EventSource(prefix + "/events").addEventListener("message", (event) => tell(event.data));
}
