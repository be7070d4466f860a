"""A client of one language server: requests, documents, and positions in them."""

import json
import queue
import subprocess
import threading
import time
from pathlib import Path

CONTENT_MODIFIED = -32801


class LanguageServer:
    """A server that uses standard input and output, for one folder. All waiting ends at one deadline."""

    def __init__(self, command, root, options, environment, seconds):
        self.deadline = time.monotonic() + seconds
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self.incoming = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.answers, self.requests, self.versions = {}, 0, {}
        self.is_ready = False
        self.root = Path(root)
        capabilities = {
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"snippetSupport": False}},
            },
            "workspace": {"configuration": True},
            "experimental": {"serverStatusNotification": True},
        }
        folder = {"uri": self.root.as_uri(), "name": "fixture"}
        self.options = options
        self.request(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=capabilities,
            initializationOptions=options,
        )
        self._send({"method": "initialized", "params": {}})

    def _read(self):
        """Receives messages from the server, each after a header with its length, until it ends."""
        stream = self.process.stdout
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = stream.readline()
            self.incoming.put(json.loads(stream.read(length)))
        self.incoming.put(None)

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _take_one(self):
        """Waits for one message from the server and handles it."""
        left = self.deadline - time.monotonic()
        try:
            message = self.incoming.get(timeout=max(left, 0))
        except queue.Empty:
            raise TimeoutError("the server took too long") from None
        if message is None:
            raise ConnectionError("the server has ended")
        if "method" not in message:
            self.answers[message["id"]] = message
        elif message["method"] == "experimental/serverStatus":
            self.is_ready = message["params"]["quiescent"]
            if message["params"]["health"] == "error":
                raise ConnectionError(message["params"].get("message"))
        elif "id" in message:
            items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self._send({"id": message["id"], "result": None if items is None else [self.options] * len(items)})

    def wait_until_ready(self):
        """Waits until everything, including the macros, has been loaded."""
        while not self.is_ready:
            self._take_one()

    def request(self, method, **params):
        """Returns the result of a request; repeats the request if the server was busy with a change."""
        while True:
            self.requests += 1
            self._send({"id": self.requests, "method": method, "params": params})
            while self.requests not in self.answers:
                self._take_one()
            answer = self.answers.pop(self.requests)
            error = answer.get("error")
            if error is None:
                return answer["result"]
            if error["code"] != CONTENT_MODIFIED:
                raise RequestError(error["message"])

    def show(self, path, text):
        """Opens a file with this text, or changes the text of one that is open."""
        uri, version = (self.root / path).as_uri(), self.versions.get(path, 0) + 1
        self.versions[path] = version
        document = {"uri": uri, "version": version}
        if version == 1:
            document = {**document, "languageId": "rust", "text": text}
            self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        else:
            params = {"textDocument": document, "contentChanges": [{"text": text}]}
            self._send({"method": "textDocument/didChange", "params": params})

    def close(self):
        self.process.kill()
        self.process.wait()


class RequestError(Exception):
    """The server refused a request, as for a name that cannot be renamed."""


class File:
    """A file of the folder as the editor shows it, possibly with a line that is being typed."""

    def __init__(self, server, path, text):
        self.server, self.path, self.text = server, path, text
        self.uri = (server.root / path).as_uri()
        server.show(path, text)

    def at(self, needle):
        """Returns the position of the `|` in a piece of text that occurs in the file exactly once."""
        before, bar, behind = needle.partition("|")
        assert bar, f"no place in {needle!r}"
        piece = before + behind
        assert self.text.count(piece) == 1, f"{piece!r} stands {self.text.count(piece)} times in {self.path}"
        offset = self.text.index(piece) + len(before)
        line = self.text.count("\n", 0, offset)
        return {"line": line, "character": offset - (self.text.rfind("\n", 0, offset) + 1)}

    def token(self, needle):
        """Returns the position of the word after `|`: line and first column, counted from 0."""
        place = self.at(needle)
        return place["line"], place["character"]

    def _ask(self, method, needle, **params):
        return self.server.request(
            f"textDocument/{method}", textDocument={"uri": self.uri}, position=self.at(needle), **params
        )

    def definitions(self, needle):
        """Returns each definition of the name: file, line, column."""
        places = set()
        for link in self._ask("definition", needle) or []:
            start = link.get("targetSelectionRange", link.get("range"))["start"]
            name = link.get("targetUri", link.get("uri")).removeprefix(self.server.root.as_uri() + "/")
            places.add((name, start["line"], start["character"]))
        return places

    def references(self, needle):
        """Returns each reference, including the declaration: its line and text."""
        found = self._ask("references", needle, context={"includeDeclaration": True}) or []
        lines = self.text.split("\n")
        texts = []
        for place in found:
            start, end = place["range"]["start"], place["range"]["end"]
            assert place["uri"] == self.uri, place["uri"]
            texts.append((start["line"], lines[start["line"]][start["character"] : end["character"]]))
        return texts

    def hover(self, needle):
        """Returns what a hover shows; its sections are separated by `---`."""
        found = self._ask("hover", needle)
        return found["contents"]["value"] if found else ""

    def expansion(self, needle):
        """Returns the expansion of the macro on an item."""
        found = self.server.request(
            "rust-analyzer/expandMacro", textDocument={"uri": self.uri}, position=self.at(needle)
        )
        return found["expansion"] if found else ""

    def completions(self, needle):
        """Returns the text that each suggestion would insert, best first."""
        found = self._ask("completion", needle) or []
        items = found["items"] if isinstance(found, dict) else found
        items = sorted(items, key=lambda item: item.get("sortText", item["label"]))
        return [item.get("textEdit", {}).get("newText", item["label"]) for item in items]

    def renamed(self, needle, name):
        """Returns the text of the file after the rename."""
        edit = self._ask("rename", needle, newName=name)
        changes = [(c["textDocument"]["uri"], c["edits"]) for c in edit.get("documentChanges", [])]
        changes += edit.get("changes", {}).items()
        text = self.text.split("\n")
        for uri, edits in changes:
            assert uri == self.uri, uri
            for one in sorted(edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True):
                start, end = one["range"]["start"], one["range"]["end"]
                assert start["line"] == end["line"], one
                line = text[start["line"]]
                text[start["line"]] = line[: start["character"]] + one["newText"] + line[end["character"] :]
        return "\n".join(text)

    def with_change(self, old, new):
        """Returns the same file with a line that is being typed instead of `old`, which occurs in it exactly once."""
        assert self.text.count(old) == 1, f"{old!r} stands {self.text.count(old)} times in {self.path}"
        return File(self.server, self.path, self.text.replace(old, new))
