# SPDX-License-Identifier: BSL-1.0
"""A headless Chromium that is driven as a person would: by clicks, keys and pasted text, over the
pipe of its DevTools protocol. Without a network."""
import json
import os
import pathlib
import subprocess
import time


class Browser:
    def __init__(self, program, folder):
        self.downloads = pathlib.Path(folder, "downloads")
        self.downloads.mkdir()
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()

        def wire():
            # 3 and 4 are where the browser looks for its pipe.
            os.dup2(to_browser, 63)
            os.dup2(from_browser, 64)
            os.dup2(63, 3)
            os.dup2(64, 4)

        self._process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
             "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
             f"--user-data-dir={folder}/profile", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=wire, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self._next = 0
        self._rest = b""
        self._session = None
        self.events = []
        pages = self.send("Target.getTargets")["targetInfos"]
        target = next(t["targetId"] for t in pages if t["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=target,
                                  flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "DOM"):
            self.send(domain + ".enable")
        self.send("Network.emulateNetworkConditions", offline=True, latency=0,
                  downloadThroughput=0, uploadThroughput=0)
        self.send("Browser.setDownloadBehavior", behavior="allow",
                  downloadPath=str(self.downloads.resolve()))

    def close(self):
        try:
            self.send("Browser.close")
            self._process.wait(timeout=20)
        except (RuntimeError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def _read(self):
        while b"\0" not in self._rest:
            got = os.read(self._in, 1 << 20)
            if not got:
                raise RuntimeError("the browser is gone")
            self._rest += got
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def send(self, method, **facts):
        self._next += 1
        message = {"id": self._next, "method": method, "params": facts}
        if self._session and not method.startswith(("Browser.", "Target.")):
            message["sessionId"] = self._session
        bytes_left = json.dumps(message).encode() + b"\0"
        while bytes_left:
            bytes_left = bytes_left[os.write(self._out, bytes_left):]
        while True:
            answer = self._read()
            if answer.get("id") == self._next:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def ask(self, expression):
        """The value of an expression of the page."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(expression + ": " + json.dumps(result["exceptionDetails"])[:400])
        return result["result"].get("value")

    def wait(self, expression, seconds=120):
        end = time.monotonic() + seconds
        while not self.ask(f"!!({expression})"):
            if time.monotonic() > end:
                raise RuntimeError("never came: " + expression + "; the page says “"
                                   + str(self.ask("document.body?.innerText.slice(0, 300)")) + "”")
            time.sleep(0.02)

    def idle(self):
        self.wait("document.body?.hasAttribute('data-ready') && !document.body.hasAttribute('aria-busy')")

    def open(self, page, width=1280, height=900, dark=False):
        self.events.clear()
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.send("Page.navigate", url=page.resolve().as_uri())
        self.idle()

    def click(self, selector):
        place = self.ask(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const b = e.getBoundingClientRect();"
            "return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1],
                      button="left", clickCount=1)

    def key(self, name, code, modifiers=0, text=None):
        press = {"key": name, "code": name, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        if text:
            press["text"] = text
        self.send("Input.dispatchKeyEvent", type="keyDown", **press)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=name, code=name,
                  windowsVirtualKeyCode=code, modifiers=modifiers)

    def tab(self):
        self.key("Tab", 9)

    def enter(self):
        self.key("Enter", 13, text="\r")

    def paste(self, selector, text):
        """All that the field has gives way to the text."""
        self.click(selector)
        self.key("a", 65, modifiers=2)
        self.send("Input.insertText", text=text) if text else self.key("Delete", 46)

    def choose(self, selector, file):
        root = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.send("DOM.setFileInputFiles", nodeId=node, files=[str(file.resolve())])

    def saved(self, selector, name=None):
        """The bytes of the file that a click saves."""
        before = set(self.downloads.iterdir())
        self.click(selector)
        end = time.monotonic() + 120
        while True:
            fresh = [f for f in set(self.downloads.iterdir()) - before
                     if not f.name.endswith(".crdownload") and not f.name.startswith(".")]
            if fresh:
                time.sleep(0.1)
                content = fresh[0].read_bytes()
                name_is = fresh[0].name
                fresh[0].unlink()
                if name is not None and name_is != name:
                    raise RuntimeError(f"saved as {name_is}, not {name}")
                return content
            if time.monotonic() > end:
                raise RuntimeError("nothing was saved by " + selector)
            self.ask("1")
            time.sleep(0.05)

    def complaints(self):
        """What the console says, and every request that leaves the machine."""
        self.ask("1")
        found = []
        for e in self.events:
            facts = e.get("params", {})
            if e["method"] == "Runtime.exceptionThrown":
                found.append("an exception: " + json.dumps(facts)[:300])
            elif e["method"] == "Runtime.consoleAPICalled" and facts["type"] in ("error", "warning"):
                found.append("the console: " + json.dumps(facts["args"])[:300])
            elif e["method"] == "Log.entryAdded" and facts["entry"]["level"] in ("error", "warning"):
                found.append("the log: " + facts["entry"]["text"])
            elif e["method"] == "Network.requestWillBeSent":
                url = facts["request"]["url"]
                if not url.startswith(("file:", "blob:", "data:")):
                    found.append("a request for " + url)
        return found

    def picture(self, file, whole=True):
        import base64
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        pathlib.Path(file).write_bytes(base64.b64decode(shot["data"]))
