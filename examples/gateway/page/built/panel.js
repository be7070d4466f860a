// The panel beside the scene: how the world is, what is being done, and what was heard.
/** Writes what has changed. Texts are set as text: nothing that was sent is read as HTML. */
export function show(world) {
    showHealth(world);
    showTasks(world);
    showHeard(world.heard);
}
function element(name, className, text) {
    const made = document.createElement(name);
    if (className !== "")
        made.className = className;
    made.textContent = text;
    return made;
}
function byId(id) {
    const found = document.getElementById(id);
    if (found === null)
        throw new Error(`the page has no #${id}`);
    return found;
}
function showHealth({ status }) {
    if (status === undefined)
        return;
    const rows = [
        ["state", status.status, status.status],
        ["up for", duration(status.uptime_s), ""],
        ["agents", String(status.agents_online), ""],
        ["visitors", String(status.visitors_online), ""],
        ...Object.entries(status.components).map(([name, health]) => [name, health, health]),
    ];
    byId("health").replaceChildren(...rows.flatMap(([name, value, className]) => [element("dt", "", name), element("dd", className, value)]));
}
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
function showTasks({ tasks }) {
    const items = [...tasks.values()].reverse().map((task) => {
        const item = element("li", task.status, "");
        const title = element("div", "title", task.title);
        title.append(element("span", "by", task.status === "running" ? (task.assignee ?? "") : task.status));
        const bar = document.createElement("progress");
        bar.value = task.status === "done" ? 1 : (task.progress ?? 0);
        item.append(title, bar);
        return item;
    });
    byId("tasks").replaceChildren(...items);
}
/** The last line that is shown: only those after it are new, so that what was read stays where it is. */
let newest;
function showHeard(heard) {
    const list = byId("heard");
    const known = newest === undefined ? -1 : heard.indexOf(newest);
    const fresh = known === -1 ? heard : heard.slice(0, known);
    if (known === -1)
        list.replaceChildren();
    const items = fresh.map((line) => {
        const item = element("li", line.kind, "");
        item.append(element("span", "who", line.who), `  ${line.text}`);
        return item;
    });
    list.prepend(...items);
    while (list.children.length > heard.length)
        list.lastElementChild?.remove();
    newest = heard[0];
}
/** Says how the connection is. */
export function showConnection(state, text) {
    const line = byId("connection");
    line.dataset["state"] = state;
    line.textContent = text;
}
